/** A node as an author may have written it: nothing is sure yet. */
export type LooseNode = Readonly<Record<string, unknown>>;

/** Where a node stands in the input. */
export type Path = readonly (string | number)[];

/** A loosely read node with its path, parent and children. */
export interface LooseEntry {
  readonly node: LooseNode;
  readonly path: Path;
  readonly parent: LooseEntry | undefined;
  readonly children: readonly LooseEntry[];
  /** Its code when it has one, else its place. */
  readonly name: string;
}

/** Whether a value is an object that is no array. */
export function isRecord(value: unknown): value is LooseNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a tree of nodes from unknown input, skipping what is no object, so that checks see all that can be seen. */
export function readLooseTree(node: LooseNode, path: Path, parent?: LooseEntry): LooseEntry {
  const children: LooseEntry[] = [];
  const name = typeof node["code"] === "string" ? node["code"] : path.join(".");
  const entry: LooseEntry = { node, path, parent, children, name };
  const listed = Array.isArray(node["children"]) ? (node["children"] as unknown[]) : [];
  listed.forEach((child, position) => {
    if (isRecord(child)) children.push(readLooseTree(child, [...path, "children", position], entry));
  });
  return entry;
}

/** The entry and everything below it, parents first. */
export function flattenLoose(entry: LooseEntry): LooseEntry[] {
  return [entry, ...entry.children.flatMap(flattenLoose)];
}
