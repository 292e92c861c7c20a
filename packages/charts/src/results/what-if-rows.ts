import type { WhatIfResult } from "@chiso/model";
import type { ContributionBarsOptions, ContributionRow } from "../contribution-bars.js";
import type { Text } from "../text.js";
import type { WhatIfRow } from "../what-if-steps.js";

/**
 * What-if results as rows of {@link whatIfSteps}: of each, the unit its scenario asks about.
 *
 * @param results - From `whatIf`; a scenario without a name is called by the nodes it changes.
 * @example
 * whatIfSteps(whatIfRows(scenarios.map((scenario) => whatIf(index, scenario))), { title: "What if" });
 */
export function whatIfRows(results: readonly WhatIfResult[]): WhatIfRow[] {
  return results.flatMap(({ scenario, units }) => {
    const own = units[0];
    if (own === undefined) return [];
    return [
      {
        label: scenario.name ?? changedNodes(scenario.changes),
        before: own.scoreBefore,
        after: own.scoreAfter,
        rankBefore: own.rankBefore,
        rankAfter: own.rankAfter,
      },
    ];
  });
}

function changedNodes(changes: readonly { readonly node: string }[]): string {
  return [...new Set(changes.map((change) => change.node))].join(" + ");
}

/** A what-if as rows of {@link contributionBars} with the scores at both ends. */
export interface ContributionsOf extends Pick<ContributionBarsOptions, "from" | "to"> {
  readonly rows: readonly ContributionRow[];
}

/**
 * What each pillar adds to the change that a scenario makes, for {@link contributionBars}.
 *
 * @param result - From `whatIf`; its first unit. Nodes that add nothing are left out.
 * @param words.before - What to call the score before.
 * @param words.after - What to call the score after.
 * @example
 * const { rows, ...ends } = contributionsOf(result, { before: "2023", after: "What if" });
 * contributionBars(rows, { title: "Where the points come from", ...ends });
 */
export function contributionsOf(
  result: WhatIfResult,
  words: { readonly before: Text; readonly after: Text; readonly depth?: number },
): ContributionsOf {
  const own = result.units[0];
  const nodes = (own?.nodes ?? []).filter(
    (node) => node.depth === (words.depth ?? 1) && node.contribution !== 0,
  );
  return {
    rows: nodes.map(({ label, contribution }) => ({ label, change: contribution })),
    from: { label: words.before, value: own?.scoreBefore ?? NaN },
    to: { label: words.after, value: own?.scoreAfter ?? NaN },
  };
}
