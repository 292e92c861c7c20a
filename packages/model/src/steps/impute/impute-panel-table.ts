import { issueLabel } from "../../errors.js";
import type { Table } from "../../table/types.js";
import type { ImputedPanel } from "./impute-panel.js";

/** Values filled over the years, with the years they are from. */
export function imputePanelTable({ cells, warnings }: ImputedPanel): Table {
  return {
    caption: { en: "Values from other years", vi: "Giá trị lấy từ năm khác" },
    columns: [
      { key: "leaf", label: { en: "Leaf", vi: "Tiêu chí" } },
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "year", label: { en: "Year", vi: "Năm" } },
      { key: "value", label: { en: "Value", vi: "Giá trị" } },
      { key: "from", label: { en: "From", vi: "Từ năm" } },
    ],
    rows: cells.map(({ leaf, unit, year, value, from }) => ({
      leaf,
      unit: unit.label,
      year: String(year),
      value,
      from: from.join(", "),
    })),
    notes: warnings.map(issueLabel),
  };
}
