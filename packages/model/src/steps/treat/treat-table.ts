import type { Label } from "../../label.js";
import type { Table } from "../../table/types.js";
import type { TreatedStage, TreatReport } from "./treat.js";

/** Leaves that were treated or fail, with their shape before and after. */
export function treatTable({ leaves }: TreatReport): Table {
  const shown = leaves.filter(({ stages, passes }) => stages.length > 0 || !passes);
  const { length } = leaves;
  return {
    caption: { en: "Treatment of outliers", vi: "Xử lý giá trị ngoại lai" },
    columns: [
      { key: "leaf", label: { en: "Leaf", vi: "Tiêu chí" } },
      { key: "skewness", label: { en: "Skewness", vi: "Độ lệch" }, decimals: 2 },
      { key: "kurtosis", label: { en: "Kurtosis", vi: "Độ nhọn" }, decimals: 2 },
      { key: "treatment", label: { en: "Treatment", vi: "Xử lý" } },
      { key: "skewnessAfter", label: { en: "Skewness after", vi: "Độ lệch sau" }, decimals: 2 },
      { key: "kurtosisAfter", label: { en: "Kurtosis after", vi: "Độ nhọn sau" }, decimals: 2 },
      { key: "passes", label: { en: "Passes", vi: "Đạt" } },
    ],
    rows: shown.map(({ leaf, before, stages, passes }) => ({
      leaf,
      skewness: before.skewness,
      kurtosis: before.kurtosis,
      treatment: described(stages.filter(({ used }) => used)),
      skewnessAfter: stages.at(-1)?.after.skewness,
      kurtosisAfter: stages.at(-1)?.after.kurtosis,
      passes,
    })),
    notes: [
      {
        en: `${length - shown.length} of ${length} leaves pass untreated.`,
        vi: `${length - shown.length} trên ${length} nút lá đạt mà không cần xử lý.`,
      },
    ],
  };
}

function described(stages: readonly TreatedStage[]): Label {
  const one = ({ treatment, high, low }: TreatedStage, units: string): string =>
    treatment.method === "winsorise" ? `winsorise (${high.length + low.length} ${units})` : treatment.method;
  return {
    en: stages.map((stage) => one(stage, "units")).join(" + "),
    vi: stages.map((stage) => one(stage, "đơn vị")).join(" + "),
  };
}
