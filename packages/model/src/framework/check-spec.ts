import type { Issue, IssueCode } from "../errors.js";
import { checkAggregates } from "./check-aggregate.js";
import { checkNormalise } from "./check-normalise.js";
import { checkPrepare } from "./check-prepare.js";
import { flattenLoose, isRecord, readLooseTree, type LooseEntry, type LooseNode } from "./loose-node.js";

/**
 * Everything that is wrong with a spec beyond its shape: codes, maxima, weights, measures, grids.
 *
 * Works on unchecked input and passes over what has the wrong shape (the schema reports that), so that an author
 * reads all mistakes at once.
 */
export function checkSpec(spec: LooseNode): Issue[] {
  if (!isRecord(spec["root"])) return [];
  const root = readLooseTree(spec["root"], ["root"]);
  const entries = flattenLoose(root);
  const issues = [...checkCodes(entries), ...entries.flatMap((entry) => checkLeafParts(entry, spec))];
  if (spec["kind"] === "points") issues.push(...entries.flatMap(checkMaximum));
  if (spec["kind"] === "weights") {
    issues.push(
      ...entries.flatMap(checkWeight),
      ...checkPrepare(spec["prepare"], entries),
      ...checkNormalise(spec["normalise"], [], "the index"),
      ...entries.flatMap(({ node, path, name }) => checkNormalise(node["normalise"], path, `"${name}"`)),
      ...checkAggregates(spec, entries),
    );
  }
  return issues;
}

function issue(code: IssueCode, entry: LooseEntry, key: string, message: string, hint: string): Issue {
  return { code, severity: "error", path: [...entry.path, key], message, hint };
}

function checkCodes(entries: readonly LooseEntry[]): Issue[] {
  const seen = new Map<string, LooseEntry>();
  const issues: Issue[] = [];
  for (const entry of entries) {
    const code = entry.node["code"];
    if (typeof code !== "string") continue;
    const first = seen.get(code);
    if (first === undefined) seen.set(code, entry);
    else {
      const message = `Code "${code}" is used twice; it was first used at ${first.path.join(" › ")}.`;
      issues.push(issue("duplicate_code", entry, "code", message, "Give every node a code of its own."));
    }
  }
  return issues;
}

function checkLeafParts(entry: LooseEntry, spec: LooseNode): Issue[] {
  const issues: Issue[] = [];
  const { node, name } = entry;
  if (Array.isArray(node["children"]) && node["children"].length === 0) {
    issues.push(
      issue(
        "empty_node",
        entry,
        "children",
        `Node "${name}" has an empty list of children.`,
        "Leave `children` out for a leaf.",
      ),
    );
  }
  const measure = node["measure"];
  const measures = Array.isArray(spec["measures"])
    ? spec["measures"].filter(isRecord).map((m) => m["code"])
    : [];
  if (typeof measure === "string" && !measures.includes(measure)) {
    const known = measures.length > 0 ? `known: ${measures.join(", ")}` : "the spec lists none";
    issues.push(
      issue(
        "unknown_measure",
        entry,
        "measure",
        `Measure "${measure}" of "${name}" is not in \`measures\` (${known}).`,
        "Add it to `measures` or correct the code.",
      ),
    );
  }
  return [...issues, ...checkPlace(entry), ...checkGrid(entry)];
}

const LEAF_KEYS = ["measure", "grid", "direction", "normalise", "denominator"];
const PARENT_KEYS = ["aggregate", "availability"];

/** Keys that would have no effect where they stand. */
function checkPlace(entry: LooseEntry): Issue[] {
  const { node, name, children } = entry;
  const isLeaf = children.length === 0;
  const misplaced = (isLeaf ? PARENT_KEYS : LEAF_KEYS).filter((key) => node[key] !== undefined);
  const [kind, right] = isLeaf ? ["leaf", "parents"] : ["parent", "leaves"];
  return misplaced.map((key) =>
    issue(
      "invalid_spec",
      entry,
      key,
      `"${name}" is a ${kind}; \`${key}\` is for ${right}.`,
      "Move or remove it.",
    ),
  );
}

function checkGrid(entry: LooseEntry): Issue[] {
  const { node, name } = entry;
  const grid = node["grid"];
  const max = node["max"];
  if (!isRecord(grid) || typeof max !== "number") return [];
  const values = Array.isArray(grid["values"])
    ? grid["values"].filter((value) => typeof value === "number")
    : [];
  const outside = values.filter((value) => value < 0 || value > max);
  if (outside.length === 0) return [];
  const message = `Grid of "${name}" holds ${outside.join(", ")}, outside 0 to its maximum ${max}.`;
  return [issue("invalid_grid", entry, "grid", message, "Correct the grid or the maximum.")];
}

function checkMaximum(entry: LooseEntry): Issue[] {
  const { node, name, children } = entry;
  const max = node["max"];
  const listed = Array.isArray(node["children"]) && node["children"].length > 0;
  if (max === undefined && !listed) {
    return [
      issue(
        "missing_max",
        entry,
        "max",
        `Leaf "${name}" has no maximum.`,
        "Give the points it can earn as `max`.",
      ),
    ];
  }
  if (typeof max !== "number") return [];
  if (!(max > 0)) {
    return [
      issue(
        "negative_max",
        entry,
        "max",
        `Maximum of "${name}" is ${max}; it must be above 0.`,
        "Give the points it can earn.",
      ),
    ];
  }
  return listed ? checkSum(entry, max, children) : [];
}

function checkSum(entry: LooseEntry, max: number, children: readonly LooseEntry[]): Issue[] {
  const maxima = children.map(statedMaximum);
  if (maxima.some((value) => value === undefined)) return [];
  const sum = maxima.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (Math.abs(sum - max) <= 1e-9 * Math.max(1, Math.abs(max))) return [];
  const shown = Number(sum.toPrecision(12));
  const message = `Maximum of "${entry.name}" is ${max} but its children's add to ${shown}.`;
  return [issue("max_sum", entry, "max", message, "Correct a maximum, or leave the parent's out.")];
}

function statedMaximum(entry: LooseEntry): number | undefined {
  const max = entry.node["max"];
  if (typeof max === "number") return max;
  if (entry.children.length === 0) return undefined;
  const below = entry.children.map(statedMaximum);
  return below.some((value) => value === undefined)
    ? undefined
    : below.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function checkWeight(entry: LooseEntry): Issue[] {
  const { node, name, parent, children } = entry;
  const issues: Issue[] = [];
  const weight = node["weight"];
  if (parent !== undefined && weight === undefined) {
    issues.push(
      issue(
        "missing_weight",
        entry,
        "weight",
        `Node "${name}" has no weight.`,
        "Give it relative to its siblings, for example 1.",
      ),
    );
  }
  if (typeof weight === "number" && !(weight >= 0)) {
    issues.push(
      issue(
        "negative_weight",
        entry,
        "weight",
        `Weight of "${name}" is ${weight}; it cannot be negative.`,
        "Use `direction: -1` for an indicator where less is better.",
      ),
    );
  }
  if (children.length > 0 && children.every((child) => child.node["weight"] === 0)) {
    issues.push(
      issue(
        "zero_weights",
        entry,
        "children",
        `All children of "${name}" have weight 0.`,
        "Give at least one a positive weight.",
      ),
    );
  }
  return issues;
}
