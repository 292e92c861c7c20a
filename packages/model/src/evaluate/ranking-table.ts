import type { Table } from "../table/types.js";
import type { Ranking } from "./rank.js";

/** Rank, unit, score. */
export function rankingTable({ label, year, rows, decimals }: Ranking): Table {
  const suffix = year === undefined ? "" : `, ${year}`;
  return {
    caption: { en: `${label.en}${suffix}`, vi: `${label.vi ?? label.en}${suffix}` },
    columns: [
      { key: "rank", label: { en: "Rank", vi: "Hạng" } },
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "score", label: { en: "Score", vi: "Điểm" }, decimals },
    ],
    rows: rows.map(({ rank, unit, published }) => ({ rank, unit: unit.label, score: published })),
  };
}
