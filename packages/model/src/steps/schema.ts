import { z } from "zod";
import type { PrepareSpec, Treatment } from "./types.js";

const share = () => z.number().min(0).max(1).exactOptional();
const codes = () => z.array(z.string()).exactOptional();
const within = () => z.enum(["parent", "all"]).exactOptional();

/** The zod schema of a `prepare` step. */
export function prepareSchema() {
  return z.discriminatedUnion("step", [
    z.strictObject({
      step: z.literal("screen"),
      minAvailability: share(),
      minNonZero: share(),
      include: codes(),
      exclude: codes(),
    }),
    z.strictObject({
      step: z.literal("denominate"),
      by: z
        .record(
          z.string(),
          z.strictObject({ denominator: z.string(), scale: z.number().positive().exactOptional() }),
        )
        .exactOptional(),
    }),
    imputeSchema(),
    treatSchema(),
  ]) satisfies z.ZodType<PrepareSpec>;
}

function imputeSchema() {
  const common = { step: z.literal("impute"), leaves: codes() };
  return z.discriminatedUnion("method", [
    z.strictObject({ ...common, method: z.enum(["mean", "median"]) }),
    z.strictObject({
      ...common,
      method: z.enum(["groupMean", "groupMedian"]),
      group: z.string().exactOptional(),
    }),
    z.strictObject({ ...common, method: z.enum(["rowMean", "rowMedian"]), within: within() }),
    z.strictObject({ ...common, method: z.literal("constant"), value: z.number() }),
    z.strictObject({
      ...common,
      method: z.literal("em"),
      within: within(),
      tolerance: z.number().positive().exactOptional(),
      maxIterations: z.int().positive().exactOptional(),
    }),
  ]);
}

function treatSchema() {
  const stages = () => z.array(treatmentSchema()).min(1).exactOptional();
  return z.strictObject({
    step: z.literal("treat"),
    maxSkewness: z.number().positive().exactOptional(),
    maxKurtosis: z.number().exactOptional(),
    stages: stages(),
    combine: z.boolean().exactOptional(),
    overrides: z
      .record(z.string(), z.strictObject({ stages: stages(), force: z.boolean().exactOptional() }))
      .exactOptional(),
  });
}

function treatmentSchema() {
  return z.discriminatedUnion("method", [
    z.strictObject({
      method: z.literal("winsorise"),
      max: z.union([z.int().positive(), z.literal("unlimited")]).exactOptional(),
    }),
    z.strictObject({ method: z.literal("logRescaled"), scale: z.number().positive().exactOptional() }),
    z.strictObject({ method: z.literal("boxCox"), lambda: z.number() }),
    z.strictObject({ method: z.enum(["log", "logSkewed", "logShifted", "none"]) }),
  ]) satisfies z.ZodType<Treatment>;
}
