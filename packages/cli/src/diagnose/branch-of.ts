import type { CompiledIndex, Evaluation, NodeColumns } from "@chiso/model";

/** A node and all that is below it, with its values. */
export interface Branch {
  readonly codes: ReadonlySet<string>;
  /** Leaf values as given, before any step; parents have none. */
  readonly given: NodeColumns;
  /** Scores as they are put together: prepared, normalised, less is better turned round. */
  readonly scored: NodeColumns;
}

/**
 * The branch of an index under a node, itself included.
 *
 * @param root - Code of the node; of the root for the whole index.
 */
export function branchOf({ source }: CompiledIndex, evaluation: Evaluation, root: string): Branch {
  const codes = new Set([root]);
  // Parents come before their children.
  for (const { code, parent } of evaluation.nodes)
    if (parent !== undefined && codes.has(parent)) codes.add(code);
  const nodes = evaluation.nodes.filter(({ code }) => codes.has(code));
  const count = source.units.length;
  const column = (code: string): Float64Array => {
    const at = source.leaves.indexOf(code);
    return at < 0 ? new Float64Array(count).fill(NaN) : source.values.slice(at * count, (at + 1) * count);
  };
  return {
    codes,
    given: { units: source.units, nodes, scores: nodes.map(({ code }) => column(code)) },
    scored: {
      units: evaluation.units,
      nodes,
      scores: evaluation.scores.filter((_, at) => codes.has(evaluation.nodes[at]?.code ?? "")),
    },
  };
}
