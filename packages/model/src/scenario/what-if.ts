import { compileUnchecked, type CompiledIndex } from "../evaluate/compile.js";
import { evaluate, type Evaluation } from "../evaluate/evaluate.js";
import { rank, type Ranking } from "../evaluate/rank.js";
import { showing } from "../table/showing.js";
import { applyChanges, type ChangedUnits } from "./apply-changes.js";
import { contributions } from "./contributions.js";
import { movedBounds } from "./moved-bounds.js";
import { unsplitWarnings } from "./unsplit-warnings.js";
import type { Mover, NodeChange, Scenario, UnitChange, WhatIfOptions, WhatIfResult } from "./types.js";
import { unitRaw } from "./unit-state.js";
import { whatIfTable } from "./what-if-table.js";

/**
 * What a scenario does: scores and ranks before and after, and what each node contributes.
 *
 * A change on a parent is spread over its leaves: each moves by the same share of its head-room (its distance to
 * best, or to worst when the node falls). Changes are of prepared values: after the spec's `prepare` steps, which do
 * not run again.
 *
 * @param index - Compiled index; not changed.
 * @param scenario - Changes of one unit, or of several.
 * @returns Shows itself as a table of the scenario's unit by node.
 * @throws IndexError with every issue of every change.
 * @remarks One evaluation of the whole index, and for each parent change under a geometric mean about 50 of one unit.
 * @example
 * whatIf(index, { unit: "79", changes: [{ node: "procedures", closeGap: 0.5 }] }).units[0]?.rankAfter;
 */
export function whatIf(index: CompiledIndex, scenario: Scenario, options: WhatIfOptions = {}): WhatIfResult {
  const { ties = "min", bounds = "refit" } = options;
  const { changed, warnings } = applyChanges(index, scenario);
  const changedIndex = withChanges(index, changed, bounds);
  const before = evaluate(index);
  const after = evaluate(changedIndex);
  const ranks = { before: rank(before, { ties }), after: rank(after, { ties }) };
  const units = scenarioUnitFirst(index, scenario, changed);
  const unsplit = unsplitWarnings(index, { before, after }, units);
  const { year } = index.scores;
  const result: WhatIfResult = {
    scenario,
    ...(year === undefined ? {} : { year }),
    decimals: before.decimals,
    ties,
    bounds,
    spread: "equal share of head-room",
    units: units.map((unit) => unitChange(changedIndex, index, unit, { before, after }, ranks)),
    movers: movers(ranks, changed, index),
    ranking: ranks.after,
    warnings: [...warnings, ...movedBounds({ before, after }, changed), ...unsplit],
  };
  return showing(result, whatIfTable);
}

function withChanges(index: CompiledIndex, changed: ChangedUnits, bounds: "refit" | "frozen"): CompiledIndex {
  const count = index.scores.units.length;
  const raw = index.raw.slice();
  for (const [unit, values] of changed) {
    values.forEach((value, leaf) => (raw[leaf * count + unit] = value));
  }
  if (bounds === "frozen" || index.spec.kind === "points") return { ...index, raw };
  const leaves = index.tree.leaves.map((at) => index.tree.codes[at] as string);
  const scores = { ...index.scores, leaves, values: raw };
  return {
    ...compileUnchecked(index.spec, scores, index.functions),
    source: index.source,
    stages: index.stages,
  };
}

function scenarioUnitFirst(index: CompiledIndex, scenario: Scenario, changed: ChangedUnits): number[] {
  const own = index.scores.units.findIndex(({ code }) => code === scenario.unit);
  const others = [...changed.keys()].filter((unit) => unit !== own);
  return own < 0 ? others : [own, ...others];
}

interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

function unitChange(
  changedIndex: CompiledIndex,
  index: CompiledIndex,
  at: number,
  states: Pair<Evaluation>,
  ranks: Pair<Ranking>,
): UnitChange {
  const unit = index.scores.units[at] as UnitChange["unit"];
  const before = Float64Array.from(states.before.scores, (column) => column[at] as number);
  const after = Float64Array.from(states.after.scores, (column) => column[at] as number);
  const parts = contributions(index, before, after);
  const nodes = states.before.nodes.map(({ code, label, depth, max }, node): NodeChange => ({
    node: code,
    label,
    depth,
    ...(max === undefined ? {} : { max }),
    before: before[node] as number,
    after: after[node] as number,
    change: (after[node] as number) - (before[node] as number),
    contribution: parts[node] as number,
  }));
  return {
    unit,
    scoreBefore: before[0] as number,
    scoreAfter: after[0] as number,
    rankBefore: rankOf(ranks.before, unit.code),
    rankAfter: rankOf(ranks.after, unit.code),
    nodes,
    leaves: leafChanges(index, changedIndex, at),
  };
}

function leafChanges(index: CompiledIndex, changedIndex: CompiledIndex, at: number): UnitChange["leaves"] {
  const [before, after] = [unitRaw(index, at), unitRaw(changedIndex, at)];
  return index.tree.leaves.flatMap((leaf, column) => {
    if (Object.is(before[column], after[column])) return [];
    return [
      {
        leaf: index.tree.codes[leaf] as string,
        before: before[column] as number,
        after: after[column] as number,
      },
    ];
  });
}

function rankOf(ranking: Ranking, code: string): number {
  return ranking.rows.find(({ unit }) => unit.code === code)?.rank ?? NaN;
}

function movers(ranks: Pair<Ranking>, changed: ChangedUnits, index: CompiledIndex): Mover[] {
  const own = new Set([...changed.keys()].map((at) => index.scores.units[at]?.code));
  const earlier = new Map(ranks.before.rows.map(({ unit, rank: place }) => [unit.code, place]));
  return ranks.after.rows.flatMap(({ unit, rank: place }): Mover[] => {
    const rankBefore = earlier.get(unit.code) ?? NaN;
    if (own.has(unit.code) || Object.is(rankBefore, place)) return [];
    return [{ unit, rankBefore, rankAfter: place }];
  });
}
