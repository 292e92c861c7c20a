import { sentence } from "../../table/number-label.js";
import {
  percentInterval,
  printedFigure,
  type CheckContext,
  type ClaimRule,
  type Finding,
} from "../finding.js";
import type { Interval, ScoreClaim } from "../types.js";

/** A better rank with a lower score, or one rank with two scores. */
export const orderOfRanks: ClaimRule = (context) => {
  const groups = new Map<string, Ranked[]>();
  for (const claim of context.claims) {
    if (claim.kind !== "score" || claim.rank === undefined) continue;
    const interval = percentInterval(context, claim);
    if (interval === undefined) continue;
    const key = [claim.indicator, claim.year, claim.node].join("|");
    groups.set(key, [...(groups.get(key) ?? []), { claim, rank: claim.rank, interval }]);
  }
  return [...groups.values()].flatMap((group) => misplaced(context, group));
};

interface Ranked {
  readonly claim: ScoreClaim;
  readonly rank: number;
  readonly interval: Interval;
}

/** The claims at fault, the most contradicted first, each with those it goes against; a pair is named once. */
function misplaced(context: CheckContext, group: readonly Ranked[]): Finding[] {
  const findings: Finding[] = [];
  let rest = [...group];
  for (;;) {
    const counted = rest.map((one) => ({ one, against: rest.filter((other) => clash(one, other)) }));
    const worst = counted.sort((a, b) => b.against.length - a.against.length)[0];
    if (worst === undefined || worst.against.length === 0) return findings;
    findings.push(finding(context, worst.one, worst.against));
    rest = rest.filter((one) => one !== worst.one);
  }
}

function clash(a: Ranked, b: Ranked): boolean {
  if (a.claim.unit === b.claim.unit) return false;
  if (a.rank === b.rank) return apart(a.interval, b.interval) || apart(b.interval, a.interval);
  const [better, worse] = a.rank < b.rank ? [a, b] : [b, a];
  return apart(better.interval, worse.interval);
}

/** Whether a lies wholly below b. */
function apart(a: Interval, b: Interval): boolean {
  return a.upper <= b.lower + 1e-9;
}

function finding(context: CheckContext, { claim, rank }: Ranked, against: readonly Ranked[]): Finding {
  const closest = [...against].sort((a, b) => Math.abs(a.rank - rank) - Math.abs(b.rank - rank));
  const nearest = closest
    .filter((one, at) => closest.findIndex((other) => other.claim.unit === one.claim.unit) === at)
    .slice(0, 3);
  const named = nearest.map((other) => ({
    ...other,
    unit: context.nameOf(other.claim.unit),
    figure: printedFigure(other.claim),
  }));
  const list = (language: "en" | "vi", place: string): string =>
    named
      .map(
        (one) =>
          `${one.unit[language] ?? one.unit.en} ${one.figure[language] ?? one.figure.en} (${place} ${one.rank})`,
      )
      .join(", ");
  const text = sentence(
    {
      unit: context.nameOf(claim.unit),
      figure: printedFigure(claim),
      others: { en: list("en", "rank"), vi: list("vi", "hạng") },
    },
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} with ${p.figure} at rank ${rank} does not fit ${p.others}`,
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} ${p.figure}, hạng ${rank}, không khớp với ${p.others}`,
  );
  return {
    rule: "order of ranks",
    verdict: "contradiction",
    claims: [claim.id, ...nearest.map((one) => one.claim.id)],
    text,
  };
}
