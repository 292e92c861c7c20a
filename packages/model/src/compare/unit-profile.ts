import { throwOnErrors } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { Label } from "../label.js";
import { mean } from "../numeric/mean.js";
import { presentValues } from "../numeric/present-values.js";
import { rankDescending } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { chooseNodes, type ChosenNode, type NodeChoice } from "../diagnostics/choose-nodes.js";
import { dataColumns } from "../diagnostics/data-columns.js";
import { strengthsOf, unknownUnit, type StandingLeaf, type StrengthOptions } from "./strengths-of.js";
import { profileTable } from "./unit-profile-table.js";

/** Options of {@link unitProfile}. */
export interface ProfileOptions extends StrengthOptions {
  /** Default: all nodes. */
  readonly nodes?: NodeChoice;
  /** Take strengths and weaknesses from its raw values. Default: from the evaluation's leaf scores. */
  readonly raw?: CompiledIndex;
}

/** A unit on one node. */
export interface ProfileRow {
  readonly code: string;
  readonly label: Label;
  readonly depth: number;
  readonly score: number;
  readonly rank: number;
  /** Units with a score. */
  readonly of: number;
  /** Of all units with a score. */
  readonly mean: number;
  readonly best: number;
  /** Units that have the best score. */
  readonly bestUnits: readonly Unit[];
  /** score − mean */
  readonly toMean: number;
  /** score − best: 0 or negative. */
  readonly toBest: number;
}

/** A unit's results on every node, with what it is strong and weak on. */
export interface UnitProfile {
  readonly unit: Unit;
  readonly decimals: number;
  readonly rows: readonly ProfileRow[];
  readonly strengths: readonly StandingLeaf[];
  readonly weaknesses: readonly StandingLeaf[];
}

/**
 * One unit's scores and ranks, against the mean and the best, with its strengths and weaknesses.
 *
 * @param evaluation - From {@link evaluate}.
 * @param unit - Its code.
 * @returns Nodes from the root down level by level; shows itself as a table.
 * @throws IndexError `unknown_unit`, `unknown_node`, `unknown_code` (no unit has such a group).
 * @remarks O(nodes · units · log units).
 * @source as COINr 1.1.14 `get_unit_summary` and `get_str_weak`
 * @example
 * unitProfile(evaluation, "79").rows[0]?.toBest;
 */
export function unitProfile(evaluation: Evaluation, unit: string, options: ProfileOptions = {}): UnitProfile {
  const { nodes: choice = "all", raw, ...standing } = options;
  const { units, decimals } = evaluation;
  const chosen = chooseNodes(dataColumns(evaluation), choice, "nodes");
  const row = units.findIndex(({ code }) => code === unit);
  throwOnErrors([...chosen.issues, ...(row < 0 ? [unknownUnit(unit)] : [])]);
  const { strengths, weaknesses } = strengthsOf(raw ?? evaluation, unit, standing);
  const rows = [...chosen.nodes]
    .sort((a, b) => a.depth - b.depth)
    .map((node) => profileRow(node, units, row));
  return showing({ unit: units[row] as Unit, decimals, rows, strengths, weaknesses }, profileTable);
}

function profileRow(node: ChosenNode, units: readonly Unit[], row: number): ProfileRow {
  const { code, label, depth, values } = node;
  const there = presentValues(values);
  const score = values[row] as number;
  const best = there.length === 0 ? NaN : there.reduce((most, value) => Math.max(most, value));
  const average = mean(there);
  return {
    code,
    label,
    depth,
    score,
    rank: rankDescending(values, "min")[row] as number,
    of: there.length,
    mean: average,
    best,
    bestUnits: units.filter((_, at) => values[at] === best),
    toMean: score - average,
    toBest: score - best,
  };
}
