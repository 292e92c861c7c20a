import { sentence } from "../../table/number-label.js";
import {
  percentInterval,
  printedFigure,
  type CheckContext,
  type ClaimRule,
  type Finding,
} from "../finding.js";
import { areDisjoint } from "../rounding-interval.js";
import type { ScoreClaim } from "../types.js";

/** Two sources print different scores of one unit on one node. */
export const sameFigure: ClaimRule = (context) => {
  const groups = new Map<string, ScoreClaim[]>();
  for (const claim of context.claims) {
    if (claim.kind !== "score") continue;
    const key = [claim.indicator, claim.year, claim.node, claim.unit].join("|");
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => disagreements(context, group));
};

function disagreements(context: CheckContext, group: readonly ScoreClaim[]): Finding[] {
  return group.flatMap((claim, at) => {
    const other = group.slice(0, at).find((earlier) => differ(context, earlier, claim));
    // The first claim that prints the same as this one has been compared already.
    const repeated = group
      .slice(0, at)
      .some((earlier) => earlier.value === claim.value && earlier.valueUnit === claim.valueUnit);
    return other === undefined || repeated ? [] : [finding(context, other, claim)];
  });
}

function differ(context: CheckContext, a: ScoreClaim, b: ScoreClaim): boolean {
  const [one, two] = [percentInterval(context, a), percentInterval(context, b)];
  return one !== undefined && two !== undefined && areDisjoint(one, two);
}

function finding(context: CheckContext, a: ScoreClaim, b: ScoreClaim): Finding {
  const parts = { unit: context.nameOf(a.unit), a: printedFigure(a), b: printedFigure(b) };
  const what = a.node === "total" ? `${a.indicator} ${a.year}` : `${a.indicator} ${a.year}, ${a.node}`;
  const text = sentence(
    parts,
    (p) => `${what}, ${p.unit}: one source prints ${p.a}, another ${p.b}`,
    (p) => `${what}, ${p.unit}: nguồn này ghi ${p.a}, nguồn khác ghi ${p.b}`,
  );
  return { rule: "same figure", verdict: "contradiction", claims: [a.id, b.id], text };
}
