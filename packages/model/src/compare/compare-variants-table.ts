import { numberLabel, sentence } from "../table/number-label.js";
import type { Table } from "../table/types.js";
import type { VariantComparison } from "./compare-variants.js";

/** Units by variants: ranks, best and worst. */
export function variantsTable({ base, variants, rows }: VariantComparison): Table {
  return {
    caption: { en: "Ranks in every version", vi: "Thứ hạng trong từng phương án" },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      ...variants.map(({ name }, at) => ({ key: `rank:${at}`, label: { en: name } })),
      { key: "best", label: { en: "Best", vi: "Cao nhất" } },
      { key: "worst", label: { en: "Worst", vi: "Thấp nhất" } },
    ],
    rows: rows.map(({ unit, ranks, best, worst }) => ({
      unit: unit.label,
      ...Object.fromEntries(ranks.map((one, at) => [`rank:${at}`, one])),
      best,
      worst,
    })),
    notes: variants
      .filter(({ name }) => name !== base)
      .map(({ name, meanAbsoluteShift, spearman }) =>
        sentence(
          { name: { en: name }, shift: numberLabel(meanAbsoluteShift, 2), rho: numberLabel(spearman, 3) },
          (parts) => `${parts.name}: mean shift ${parts.shift} places, Spearman ${parts.rho}.`,
          (parts) => `${parts.name}: thay đổi trung bình ${parts.shift} bậc, Spearman ${parts.rho}.`,
        ),
      ),
  };
}
