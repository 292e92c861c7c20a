import { indexTree } from "../../framework/index-tree.js";
import { numberLabel, sentence } from "../../table/number-label.js";
import {
  maximumOf,
  percentInterval,
  printedFigure,
  type CheckContext,
  type ClaimRule,
  type Finding,
} from "../finding.js";
import { scaleInterval, subtractIntervals } from "../rounding-interval.js";
import type { Claim, ComparisonClaim, ScoreClaim, StatisticClaim } from "../types.js";

/** "Above the mean" on a node on which the unit is ranked last: the last is above the mean on none. */
export const lastButAboveMean: ClaimRule = (context) =>
  aboveMeanClaims(context).flatMap((claim) =>
    claim.nodes.flatMap((node): Finding[] => {
      const last = context.claims.find(
        (one) =>
          (one.kind === "rank" || one.kind === "score") &&
          one.rank === context.units &&
          about(one, claim, node),
      );
      return last === undefined ? [] : [lastFinding(context, claim, node, last)];
    }),
  );

/** "Above the mean" on every part of a sum whose total is below the mean. */
export const sumAboveMean: ClaimRule = (context) =>
  aboveMeanClaims(context).flatMap((claim) =>
    context.frameworks(claim).flatMap(({ root }): Finding[] => {
      const parts = root.children?.map(({ code }) => code) ?? [];
      if (parts.length === 0 || !parts.every((code) => claim.nodes.includes(code))) return [];
      const pair = scoreBelowMean(context, claim, root.code);
      return pair === undefined ? [] : [sumFinding(context, claim, pair)];
    }),
  );

/** "Above the mean" on a node of which a published part is below its mean: the other parts must make up for it. */
export const partBelowMean: ClaimRule = (context) =>
  aboveMeanClaims(context).flatMap((claim) =>
    context.frameworks(claim).flatMap((spec): Finding[] => {
      const tree = indexTree(spec);
      return claim.nodes.flatMap((node) => {
        const below = tree.children[tree.position.get(node) ?? -1] ?? [];
        return below.flatMap((child) => partFinding(context, claim, node, tree.codes[child] as string));
      });
    }),
  );

interface BelowMean {
  readonly own: ScoreClaim;
  readonly mean: StatisticClaim;
}

function aboveMeanClaims({ claims }: CheckContext): ComparisonClaim[] {
  return claims.filter(
    (claim): claim is ComparisonClaim => claim.kind === "comparison" && claim.relation === "aboveMean",
  );
}

function about(one: Claim, claim: ComparisonClaim, node: string): boolean {
  const sameUnit = !("unit" in one) || one.unit === claim.unit;
  return (
    sameUnit &&
    one.indicator === claim.indicator &&
    one.year === claim.year &&
    one.node === node &&
    one.status !== "contradicted"
  );
}

function scoreBelowMean(context: CheckContext, claim: ComparisonClaim, node: string): BelowMean | undefined {
  const scores = context.claims.filter(
    (one): one is ScoreClaim => one.kind === "score" && about(one, claim, node),
  );
  const mean = context.claims.find(
    (one): one is StatisticClaim =>
      one.kind === "statistic" &&
      one.statistic === "mean" &&
      one.group === undefined &&
      about(one, claim, node),
  );
  // In the mean's own unit where a source prints it so, for readers.
  const own = scores.find(({ valueUnit }) => valueUnit === mean?.valueUnit) ?? scores[0];
  if (own === undefined || mean === undefined) return undefined;
  const [score, average] = [percentInterval(context, own), percentInterval(context, mean)];
  return score !== undefined && average !== undefined && score.upper <= average.lower + 1e-9
    ? { own, mean }
    : undefined;
}

function lastFinding(context: CheckContext, claim: ComparisonClaim, node: string, last: Claim): Finding {
  const text = sentence(
    { unit: context.nameOf(claim.unit) },
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} is said to be above the mean on "${node}" but is ranked last there, ${context.units} of ${context.units}`,
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} được nêu là cao hơn trung bình ở "${node}" nhưng xếp cuối, ${context.units}/${context.units}`,
  );
  return { rule: "last but above the mean", verdict: "contradiction", claims: [claim.id, last.id], text };
}

function sumFinding(context: CheckContext, claim: ComparisonClaim, { own, mean }: BelowMean): Finding {
  const text = sentence(
    { unit: context.nameOf(claim.unit), own: printedFigure(own), mean: printedFigure(mean) },
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} is said to be above the mean on all parts, so its total would be too; it is ${p.own}, the mean ${p.mean}`,
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} được nêu là cao hơn trung bình ở mọi phần, nên tổng cũng phải vậy; nhưng tổng là ${p.own}, trung bình ${p.mean}`,
  );
  return {
    rule: "sum of nodes above the mean",
    verdict: "contradiction",
    claims: [claim.id, own.id, mean.id],
    text,
  };
}

function partFinding(context: CheckContext, claim: ComparisonClaim, node: string, part: string): Finding[] {
  const pair = scoreBelowMean(context, claim, part);
  if (pair === undefined) return [];
  const [score, mean] = [percentInterval(context, pair.own), percentInterval(context, pair.mean)];
  const max = maximumOf(context, pair.own);
  if (score === undefined || mean === undefined || max === undefined) return [];
  const lead = scaleInterval(subtractIntervals(mean, score), max / 100);
  const parts = {
    unit: context.nameOf(claim.unit),
    own: printedFigure(pair.own),
    mean: printedFigure(pair.mean),
    lead: numberLabel(lead, 3),
  };
  const text = sentence(
    parts,
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} is said to be above the mean on "${node}", but its part "${part}" is ${p.own} against a mean of ${p.mean}; the rest of "${node}" would have to be above its mean by more than ${p.lead} points`,
    (p) =>
      `${claim.indicator} ${claim.year}: ${p.unit} được nêu là cao hơn trung bình ở "${node}", nhưng phần "${part}" là ${p.own}, trung bình ${p.mean}; phần còn lại của "${node}" phải cao hơn trung bình trên ${p.lead} điểm`,
  );
  return [
    { rule: "part below the mean", verdict: "tension", claims: [claim.id, pair.own.id, pair.mean.id], text },
  ];
}
