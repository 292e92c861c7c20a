import { numberLabel, sentence } from "../table/number-label.js";
import type { Table } from "../table/types.js";
import type { RankComparison } from "./compare-rankings.js";

/** Units with both ranks and the shift. */
export function comparisonTable(comparison: RankComparison): Table {
  const { rows, top, meanAbsoluteShift, spearman, common } = comparison;
  return {
    caption: { en: "Rankings compared", vi: "So sánh xếp hạng" },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "from", label: { en: "Rank before", vi: "Hạng trước" } },
      { key: "to", label: { en: "Rank after", vi: "Hạng sau" } },
      { key: "shift", label: { en: "Climbs by", vi: "Tăng hạng" }, signed: true },
    ],
    rows: rows.map(({ unit, fromRank, toRank, shift }) => ({
      unit: unit.label,
      from: fromRank,
      to: toRank,
      shift,
    })),
    notes: [
      sentence(
        {
          shift: numberLabel(meanAbsoluteShift, 2),
          rho: numberLabel(spearman, 3),
          n: numberLabel(common, 0),
        },
        ({ shift, rho, n }) => `Mean shift ${shift} places over ${n} units; Spearman ${rho}.`,
        ({ shift, rho, n }) => `Thay đổi trung bình ${shift} bậc trên ${n} đơn vị; Spearman ${rho}.`,
      ),
      ...top.map(({ size, shared }) =>
        sentence(
          { size: numberLabel(size, 0), shared: numberLabel(shared, 0) },
          (parts) => `Top ${parts.size}: ${parts.shared} in both.`,
          (parts) => `Nhóm ${parts.size} đơn vị dẫn đầu: ${parts.shared} đơn vị có trong cả hai.`,
        ),
      ),
    ],
  };
}
