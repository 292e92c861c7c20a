import type { FittedNormaliser, LinearNormaliser } from "./types.js";

/**
 * The raw value that a score stands for.
 *
 * @returns NaN where there is none or more than one: ranks and classes, scores beyond a clip, a line without slope.
 *   At a clip it is the value where clipping begins.
 * @example
 * invertNormaliser(25, fitNormaliser([2, 6], { method: "minMax" }, 1)); // 3
 */
export function invertNormaliser(score: number, fitted: FittedNormaliser): number {
  if (fitted.kind === "linear") return onRawScale(score, fitted);
  return fitted.kind === "reciprocal" && score > 0 ? fitted.numerator / score : NaN;
}

function onRawScale(score: number, line: LinearNormaliser): number {
  const { origin, span, base, stretch, floor = -Infinity, ceiling = Infinity } = line;
  if (stretch === 0 || score < floor || score > ceiling) return NaN;
  return origin + span * ((score - base) / stretch);
}
