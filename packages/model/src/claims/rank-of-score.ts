import { throwOnErrors, type Issue } from "../errors.js";
import { orderConstraints } from "./order-constraints.js";
import { allRankBounds } from "./rank-bounds.js";
import type { Claim, Interval } from "./types.js";
import type { EvidenceOptions } from "./unit-facts.js";

/** The question: which ranks can a score take, when only part of the table is published? */
export interface RankOfScoreOptions extends EvidenceOptions {
  /** The unit that has the score; its own published place is taken out of the table first. */
  readonly unit: string;
  /** Published score, or what it can be. */
  readonly score: number | Interval;
  /** Number of ranked units. Default 63. */
  readonly units?: number;
  readonly scale?: readonly [number, number];
}

/** Ranks a score can take among rivals that stay where they are. */
export interface RankRange {
  /** Best rank possible. */
  readonly best: number;
  /** Worst rank possible. */
  readonly worst: number;
  /** Whether the unit's own rank was known and taken out; without it the range is one rank wider at most. */
  readonly ownRank?: number;
  readonly warnings: readonly Issue[];
}

/**
 * Which ranks a unit can have with a given score, rivals as published.
 *
 * best = 1 + rivals surely above the highest score; worst = 1 + rivals possibly above the lowest. Equal published
 * scores share the best rank.
 *
 * @param claims - Published figures.
 * @throws IndexError `out_of_range` for a score outside the scale.
 * @example
 * rankOfScore(all, { indicator: "PAR", year: 2023, unit: "79", score: 88.89 }); // { best: 8, worst: 11, … }
 */
export function rankOfScore(claims: readonly Claim[], options: RankOfScoreOptions): RankRange {
  const { unit, units = 63, scale = [0, 100] } = options;
  const score =
    typeof options.score === "number" ? { lower: options.score, upper: options.score } : options.score;
  throwOnErrors(scoreIssues(score, scale));
  const constraints = orderConstraints(claims, units, options);
  const bounds = allRankBounds(constraints, units, scale);
  const ownRank = constraints.facts.find((fact) => fact.unit === unit)?.rank;
  const rivals = (from: "lower" | "upper"): number[] =>
    withoutOwn(
      bounds[from].map(({ value }) => value),
      ownRank,
      from,
    );
  return {
    best: 1 + rivals("lower").filter((value) => value > score.upper + 1e-9).length,
    worst: 1 + rivals("upper").filter((value) => value > score.lower + 1e-9).length,
    ...(ownRank === undefined ? {} : { ownRank }),
    warnings: constraints.warnings,
  };
}

/** The N − 1 order statistics of the rivals: the own place is taken out, or, if unknown, the weaker end. */
function withoutOwn(
  values: readonly number[],
  ownRank: number | undefined,
  end: "lower" | "upper",
): number[] {
  const drop = ownRank === undefined ? (end === "lower" ? 0 : values.length - 1) : ownRank - 1;
  return values.filter((_, k) => k !== drop);
}

function scoreIssues(score: Interval, [low, high]: readonly [number, number]): Issue[] {
  if (score.lower >= low && score.upper <= high && score.lower <= score.upper) return [];
  const message = `Score ${score.lower} to ${score.upper} does not lie on the scale ${low} to ${high}.`;
  return [
    {
      code: "out_of_range",
      severity: "error",
      path: ["score"],
      message,
      hint: "Give percent of the maximum.",
    },
  ];
}
