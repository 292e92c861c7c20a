import type { NodeField } from "./node-columns.js";

/** A row of a table of nodes, read; a field is `undefined` where its cell is empty or wrong. */
export interface NodeRow {
  readonly line: number;
  readonly code: string;
  readonly parent: string | undefined;
  readonly label: { readonly en: string; readonly vi?: string };
  readonly max: number | undefined;
  readonly weight: number | undefined;
  readonly direction: 1 | -1 | undefined;
  readonly level: number | undefined;
  readonly type: NodeType | undefined;
  readonly denominator: string | undefined;
  readonly target: number | undefined;
  readonly measuredIn: string | undefined;
  /** Fields whose cells are wrong: said once is enough. */
  readonly wrong: ReadonlySet<NodeField>;
}

/** What a row of COINr's iMeta is about. */
export type NodeType = "indicator" | "aggregate" | "group" | "denominator" | "other";

/** {@link NodeType}, as a list. */
export const nodeTypes: readonly NodeType[] = ["indicator", "aggregate", "group", "denominator", "other"];
