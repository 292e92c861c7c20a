import type { CompiledIndex } from "../evaluate/compile.js";
import { evaluateNodes } from "../evaluate/evaluate-nodes.js";
import { sharedColumns } from "./shared-columns.js";

/** Columns of a version of an index, with how many had to be computed. */
export interface VariantColumns {
  /** One per node of the version. */
  readonly scores: readonly Float64Array[];
  readonly computed: number;
}

/**
 * Scores of a version of an index, taking from the base what it shares.
 *
 * @param base - Compiled index.
 * @param scores - Its columns.
 * @param index - Another version, derived from it.
 * @remarks Kernel: checks nothing. Shared columns are the base's own arrays.
 */
export function evaluateVariant(
  base: CompiledIndex,
  scores: readonly Float64Array[],
  index: CompiledIndex,
): VariantColumns {
  const shared = sharedColumns(base, scores, index);
  const columns = evaluateNodes(index, index.raw, index.scores.units.length, shared);
  return { scores: columns, computed: shared.filter((column) => column === undefined).length };
}
