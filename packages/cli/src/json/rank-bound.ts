import { z } from "zod";
import { issue, label, value } from "./common.js";

const end = z.object({
  value,
  strict: z.boolean().describe("the score is not this value itself"),
  by: z.string(),
  rank: z.int().optional(),
  claims: z.array(z.string()).describe("ids of the published figures"),
});

const claim = z
  .looseObject({
    kind: z.string(),
    id: z.string(),
    indicator: z.string(),
    year: z.int(),
    node: z.string(),
    status: z.enum(["printed", "derived", "contradicted", "order_assumed"]),
    source: z.string().describe("URL of the page that says so"),
    note: label.optional(),
  })
  .meta({ id: "Claim" });

/** What `bounds --json` writes. */
export const rankBoundSchema = z.object({
  indicator: z.string(),
  year: z.int(),
  node: z.string(),
  rank: z.int(),
  units: z.int(),
  status: z.enum(["exact", "bounded", "contradiction"]),
  lower: z.number().describe("lowest published score possible"),
  upper: z.number().describe("highest published score possible; not reached when `upperStrict`"),
  lowerStrict: z.boolean(),
  upperStrict: z.boolean(),
  unrounded: z.object({ lower: value, upper: value }),
  holders: z.array(z.string()).describe("codes of units known to hold the rank"),
  evidence: z.object({ lower: end, upper: end }),
  claims: z.array(claim),
  leftOut: z.array(z.string()),
  warnings: z.array(issue),
});
