import { throwOnErrors, type Issue } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { Label } from "../label.js";
import { presentValues } from "../numeric/present-values.js";
import { rankDescending } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { chooseNodes, type ChosenNode } from "../diagnostics/choose-nodes.js";
import { dataColumns } from "../diagnostics/data-columns.js";
import { groupingIssues, groupOfUnit, ranksWithin } from "./group-of-unit.js";

/** Options of {@link strengthsOf}. */
export interface StrengthOptions {
  /** How many of each. Default 5. */
  readonly count?: number;
  /** Rank within the unit's group: `true` for its `group`, or the name of one of its `groups`. Default: among all. */
  readonly group?: string | true;
  /** Leaves with a smaller share of different values are left out (yes/no leaves, for example). Default 0. */
  readonly minimumUnique?: number;
}

/** A leaf on which a unit stands out. */
export interface StandingLeaf {
  readonly code: string;
  readonly label: Label;
  /** Code of its parent. */
  readonly parent?: string;
  readonly rank: number;
  /** Units ranked on it. */
  readonly of: number;
  /** The unit's value as given: of a compiled index raw, of an evaluation its score. */
  readonly value: number;
}

/** Where a unit stands best and worst. */
export interface Strengths {
  readonly unit: Unit;
  /** Best rank first. */
  readonly strengths: readonly StandingLeaf[];
  /** Best rank first, so that the weakest is last. */
  readonly weaknesses: readonly StandingLeaf[];
}

/**
 * The leaves on which a unit ranks best and worst.
 *
 * A rank that is also the last one is no strength: where half of the units have 0, they all share rank n/2.
 *
 * @param source - A compiled index (values ranked by their direction) or an evaluation (leaf scores).
 * @param unit - Its code.
 * @returns Leaves with a value, in rank order; equal ranks in the tree's order.
 * @throws IndexError `unknown_unit`, `unknown_code` (no unit has such a group).
 * @remarks O(leaves · units · log units).
 * @source as COINr 1.1.14 `get_str_weak`, save that a last rank counts as a weakness
 * @example
 * strengthsOf(index, "79").strengths[0]?.code;
 */
export function strengthsOf(
  source: CompiledIndex | Evaluation,
  unit: string,
  options: StrengthOptions = {},
): Strengths {
  const { count = 5, group, minimumUnique = 0 } = options;
  const grouping = group === true ? undefined : group;
  const data = dataColumns(source);
  const { nodes, issues } = chooseNodes(data, "leaves", "source");
  const row = data.units.findIndex(({ code }) => code === unit);
  const wrongGroup = group === undefined ? [] : groupingIssues(data.units, grouping);
  throwOnErrors([...issues, ...wrongGroup, ...(row < 0 ? [unknownUnit(unit)] : [])]);
  const groups = data.units.map((one) => (group === undefined ? "" : groupOfUnit(one, grouping)));
  const standing = nodes
    .filter(({ values }) => uniqueShare(values) >= minimumUnique)
    .map((node) => standingOf(node, groups, row))
    .filter(({ leaf }) => !Number.isNaN(leaf.rank));
  standing.sort((a, b) => a.leaf.rank - b.leaf.rank);
  return {
    unit: data.units[row] as Unit,
    strengths: standing
      .filter(({ isLast }) => !isLast)
      .slice(0, count)
      .map(({ leaf }) => leaf),
    weaknesses: standing.slice(Math.max(0, standing.length - count)).map(({ leaf }) => leaf),
  };
}

function standingOf(
  { code, label, parent, values, direction }: ChosenNode,
  groups: readonly (string | undefined)[],
  row: number,
): { leaf: StandingLeaf; isLast: boolean } {
  const turned = values.map((value) => value * direction);
  const ranks = ranksWithin(turned, groups, (own) => rankDescending(own, "min"));
  const own = ranks.filter((_, at) => groups[at] === groups[row]);
  const there = presentValues(own);
  const rank = ranks[row] as number;
  const leaf = {
    code,
    label,
    ...(parent === undefined ? {} : { parent }),
    rank,
    of: there.length,
    value: values[row] as number,
  };
  return { leaf, isLast: rank === Math.max(...there) };
}

function uniqueShare(values: Float64Array): number {
  const there = presentValues(values);
  return new Set(there).size / there.length;
}

/** The issue of a unit that is not there. */
export function unknownUnit(unit: string): Issue {
  return { code: "unknown_unit", severity: "error", path: ["unit", unit], message: `No unit "${unit}".` };
}
