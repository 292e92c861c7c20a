import type { Table } from "../../table/types.js";
import type { DenominateReport } from "./denominate.js";

/** Leaves with what they were divided by. */
export function denominateTable({ leaves }: DenominateReport): Table {
  return {
    caption: { en: "Denominators", vi: "Mẫu số" },
    columns: [
      { key: "leaf", label: { en: "Leaf", vi: "Tiêu chí" } },
      { key: "denominator", label: { en: "Divided by", vi: "Chia cho" } },
      { key: "scale", label: { en: "Times", vi: "Nhân với" } },
    ],
    rows: leaves.map((row) => ({ ...row })),
  };
}
