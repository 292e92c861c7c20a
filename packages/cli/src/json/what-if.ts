import { z } from "zod";
import { issue, label, unit, value } from "./common.js";
import { ranking } from "./ranking.js";

const changeTarget = { node: z.string(), unit: z.string().optional() };

const scenario = z.object({
  name: label.optional(),
  unit: z.string(),
  changes: z.array(
    z.union([
      z.object({ ...changeTarget, set: z.number() }),
      z.object({ ...changeTarget, add: z.number() }),
      z.object({
        ...changeTarget,
        closeGap: z.number(),
        to: z.union([z.literal("max"), z.object({ unit: z.string() })]).optional(),
      }),
    ]),
  ),
});

const nodeChange = z.object({
  node: z.string(),
  label,
  depth: z.int(),
  max: z.number().optional(),
  before: value,
  after: value,
  change: value,
  contribution: value.describe("its part of the change of the index; children add up to their parent"),
});

/** What `what-if --json` writes. */
export const whatIfSchema = z.object({
  scenario,
  year: z.int().optional(),
  decimals: z.int(),
  ties: z.enum(["min", "max", "average", "dense", "ordinal"]),
  bounds: z.enum(["refit", "frozen"]),
  spread: z.string().describe("how a change on a parent reaches its leaves"),
  units: z
    .array(
      z.object({
        unit,
        scoreBefore: value,
        scoreAfter: value,
        rankBefore: value,
        rankAfter: value,
        nodes: z.array(nodeChange),
        leaves: z.array(z.object({ leaf: z.string(), before: value, after: value })),
      }),
    )
    .describe("units that the scenario changes, its own first"),
  movers: z.array(z.object({ unit, rankBefore: value, rankAfter: value })),
  ranking,
  warnings: z.array(issue),
});
