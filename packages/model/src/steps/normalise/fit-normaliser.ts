import type { NormaliseSpec } from "../../framework/types.js";
import { fitAdjustedMazziottaPareto } from "./adjusted-mazziotta-pareto.js";
import { fitCategorical } from "./categorical.js";
import { fitDistanceToMaximum } from "./distance-to-maximum.js";
import { fitDistanceToReference } from "./distance-to-reference.js";
import { fitDistanceToTarget } from "./distance-to-target.js";
import { fitFractionOfMaximum } from "./fraction-of-maximum.js";
import { fitGoalposts } from "./goalposts.js";
import { fitMinMax } from "./min-max.js";
import { fitRanks } from "./rank-in-sample.js";
import type { FittedNormaliser } from "./types.js";
import { fitZScore } from "./z-score.js";

const DEFAULT_RANGE = [0, 100] as const;
/** The range of the adjusted Mazziotta-Pareto index: about 100, as its authors print it. */
const CENTRED_RANGE = [70, 130] as const;

/**
 * Fits the normaliser that a spec names on a column of raw values.
 *
 * `none` keeps values (direction −1 turns their sign, so that more is better).
 *
 * @param raw - n values; NaN = missing, left out of the fit.
 * @param direction - 1: more is better; −1: less is better.
 * @param units - Codes of the n units; `distanceToReference` finds its unit by them. Default: none.
 * @returns Plain data for {@link applyNormaliser} and {@link invertNormaliser}; kind `unfitted` where the column allows none.
 * @example
 * applyNormaliser([2, 4, 6], fitNormaliser([2, 4, 6], { method: "percentileRank" }, -1)); // Float64Array [1, 0.5, 0]
 */
export function fitNormaliser(
  raw: ArrayLike<number>,
  spec: NormaliseSpec,
  direction: 1 | -1,
  units: readonly string[] = [],
): FittedNormaliser {
  switch (spec.method) {
    case "none":
      return { kind: "linear", origin: 0, span: direction, base: 0, stretch: 1 };
    case "minMax":
      return fitMinMax(raw, direction, spec.range ?? DEFAULT_RANGE);
    case "zScore":
      return fitZScore(raw, direction, spec);
    case "goalposts":
      return fitGoalposts(raw, direction, {
        ...spec,
        range: spec.range ?? DEFAULT_RANGE,
        clip: spec.clip ?? true,
      });
    case "adjustedMazziottaPareto":
      return fitAdjustedMazziottaPareto(raw, direction, { ...spec, range: spec.range ?? CENTRED_RANGE });
    case "rank":
    case "borda":
    case "percentileRank":
      return fitRanks(raw, direction, { scale: spec.method, ties: spec.ties ?? "min" });
    case "distanceToMaximum":
      return fitDistanceToMaximum(raw, direction);
    case "distanceToReference":
      return fitDistanceToReference(raw, direction, units.indexOf(spec.unit), spec.cap ?? false);
    case "fractionOfMaximum":
      return fitFractionOfMaximum(raw, direction);
    case "distanceToTarget":
      return fitDistanceToTarget(raw, direction, spec.target, spec.cap ?? false);
    case "categorical":
      return fitCategorical(raw, direction, spec);
  }
}
