import type { IndexSpec, NodeSpec } from "@chiso/model";
import { fold } from "./fold.js";
import { isLeaf } from "./leaf-nodes.js";

/** Everything a heading can mean in an index, folded. */
export interface ColumnNames {
  readonly codes: ReadonlySet<string>;
  /** Leaves by code, label, and label after a parent's label. */
  readonly leaves: ReadonlyMap<string, readonly NodeSpec[]>;
  /** Nodes that are computed. */
  readonly parents: ReadonlySet<string>;
  /** Denominators that leaves are divided by: folded → code. */
  readonly denominators: ReadonlyMap<string, string>;
}

/** Gathers the names of an index once for a whole header. */
export function columnNames(spec: IndexSpec): ColumnNames {
  const names = {
    codes: new Set<string>(),
    leaves: new Map<string, NodeSpec[]>(),
    parents: new Set<string>(),
    denominators: new Map<string, string>(),
  };
  gather(spec.root, [], names);
  return names;
}

/** A node's code and labels, folded. */
export function namesOf(node: NodeSpec): readonly string[] {
  return [node.code, node.label.en, ...(node.label.vi === undefined ? [] : [node.label.vi])].map(fold);
}

function gather(
  node: NodeSpec,
  above: readonly (readonly string[])[],
  names: {
    readonly codes: Set<string>;
    readonly leaves: Map<string, NodeSpec[]>;
    readonly parents: Set<string>;
    readonly denominators: Map<string, string>;
  },
): void {
  const own = namesOf(node);
  if (!isLeaf(node)) {
    for (const name of own) names.parents.add(name);
    for (const child of node.children ?? []) gather(child, [...above, own], names);
    return;
  }
  names.codes.add(node.code);
  // A heading of two rows reads "Procedures On time".
  const under = above.flatMap((parent) => parent.flatMap((first) => own.map((last) => `${first} ${last}`)));
  for (const name of new Set([...own, ...under])) {
    const known = names.leaves.get(name);
    if (known === undefined) names.leaves.set(name, [node]);
    else known.push(node);
  }
  const { denominator } = node as { readonly denominator?: string };
  if (denominator !== undefined) names.denominators.set(fold(denominator), denominator);
}
