import { numberLabel, sentence } from "../../table/number-label.js";
import {
  maximumOf,
  percentInterval,
  printedFigure,
  type CheckContext,
  type ClaimRule,
  type FigureClaim,
  type Finding,
} from "../finding.js";
import { areDisjoint, roundingInterval, scaleInterval, subtractIntervals } from "../rounding-interval.js";
import type { ChangeClaim, Claim, Interval, ScoreClaim } from "../types.js";

/** A stated change against the difference of the figures of both years. */
export const statedChange: ClaimRule = (context) =>
  context.claims.flatMap((claim) => {
    if (claim.kind !== "change" || claim.unit === undefined) return [];
    return claim.of === "rank" ? rankChange(context, claim) : scoreChange(context, claim);
  });

function sameThing(one: Claim, claim: ChangeClaim, year: number): boolean {
  const sameUnit = "unit" in one && one.unit === claim.unit;
  return (
    sameUnit &&
    one.indicator === claim.indicator &&
    one.node === claim.node &&
    one.year === year &&
    one.status !== "contradicted"
  );
}

function rankIn(
  { claims }: CheckContext,
  claim: ChangeClaim,
  year: number,
): { rank: number; id: string } | undefined {
  const found = claims.find(
    (one) =>
      (one.kind === "score" || one.kind === "rank") && one.rank !== undefined && sameThing(one, claim, year),
  );
  return found !== undefined && "rank" in found && found.rank !== undefined
    ? { rank: found.rank, id: found.id }
    : undefined;
}

function rankChange(context: CheckContext, claim: ChangeClaim): Finding[] {
  const [before, after] = [rankIn(context, claim, claim.since), rankIn(context, claim, claim.year)];
  if (before === undefined || after === undefined) return [];
  const gained = before.rank - after.rank;
  const text = sentence(
    { unit: context.nameOf(claim.unit ?? "") },
    (p) =>
      `${title(claim)}, ${p.unit}: stated ${claim.value} places up; ranks ${before.rank} and ${after.rank} give ${gained}`,
    (p) =>
      `${title(claim)}, ${p.unit}: nêu tăng ${claim.value} bậc; hạng ${before.rank} và ${after.rank} cho ${gained}`,
  );
  const verdict = gained === claim.value ? "agrees" : "contradiction";
  return [{ rule: "stated change", verdict, claims: [claim.id, before.id, after.id], text }];
}

function scoreIn({ claims }: CheckContext, claim: ChangeClaim, year: number): ScoreClaim | undefined {
  const found = claims.filter(
    (one): one is ScoreClaim => one.kind === "score" && sameThing(one, claim, year),
  );
  return found.find(({ valueUnit }) => valueUnit === claim.valueUnit) ?? found[0];
}

function scoreChange(context: CheckContext, claim: ChangeClaim): Finding[] {
  const [before, after] = [scoreIn(context, claim, claim.since), scoreIn(context, claim, claim.year)];
  if (before === undefined || after === undefined || claim.valueUnit === "places") return [];
  const [old, now] = [inUnit(context, before, claim), inUnit(context, after, claim)];
  if (old === undefined || now === undefined) return [];
  const difference = subtractIntervals(now, old);
  const verdict = areDisjoint(difference, roundingInterval(claim.value, claim.decimals))
    ? "contradiction"
    : "agrees";
  const text = changeText(
    context,
    claim as ChangeClaim & FigureClaim,
    { before, after, difference, growth: growth(old, now) },
    verdict,
  );
  return [{ rule: "stated change", verdict, claims: [claim.id, before.id, after.id], text }];
}

function inUnit(context: CheckContext, score: ScoreClaim, claim: ChangeClaim): Interval | undefined {
  const percent = percentInterval(context, score);
  if (percent === undefined || claim.valueUnit === "percent") return percent;
  if (score.valueUnit === "points") return roundingInterval(score.value, score.decimals);
  const max = maximumOf(context, score);
  return max === undefined ? undefined : scaleInterval(percent, max / 100);
}

/** Relative growth, percent. */
function growth(before: Interval, after: Interval): Interval {
  return { lower: (after.lower / before.upper - 1) * 100, upper: (after.upper / before.lower - 1) * 100 };
}

interface ChangeFigures {
  readonly before: ScoreClaim;
  readonly after: ScoreClaim;
  readonly difference: Interval;
  readonly growth: Interval;
}

function changeText(
  context: CheckContext,
  claim: ChangeClaim & FigureClaim,
  { before, after, difference, growth: relative }: ChangeFigures,
  verdict: Finding["verdict"],
): Finding["text"] {
  const parts = {
    unit: context.nameOf(claim.unit ?? ""),
    stated: printedFigure(claim),
    before: printedFigure(before),
    after: printedFigure(after),
    difference: numberLabel(difference, Math.max(claim.decimals + 1, 3)),
    growth: numberLabel(relative, 1),
  };
  const also = verdict === "contradiction";
  return sentence(
    parts,
    (p) =>
      `${title(claim)}, ${p.unit}: stated change ${p.stated}; ${p.before} to ${p.after} is a change of ${p.difference}${also ? ` (relative growth ${p.growth} %)` : ""}`,
    (p) =>
      `${title(claim)}, ${p.unit}: nêu thay đổi ${p.stated}; từ ${p.before} đến ${p.after} là ${p.difference}${also ? ` (tăng tương đối ${p.growth} %)` : ""}`,
  );
}

function title({ indicator, node, since, year }: ChangeClaim): string {
  return `${indicator}${node === "total" ? "" : `, ${node}`} ${since}→${year}`;
}
