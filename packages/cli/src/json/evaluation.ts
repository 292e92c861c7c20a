import type { Evaluation } from "@chiso/model";
import { z } from "zod";
import { issue, label, unit, value } from "./common.js";

/** What `evaluate --json` writes. */
export const evaluationSchema = z.object({
  index: z.object({ code: z.string(), label, kind: z.enum(["points", "weights"]) }),
  year: z.int().optional(),
  decimals: z.int(),
  missing: z.enum(["propagate", "reweight", "zero"]),
  nodes: z.array(
    z.object({
      code: z.string(),
      label,
      parent: z.string().optional(),
      depth: z.int(),
      leaf: z.boolean(),
      max: z.number().optional(),
    }),
  ),
  units: z.array(
    unit.extend({
      scores: z.record(z.string(), value).describe("unrounded score by node code"),
      coverage: z
        .record(z.string(), z.number())
        .describe("share of the leaves below a node that have a value"),
    }),
  ),
  warnings: z.array(issue),
});

/** An evaluation by unit, for programs. */
export function evaluationJson(evaluation: Evaluation): object {
  const { index, year, decimals, missing, nodes, warnings } = evaluation;
  const byNode = (columns: readonly Float64Array[], at: number) =>
    Object.fromEntries(nodes.map(({ code }, node) => [code, columns[node]?.[at] ?? Number.NaN]));
  const units = evaluation.units.map((one, at) => ({
    ...one,
    scores: byNode(evaluation.scores, at),
    coverage: byNode(evaluation.coverage, at),
  }));
  return { index, year, decimals, missing, nodes, units, warnings };
}
