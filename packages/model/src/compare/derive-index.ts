import { throwOnErrors } from "../errors.js";
import { compileUnchecked, type CompiledIndex } from "../evaluate/compile.js";
import { methodIssues } from "../evaluate/method-issues.js";
import { normaliseOf } from "../evaluate/normalise-of.js";
import { prepareScores, stepTable } from "../evaluate/prepare-scores.js";
import { indexTree, type IndexTree } from "../framework/index-tree.js";
import type { IndexSpec, WeightsNode } from "../framework/types.js";
import { scoresIssues } from "../scores/make-scores.js";
import type { Scores } from "../scores/types.js";

/** An index compiled from another one, with what had to be done anew. */
export interface DerivedIndex {
  readonly index: CompiledIndex;
  /** Whether the `prepare` steps ran again. */
  readonly prepared: boolean;
  /** Normalisers that were fitted again. */
  readonly fitted: number;
}

/** Options of {@link deriveIndex}. */
export interface DeriveOptions {
  /** Keep prepared values and fitted normalisers even where dropped leaves had a part in them. Default false. */
  readonly keepPrepared?: boolean;
}

/**
 * Compiles another version of an index, using again what the change does not touch.
 *
 * Prepared values are kept when the steps, the leaves and what the steps know of them are the same; the fitted
 * normaliser of a leaf when its values, its method and its direction are; raw values as the same array when all leaves
 * are there in the same order.
 *
 * @param base - Compiled index.
 * @param spec - The other version: a checked spec with the base's leaves or some of them.
 * @returns An index equal to `compile(spec, …)` on the same scores.
 * @throws IndexError with every disagreement of the spec and the scores.
 * @remarks O(units × leaves) for checks; fitting is left out where it can be.
 */
export function deriveIndex(
  base: CompiledIndex,
  spec: IndexSpec,
  { keepPrepared = false }: DeriveOptions = {},
): DerivedIndex {
  const tree = indexTree(spec);
  const source = scoresOn(tree, base.source);
  throwOnErrors(keepPrepared ? [] : scoresIssues(spec, source));
  const kept = keepPrepared || isPreparedAlike(base, spec, tree);
  const { scores, stages } = kept
    ? { scores: scoresOn(tree, base.scores), stages: base.stages }
    : prepareScores(spec, tree, source);
  throwOnErrors(methodIssues(spec, scores, base.functions));
  const reused = reusableNormalisers(base, spec, tree, scores);
  const compiled = compileUnchecked(spec, scores, base.functions, reused as CompiledIndex["normalisers"]);
  const warnings = [...stages.flatMap((stage) => stage.warnings), ...compiled.warnings];
  const raw = scores === base.scores && hasSameLeaves(base.tree, tree) ? base.raw : compiled.raw;
  const index = { ...compiled, source, stages, warnings, raw };
  return { index, prepared: !kept, fitted: reused.filter((one) => one === undefined).length };
}

/** Scores on the leaves of a tree; the same object when these are all. */
function scoresOn(tree: IndexTree, scores: Scores): Scores {
  const wanted = new Set(tree.leaves.map((at) => tree.codes[at]));
  if (scores.leaves.every((leaf) => wanted.has(leaf))) return scores;
  const count = scores.units.length;
  const columns = scores.leaves.flatMap((leaf, column) => (wanted.has(leaf) ? [column] : []));
  const values = new Float64Array(columns.length * count);
  columns.forEach((column, at) =>
    values.set(scores.values.subarray(column * count, (column + 1) * count), at * count),
  );
  return { ...scores, leaves: columns.map((column) => scores.leaves[column] as string), values };
}

function isPreparedAlike(base: CompiledIndex, spec: IndexSpec, tree: IndexTree): boolean {
  const [before, after] = [stepsOf(base.spec), stepsOf(spec)];
  if (before.length === 0 && after.length === 0) return true;
  const [known, knows] = [stepTable(base.tree, base.source), stepTable(tree, base.source)];
  return (
    isEqualJson(before, after) &&
    isEqualJson(known.leaves, knows.leaves) &&
    isEqualJson(known.directions, knows.directions) &&
    isEqualJson(known.parents, knows.parents) &&
    isEqualJson(known.denominatorOf, knows.denominatorOf)
  );
}

function stepsOf(spec: IndexSpec): readonly unknown[] {
  return spec.kind === "weights" ? (spec.prepare ?? []) : [];
}

/** The base's normaliser of each leaf where fitting it again would give the same; otherwise undefined. */
function reusableNormalisers(
  base: CompiledIndex,
  spec: IndexSpec,
  tree: IndexTree,
  scores: Scores,
): (CompiledIndex["normalisers"][number] | undefined)[] {
  const { spec: before } = base;
  if (spec.kind === "points" || before.kind === "points") return [];
  return tree.leaves.map((at) => {
    const node = tree.nodes[at] as WeightsNode;
    const baseAt = base.tree.position.get(node.code) ?? -1;
    const leaf = base.tree.leaves.indexOf(baseAt);
    if (leaf < 0) return undefined;
    const other = base.tree.nodes[baseAt] as WeightsNode;
    const alike =
      (node.direction ?? 1) === (other.direction ?? 1) &&
      isEqualJson(normaliseOf(spec, node), normaliseOf(before, other)) &&
      hasSameColumn(base.scores, scores, node.code);
    return alike ? base.normalisers[leaf] : undefined;
  });
}

function hasSameColumn(before: Scores, after: Scores, leaf: string): boolean {
  if (before === after) return true;
  if (!hasSameUnits(before, after)) return false;
  const [a, b] = [columnOf(before, leaf), columnOf(after, leaf)];
  return a.every((value, unit) => Object.is(value, b[unit]));
}

function hasSameUnits(before: Scores, after: Scores): boolean {
  if (before.units === after.units) return true;
  return (
    before.units.length === after.units.length &&
    before.units.every(({ code }, at) => code === after.units[at]?.code)
  );
}

function columnOf({ units, leaves, values }: Scores, leaf: string): Float64Array {
  const column = leaves.indexOf(leaf);
  return values.subarray(column * units.length, (column + 1) * units.length);
}

function hasSameLeaves(before: IndexTree, after: IndexTree): boolean {
  return (
    before.leaves.length === after.leaves.length &&
    before.leaves.every((at, leaf) => before.codes[at] === after.codes[after.leaves[leaf] ?? -1])
  );
}

function isEqualJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
