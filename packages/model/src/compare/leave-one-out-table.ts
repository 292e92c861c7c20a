import type { Table } from "../table/types.js";
import type { LeaveOneOut, LeftOut } from "./leave-one-out.js";

/** One row per node left out, largest mean shift first. */
export function leaveOneOutTable({ of, units, rows }: LeaveOneOut): Table {
  const sorted = [...rows].sort((a, b) => b.meanAbsoluteShift - a.meanAbsoluteShift);
  return {
    caption: { en: `Ranking on ${of} without one node`, vi: `Xếp hạng theo ${of} khi bỏ từng nút` },
    columns: [
      { key: "node", label: { en: "Without", vi: "Bỏ" } },
      { key: "mean", label: { en: "Mean shift", vi: "Thay đổi TB" }, decimals: 2 },
      { key: "maximum", label: { en: "Largest shift", vi: "Thay đổi lớn nhất" } },
      { key: "spearman", label: { en: "Spearman", vi: "Spearman" }, decimals: 3 },
      { key: "climbs", label: { en: "Climbs most", vi: "Tăng nhiều nhất" } },
      { key: "falls", label: { en: "Falls most", vi: "Giảm nhiều nhất" } },
    ],
    rows: sorted.map((row) => ({
      node: row.label,
      mean: row.meanAbsoluteShift,
      maximum: row.maximumShift,
      spearman: row.spearman,
      climbs: extreme(units, row, 1),
      falls: extreme(units, row, -1),
    })),
  };
}

/** The unit that moves furthest in a direction, with its shift. */
function extreme(units: LeaveOneOut["units"], { shifts }: LeftOut, sign: 1 | -1): string | undefined {
  let best = -1;
  shifts.forEach((shift, unit) => {
    if (sign * shift > 0 && sign * shift > sign * (shifts[best] ?? 0)) best = unit;
  });
  const shift = shifts[best];
  return shift === undefined
    ? undefined
    : `${units[best]?.code} (${shift > 0 ? "+" : "−"}${Math.abs(shift)})`;
}
