import { numberLabel, sentence } from "../../table/number-label.js";
import {
  maximumOf,
  percentInterval,
  printedFigure,
  type CheckContext,
  type ClaimRule,
  type Finding,
} from "../finding.js";
import { addIntervals, areDisjoint, scaleInterval } from "../rounding-interval.js";
import type { PointsNode } from "../../framework/types.js";
import type { Claim, Interval, ScoreClaim } from "../types.js";

/** A total against the sum of its parts, where all are published. */
export const sumOfParts: ClaimRule = (context) =>
  context.claims.flatMap((total, position): Finding[] => {
    if (total.kind !== "score" || repeated(context, total, position)) return [];
    return context
      .frameworks(total)
      .flatMap(({ root }) => (root.code === total.node ? against(context, total, root) : []));
  });

/** Whether an earlier claim prints the same figure of the same thing. */
function repeated({ claims }: CheckContext, total: ScoreClaim, position: number): boolean {
  const same = (one: Claim): boolean =>
    one.kind === "score" &&
    one.unit === total.unit &&
    one.year === total.year &&
    one.indicator === total.indicator;
  return claims
    .slice(0, position)
    .some((one) => same(one) && one.node === total.node && "value" in one && one.value === total.value);
}

function against(context: CheckContext, total: ScoreClaim, root: PointsNode): Finding[] {
  const parts = (root.children ?? []).map(({ code }) => partClaim(context, total, code));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return [];
  const known = parts as ScoreClaim[];
  const points = [total, ...known].map((claim) => inPoints(context, claim));
  if (points.some((interval) => interval === undefined)) return [];
  const [whole, ...summands] = points as Interval[];
  const sum = addIntervals(summands);
  if (whole === undefined || !areDisjoint(whole, sum)) return [];
  const text = sentence(
    { unit: context.nameOf(total.unit), total: printedFigure(total), sum: numberLabel(sum, 2) },
    (p) =>
      `${total.indicator} ${total.year}, ${p.unit}: the parts add to ${p.sum}, the total is printed as ${p.total}`,
    (p) =>
      `${total.indicator} ${total.year}, ${p.unit}: các phần cộng lại ${p.sum}, tổng được ghi là ${p.total}`,
  );
  return [
    {
      rule: "sum of parts",
      verdict: "contradiction",
      claims: [total.id, ...known.map(({ id }) => id)],
      text,
    },
  ];
}

function partClaim({ claims }: CheckContext, total: ScoreClaim, node: string): ScoreClaim | undefined {
  return claims.find(
    (one): one is ScoreClaim =>
      one.kind === "score" &&
      one.unit === total.unit &&
      one.year === total.year &&
      one.indicator === total.indicator &&
      one.node === node,
  );
}

function inPoints(context: CheckContext, claim: ScoreClaim): Interval | undefined {
  const percent = percentInterval(context, claim);
  const max = maximumOf(context, claim);
  return percent === undefined || max === undefined ? undefined : scaleInterval(percent, max / 100);
}
