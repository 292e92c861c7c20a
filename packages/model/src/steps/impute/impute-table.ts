import type { Table } from "../../table/types.js";
import type { ImputeReport } from "./impute.js";

/** Values filled in, by leaf and unit. */
export function imputeTable({ cells, left }: ImputeReport): Table {
  const { length } = left;
  return {
    caption: { en: "Imputed values", vi: "Giá trị được điền" },
    columns: [
      { key: "leaf", label: { en: "Leaf", vi: "Tiêu chí" } },
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "value", label: { en: "Value", vi: "Giá trị" } },
    ],
    rows: cells.map(({ leaf, unit, value }) => ({ leaf, unit: unit.label, value })),
    notes:
      length === 0 ? [] : [{ en: `Still missing: ${length} values.`, vi: `Còn thiếu: ${length} giá trị.` }],
  };
}
