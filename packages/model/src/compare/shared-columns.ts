import { aggregationOf, availabilityOf } from "../evaluate/aggregation-of.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import type { WeightsNode } from "../framework/types.js";

/**
 * The columns of one version of an index that another one shares, because nothing that they are made of differs.
 *
 * @param base - Compiled index.
 * @param scores - Its columns, one per node.
 * @param index - Another version, derived from it, so that kept normalisers are the same objects.
 * @returns One entry per node of `index`: the base's column, or undefined where it must be computed.
 * @remarks O(nodes + units × leaves). Kernel: checks nothing.
 */
export function sharedColumns(
  base: CompiledIndex,
  scores: readonly Float64Array[],
  index: CompiledIndex,
): (Float64Array | undefined)[] {
  const shared = index.tree.codes.map((): Float64Array | undefined => undefined);
  for (let at = index.tree.codes.length - 1; at >= 0; at--) {
    const baseAt = base.tree.position.get(index.tree.codes[at] as string);
    if (baseAt === undefined) continue;
    const isLeaf = (index.tree.children[at] ?? []).length === 0;
    const alike = isLeaf
      ? isSameLeaf(base, baseAt, index, at)
      : isSameParent(base, baseAt, index, at, shared);
    if (alike) shared[at] = scores[baseAt];
  }
  return shared;
}

function isSameLeaf(base: CompiledIndex, baseAt: number, index: CompiledIndex, at: number): boolean {
  const [before, after] = [base.tree.leaves.indexOf(baseAt), index.tree.leaves.indexOf(at)];
  return (
    before >= 0 &&
    (base.missing === "zero") === (index.missing === "zero") &&
    base.normalisers[before] === index.normalisers[after] &&
    hasSameValues(base, before, index, after)
  );
}

function hasSameValues(base: CompiledIndex, before: number, index: CompiledIndex, after: number): boolean {
  if (base.raw === index.raw && before === after) return true;
  const count = index.scores.units.length;
  if (count !== base.scores.units.length) return false;
  for (let unit = 0; unit < count; unit++) {
    if (!Object.is(base.raw[before * count + unit], index.raw[after * count + unit])) return false;
  }
  return true;
}

function isSameParent(
  base: CompiledIndex,
  baseAt: number,
  index: CompiledIndex,
  at: number,
  shared: readonly (Float64Array | undefined)[],
): boolean {
  const [before, after] = [base.tree.children[baseAt] ?? [], index.tree.children[at] ?? []];
  return (
    before.length === after.length &&
    before.every((child, k) => base.tree.codes[child] === index.tree.codes[after[k] as number]) &&
    after.every((child) => shared[child] !== undefined) &&
    before.every((child, k) => partOf(base, child) === partOf(index, after[k] as number)) &&
    methodOf(base, baseAt) === methodOf(index, at)
  );
}

/** What a child counts for in its parent: its weight, or its maximum. */
function partOf({ spec, maxima, weights }: CompiledIndex, child: number): number {
  return (spec.kind === "points" ? maxima[child] : weights[child]) as number;
}

/** How a parent is made of its children, as text. */
function methodOf({ spec, tree, missing, pointScale }: CompiledIndex, at: number): string {
  const reweight = missing === "reweight";
  if (spec.kind === "points") return JSON.stringify([reweight, pointScale]);
  const node = tree.nodes[at] as WeightsNode;
  return JSON.stringify([reweight, aggregationOf(spec, node), availabilityOf(spec, node)]);
}
