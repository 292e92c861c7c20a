import type { Label } from "../label.js";
import { numberLabel, sentence } from "../table/number-label.js";
import type { Table } from "../table/types.js";
import type { ColumnFlag, Description } from "./describe.js";

const FLAGS: Readonly<Record<ColumnFlag, Label>> = {
  lowAvailability: { en: "many missing", vi: "thiếu nhiều" },
  manyZeros: { en: "many zeros", vi: "nhiều số 0" },
  fewUnique: { en: "few different values", vi: "ít giá trị khác nhau" },
  outliers: { en: "outliers", vi: "có giá trị ngoại lai" },
};

/** One row per column. */
export function descriptionTable({ columns, units }: Description): Table {
  return {
    caption: sentence(
      { n: numberLabel(units, 0) },
      ({ n }) => `Statistics over ${n} units`,
      ({ n }) => `Thống kê trên ${n} đơn vị`,
    ),
    columns: [
      { key: "code", label: { en: "Column", vi: "Cột" } },
      { key: "count", label: { en: "Values", vi: "Số giá trị" } },
      { key: "missing", label: { en: "Missing", vi: "Thiếu" } },
      { key: "min", label: { en: "Min", vi: "Nhỏ nhất" } },
      { key: "median", label: { en: "Median", vi: "Trung vị" }, decimals: 3 },
      { key: "mean", label: { en: "Mean", vi: "Trung bình" }, decimals: 3 },
      { key: "max", label: { en: "Max", vi: "Lớn nhất" } },
      { key: "sd", label: { en: "Sd", vi: "Độ lệch chuẩn" }, decimals: 3 },
      { key: "skewness", label: { en: "Skewness", vi: "Độ lệch" }, decimals: 2 },
      { key: "kurtosis", label: { en: "Kurtosis", vi: "Độ nhọn" }, decimals: 2 },
      { key: "flags", label: { en: "Flags", vi: "Lưu ý" } },
    ],
    rows: columns.map((column) => ({ ...cellsOf(column), flags: flagLabel(column.flags) })),
  };
}

function cellsOf(column: Description["columns"][number]): Record<string, number | string> {
  const { code, count, missing, min, median, mean, max, sd, skewness, kurtosis } = column;
  return { code, count, missing, min, median, mean, max, sd, skewness, kurtosis };
}

function flagLabel(flags: readonly ColumnFlag[]): Label {
  const words = flags.map((flag) => FLAGS[flag]);
  return {
    en: words.map(({ en }) => en).join(", "),
    vi: words.map(({ en, vi }) => vi ?? en).join(", "),
  };
}
