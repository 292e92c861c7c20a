/** Sums of weights whose difference is rounding noise, relative to the weights compared: then a pair is a draw. */
const DRAW = 1e-12;

/**
 * Copeland score: in how many pairwise contests a unit wins, minus in how many it loses.
 *
 * u beats v when the weights of the children on which u scores higher sum to more than those on which v does
 *
 * A pair is compared on the children that both have. A pair without one is no contest: it counts for neither. So the
 * result does not depend on the order of units, whatever is missing.
 *
 * @param children - One column of n scores per child; NaN = missing.
 * @param weights - One per child, non-negative.
 * @returns n whole numbers from −(n − 1) to n − 1, a new array; NaN for a unit without any child of weight above 0.
 * @remarks O(n² · children). Distances do not count, and the score of a unit depends on which others are there:
 *   adding one can reverse two.
 * @source Saari and Merlin 1996, The Copeland method I: relationships and the dictionary, 10.1007/BF01212012; Munda and Nardo 2009, Noncompensatory/nonlinear composite indicators for ranking countries, 10.1080/00036840601019364
 * @example
 * copeland([[1, 2, 3], [1, 3, 2], [1, 2, 3]], [1, 1, 1]); // Float64Array [-2, 0, 2]
 */
export function copeland(children: readonly ArrayLike<number>[], weights: ArrayLike<number>): Float64Array {
  const count = children[0]?.length ?? 0;
  const scores = Float64Array.from({ length: count }, (_, unit) =>
    children.some((column, c) => (weights[c] as number) > 0 && !Number.isNaN(column[unit])) ? 0 : NaN,
  );
  for (let u = 0; u < count; u++) {
    for (let v = 0; v < u; v++) {
      const outcome = contest(children, weights, u, v);
      scores[u] = (scores[u] as number) + outcome;
      scores[v] = (scores[v] as number) - outcome;
    }
  }
  return scores;
}

/** 1 when u beats v, −1 when v beats u, 0 otherwise. */
function contest(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  u: number,
  v: number,
): number {
  let lead = 0;
  let compared = 0;
  for (let c = 0; c < children.length; c++) {
    const own = children[c]?.[u] as number;
    const other = children[c]?.[v] as number;
    const weight = weights[c] as number;
    if (own > other) lead += weight;
    else if (own < other) lead -= weight;
    compared += weight;
  }
  return Math.abs(lead) <= DRAW * compared ? 0 : Math.sign(lead);
}
