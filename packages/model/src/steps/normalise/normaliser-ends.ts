import { applyNormaliser } from "./apply-normaliser.js";
import type { FittedNormaliser } from "./types.js";

/**
 * The raw value at which a leaf is at its worst or its best: an end of the fitted sample, a post or a target.
 *
 * @returns Infinite, towards worse or better, where the method sets no end; NaN without a normaliser.
 * @example
 * rawEndOf(fitNormaliser([2, 6], { method: "minMax" }, -1), "best"); // 2
 */
export function rawEndOf(fitted: FittedNormaliser, end: "worst" | "best"): number {
  const beyond = end === "best" ? Infinity : -Infinity;
  switch (fitted.kind) {
    case "linear":
      return fitted[end] ?? Math.sign(fitted.span) * beyond;
    case "reciprocal":
      return end === "best" ? fitted.numerator : fitted.worst;
    case "rank": {
      const { sample, direction } = fitted;
      return direction * (sample[end === "best" ? sample.length - 1 : 0] as number);
    }
    case "classes": {
      const limit = end === "best" ? fitted.thresholds.at(-1) : undefined;
      return limit === undefined ? (fitted.worst ?? fitted.direction * beyond) : fitted.direction * limit;
    }
    case "unfitted":
      return NaN;
  }
}

/** The lower end of a normaliser's scores: what a missing value counts as under missing rule `zero`. */
export function lowestScore(fitted: FittedNormaliser): number {
  switch (fitted.kind) {
    case "linear":
      return fitted.worst === undefined ? NaN : (applyNormaliser([fitted.worst], fitted)[0] as number);
    case "reciprocal":
      return 0;
    case "rank":
      return (1 - fitted.minus) / fitted.divide;
    case "classes":
      return fitted.scores[0] as number;
    case "unfitted":
      return fitted.low ?? NaN;
  }
}

/** Whether scores jump: between two values next to each other there may be nothing, so targets cannot be met. */
export function isStepwise({ kind }: FittedNormaliser): boolean {
  return kind === "rank" || kind === "classes";
}
