import type { EffectiveWeight } from "@chiso/model";
import { z } from "zod";
import type { Diagnosis } from "../diagnose/diagnose-index.js";
import { issue, label, unit, value } from "./common.js";

const share = value.describe("0 to 1");

const column = z.object({
  code: z.string(),
  label,
  count: z.int(),
  missing: z.int(),
  zero: z.int(),
  unique: z.int(),
  same: z.int().describe("values equal to the most frequent one"),
  availability: share,
  zeroShare: share,
  uniqueShare: share,
  sameShare: share,
  min: value,
  max: value,
  mean: value,
  median: value,
  sd: value.describe("divisor n − 1"),
  skewness: value.describe("type 2"),
  kurtosis: value.describe("excess, type 2"),
  quantiles: z.array(value).describe("in the order of `probabilities`"),
  flags: z.array(z.enum(["lowAvailability", "manyZeros", "fewUnique", "outliers"])),
});

const description = z.object({
  units: z.int(),
  probabilities: z.array(z.number()),
  limits: z.object({
    availability: z.number(),
    zeros: z.number(),
    unique: z.number(),
    skewness: z.number(),
    kurtosis: z.number(),
  }),
  columns: z.array(column),
});

const availability = z.object({
  leaves: z.int(),
  groups: z.array(z.object({ code: z.string(), label, leaves: z.int() })),
  rows: z.array(
    z.object({
      unit: unit.extend({ groups: z.record(z.string(), z.string()).optional() }),
      missing: z.int(),
      zero: z.int(),
      share: share.describe("share of leaves with a value"),
      nonZeroShare: share,
      shares: z.array(share).describe("below each of `groups`, in their order"),
    }),
  ),
});

const correlationFlags = z.object({
  method: z.enum(["pearson", "spearman", "kendall"]),
  high: z.number(),
  low: z.number(),
  pairs: z.array(
    z.object({
      group: z.string().optional().describe("code of the parent of both"),
      first: z.string(),
      second: z.string(),
      correlation: value,
      pValue: value,
      count: z.int().describe("units with both values"),
      flag: z.enum(["high", "low"]),
    }),
  ),
});

const group = { code: z.string().optional(), label };

const alpha = z.object({
  groups: z.array(
    z.object({
      ...group,
      alpha: value,
      items: z.array(z.object({ code: z.string(), alphaWithout: value, restCorrelation: value })),
    }),
  ),
});

const unbounded = "`null` when undefined, or when infinite: then `flagged`";

const collinearity = z.object({
  groups: z.array(
    z.object({
      ...group,
      count: z.int().describe("units with all items"),
      condition: value.describe(unbounded),
      flagged: z.boolean(),
      items: z.array(
        z.object({ code: z.string(), inflation: value.describe(unbounded), flagged: z.boolean() }),
      ),
    }),
  ),
});

const weights = z.array(
  z.object({
    code: z.string(),
    label,
    depth: z.int(),
    local: value.describe("share among its siblings"),
    effective: value.describe("share in the whole index"),
  }),
);

/** What `diagnose --json` writes. */
export const diagnosisSchema = z.object({
  index: z.object({ code: z.string(), label, kind: z.enum(["points", "weights"]) }),
  year: z.int().optional(),
  node: z.string().describe("node whose branch this is of"),
  description: description.describe("leaves, values as given"),
  availability: availability.describe("leaves, values as given"),
  correlationFlags: correlationFlags.describe("scores of the children of each parent"),
  alpha: alpha.describe("scores of the children of each parent"),
  collinearity: collinearity.describe("scores of the children of each parent"),
  weights,
  warnings: z.array(issue),
});

/** A diagnosis for programs. */
export interface DiagnosisJson extends Omit<Diagnosis, "codes" | "weights"> {
  readonly weights: readonly EffectiveWeight[];
}

/** Leaves the weights of other branches out. */
export function diagnosisJson({ codes, weights: all, ...rest }: Diagnosis): DiagnosisJson {
  return { ...rest, weights: all.nodes.filter(({ code }) => codes.has(code)) };
}
