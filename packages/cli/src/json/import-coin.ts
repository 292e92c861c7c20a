import type { NodeSpec } from "@chiso/model";
import type { ImportedCoin } from "@chiso/tables";
import { z } from "zod";
import { issue } from "./common.js";

/** What `import-coin --json` writes. */
export const importCoinSchema = z.object({
  files: z.object({ index: z.string(), scores: z.string() }).describe("what was written"),
  code: z.string().describe("code of the index"),
  leaves: z.int(),
  parents: z.int(),
  units: z.int().describe("over all years"),
  years: z.array(z.int()),
  groups: z.array(z.string()).describe("groupings of the units"),
  denominators: z.array(z.string()),
  targets: z.record(z.string(), z.number()).describe("target by indicator"),
  warnings: z.array(issue),
});

/** An index that was taken over, for programs. */
export function importJson({ spec, scores, targets, warnings }: ImportedCoin, files: object): object {
  const tables = "scores" in scores ? scores.scores : [scores];
  const units = tables.flatMap((table) => table.units);
  const nodes = nodesOf(spec.root);
  const leaves = nodes.filter(({ children }) => children === undefined).length;
  return {
    files,
    code: spec.code,
    leaves,
    parents: nodes.length - leaves,
    units: new Set(units.map(({ code }) => code)).size,
    years: tables.flatMap(({ year }) => (year === undefined ? [] : [year])),
    groups: [...new Set(units.flatMap(({ groups }) => Object.keys(groups ?? {})))],
    denominators: [...new Set(tables.flatMap(({ denominators }) => Object.keys(denominators ?? {})))],
    targets,
    warnings,
  };
}

function nodesOf(node: NodeSpec): NodeSpec[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
