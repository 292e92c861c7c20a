import { issueLabel } from "../errors.js";
import type { Table } from "../table/types.js";
import type { BenefitOfTheDoubt } from "./benefit-of-the-doubt.js";

/** Units by score, with the share of each component. */
export function benefitOfTheDoubtTable({ codes, units, solver, warnings }: BenefitOfTheDoubt): Table {
  return {
    caption: { en: "Benefit of the doubt", vi: "Phương pháp lợi ích của sự nghi ngờ" },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      { key: "score", label: { en: "Score", vi: "Điểm" }, decimals: 4 },
      ...codes.map((code) => ({
        key: `share ${code}`,
        label: { en: `${code} (share)`, vi: `${code} (tỷ phần)` },
        decimals: 3,
      })),
    ],
    rows: units.map(({ unit, score, shares }) => ({
      unit,
      score,
      ...Object.fromEntries(codes.map((code) => [`share ${code}`, shares[code]])),
    })),
    notes: [{ en: `Solver: ${solver}.`, vi: `Bộ giải: ${solver}.` }, ...warnings.map(issueLabel)],
  };
}
