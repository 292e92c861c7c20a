import type {
  ChangeClaim,
  ComparisonClaim,
  CountClaim,
  RankClaim,
  ScoreClaim,
  StatisticClaim,
} from "@chiso/model";

// Makers of figures invented for tests: no source prints them.
const made = {
  indicator: "MADE-UP",
  year: 2023,
  node: "total",
  status: "printed",
  source: "made up for a test",
} as const;

/** A figure as digits, so that its decimals are as printed: "86.10" has two. */
type Digits = string;

function figure(digits: Digits): { value: number; decimals: number } {
  return { value: Number(digits), decimals: digits.split(".")[1]?.length ?? 0 };
}

/** A unit's score, printed as these digits of percent. */
export function score(unit: string, digits: Digits, more: Partial<ScoreClaim> = {}): ScoreClaim {
  const id = `${unit}-${more.node ?? "total"}-${digits}`;
  return { ...made, id, kind: "score", unit, valueUnit: "percent", ...figure(digits), ...more };
}

/** A unit's rank without its score. */
export function ranked(unit: string, rank: number, more: Partial<RankClaim> = {}): RankClaim {
  return { ...made, id: `${unit}-${more.node ?? "total"}-rank-${rank}`, kind: "rank", unit, rank, ...more };
}

/** A printed mean, maximum or minimum of all units. */
export function statistic(
  what: StatisticClaim["statistic"],
  digits: Digits,
  more: Partial<StatisticClaim> = {},
): StatisticClaim {
  const id = `${what}-${more.node ?? "total"}-${digits}`;
  return {
    ...made,
    id,
    kind: "statistic",
    statistic: what,
    valueUnit: "percent",
    ...figure(digits),
    ...more,
  };
}

/** How many units stand so to a threshold. */
export function counted(
  count: number,
  relation: CountClaim["relation"],
  threshold: CountClaim["threshold"],
  more: Partial<CountClaim> = {},
): CountClaim {
  const id = `count-${count}-${relation}-${String(threshold)}`;
  return { ...made, id, kind: "count", count, relation, threshold, ...more };
}

/** A stated change since 2022. */
export function changed(
  unit: string,
  of: "score" | "rank",
  digits: Digits,
  more: Partial<ChangeClaim> = {},
): ChangeClaim {
  const valueUnit = of === "rank" ? ("places" as const) : ("percent" as const);
  return {
    ...made,
    id: `${unit}-change-${of}`,
    kind: "change",
    unit,
    since: 2022,
    of,
    valueUnit,
    ...figure(digits),
    ...more,
  };
}

/** A unit said to be above the mean on some nodes. */
export function aboveMean(
  unit: string,
  nodes: readonly string[],
  more: Partial<ComparisonClaim> = {},
): ComparisonClaim {
  return { ...made, id: `${unit}-above`, kind: "comparison", unit, relation: "aboveMean", nodes, ...more };
}

/** The question about the made-up index. */
export const question = { indicator: made.indicator, year: made.year } as const;
