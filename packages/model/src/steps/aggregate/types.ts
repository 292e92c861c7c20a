/**
 * An aggregation of one's own: a node's score from its children's, for one unit.
 *
 * @param values - Scores of the children that are there and have weight; never NaN.
 * @param weights - Their weights, summing to 1.
 * @returns The score; NaN = missing.
 */
export type AggregateFunction = (values: ArrayLike<number>, weights: ArrayLike<number>) => number;

/** What a node does with missing children. */
export interface GapRule {
  /** Whether missing children are left out and the other weights renormalised; otherwise the node is missing. */
  readonly reweight: boolean;
  /** Least share of children that must be there, 0 to 1. Default 0: one is enough. */
  readonly availability?: number;
}
