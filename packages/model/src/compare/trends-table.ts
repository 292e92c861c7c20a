import type { Table } from "../table/types.js";
import type { Trends } from "./trends.js";

/** Units and nodes by year, with change, growth and slope. */
export function trendsTable({ years, decimals, rows }: Trends): Table {
  return {
    caption: { en: "Trends", vi: "Xu hướng" },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      ...years.map((year) => ({ key: `year:${year}`, label: { en: String(year) }, decimals })),
      { key: "change", label: { en: "Change", vi: "Thay đổi" }, decimals, signed: true },
      { key: "growth", label: { en: "Growth a year", vi: "Tăng mỗi năm" }, decimals: 4, signed: true },
      { key: "slope", label: { en: "Slope", vi: "Độ dốc" }, decimals: 3, signed: true },
      { key: "ranks", label: { en: "Ranks", vi: "Thứ hạng" } },
    ],
    rows: rows.map(({ unit, node, scores, ranks, change, growth, slope }) => ({
      unit: unit.label,
      node,
      ...Object.fromEntries(years.map((year, at) => [`year:${year}`, scores[at]])),
      change,
      growth,
      slope,
      ranks: ranks.map((rank) => (Number.isNaN(rank) ? "–" : String(rank))).join(" → "),
    })),
  };
}
