import type { Label } from "../../label.js";
import type { Table } from "../../table/types.js";
import type { ScreenReason, ScreenReport } from "./screen.js";

const reasons: Readonly<Record<ScreenReason, Label>> = {
  enough: { en: "enough data", vi: "đủ dữ liệu" },
  "low availability": { en: "too few values", vi: "quá ít giá trị" },
  "many zeros": { en: "too many zeros", vi: "quá nhiều số 0" },
  "low availability and many zeros": {
    en: "too few values and too many zeros",
    vi: "quá ít giá trị và quá nhiều số 0",
  },
  included: { en: "kept by name", vi: "giữ theo tên" },
  excluded: { en: "left out by name", vi: "loại theo tên" },
};

/** Units with what is missing or zero, and whether they stay. */
export function screenTable({ units }: ScreenReport): Table {
  return {
    caption: { en: "Screening of units", vi: "Sàng lọc đơn vị" },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "missing", label: { en: "Missing", vi: "Thiếu" } },
      { key: "zero", label: { en: "Zero", vi: "Bằng 0" } },
      { key: "availability", label: { en: "Availability", vi: "Độ phủ" }, decimals: 3 },
      { key: "nonZero", label: { en: "Non-zero", vi: "Khác 0" }, decimals: 3 },
      { key: "included", label: { en: "Stays", vi: "Giữ lại" } },
      { key: "why", label: { en: "Why", vi: "Lý do" } },
    ],
    rows: units.map(({ unit, why, missing, zero, availability, nonZero, included }) => ({
      unit: unit.label,
      missing,
      zero,
      availability,
      nonZero,
      included,
      why: reasons[why],
    })),
  };
}
