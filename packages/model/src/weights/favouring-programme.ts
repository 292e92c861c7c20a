import type { LinearProgramme, LinearRow } from "../numeric/linear-programme/types.js";

/**
 * Kernel: the linear programme of one unit's most favourable weights.
 *
 * @param peers - One row of p scores ≥ 0 per unit.
 * @param at - Which of them is to be favoured.
 * @param shares - Bounds of a component's share in the unit's score; 0 and 1 add no rows.
 */
export function favouringProgramme(
  peers: readonly ArrayLike<number>[],
  at: number,
  shares: { readonly least: number; readonly most: number },
): LinearProgramme {
  const own = peers[at] as ArrayLike<number>;
  const atMostOne = peers.map((coefficients): LinearRow => ({ coefficients, upper: 1 }));
  return { sense: "maximise", objective: own, rows: [...atMostOne, ...shareRows(own, shares)] };
}

/** w_j y_j − bound · Σ_k w_k y_k on the right side of 0. */
function shareRows(
  own: ArrayLike<number>,
  { least, most }: { readonly least: number; readonly most: number },
): LinearRow[] {
  const beyond = (j: number, bound: number): Float64Array =>
    Float64Array.from(own, (y, k) => (k === j ? (1 - bound) * y : -bound * y));
  return Array.from(own, (_, j) => j).flatMap((j) => [
    ...(least > 0 ? [{ coefficients: beyond(j, least), lower: 0 }] : []),
    ...(most < 1 ? [{ coefficients: beyond(j, most), upper: 0 }] : []),
  ]);
}
