import { mapColumn } from "../../numeric/map-column.js";
import { countWhile, rankInSample } from "./rank-in-sample.js";
import type { FittedNormaliser, LinearNormaliser } from "./types.js";

/**
 * Scores of raw values by a fitted normaliser: of the values it was fitted on, or of others.
 *
 * Ranks of other values are their places in the fitted sample; see {@link rankInSample}.
 *
 * @param raw - n values; NaN stays NaN.
 * @returns n scores, a new array.
 * @remarks O(n); O(n log m) with ranks in a sample of m.
 * @example
 * applyNormaliser([3, 9], fitNormaliser([2, 6], { method: "minMax" }, 1)); // Float64Array [25, 175]
 */
export function applyNormaliser(raw: ArrayLike<number>, fitted: FittedNormaliser): Float64Array {
  return mapColumn(raw, scorer(fitted));
}

function scorer(fitted: FittedNormaliser): (value: number) => number {
  switch (fitted.kind) {
    case "linear":
      return (value) => onLine(value, fitted);
    case "reciprocal":
      return (value) => (value > 0 ? fitted.numerator / value : NaN);
    case "rank": {
      const { sample, ties, direction, minus, divide } = fitted;
      return (value) => (rankInSample(direction * value, sample, ties) - minus) / divide;
    }
    case "classes": {
      const { thresholds, scores, direction } = fitted;
      return (value) =>
        Number.isNaN(value)
          ? NaN
          : (scores[countWhile(thresholds, (limit) => limit <= direction * value)] as number);
    }
    case "unfitted":
      return () => NaN;
  }
}

function onLine(value: number, { origin, span, base, stretch, floor, ceiling }: LinearNormaliser): number {
  const score = base + stretch * ((value - origin) / span);
  if (floor !== undefined && score < floor) return floor;
  return ceiling !== undefined && score > ceiling ? ceiling : score;
}
