import { z } from "zod";
import type { NormaliseSpec } from "../../framework/types.js";

const range = () => z.tuple([z.number(), z.number()]).exactOptional();
const ties = () => z.enum(["min", "max", "average"]).exactOptional();

function rankSchema<Method extends "rank" | "borda" | "percentileRank">(method: Method) {
  return z.strictObject({ method: z.literal(method), ties: ties() });
}

function linearSchemas() {
  return [
    z.strictObject({ method: z.literal("none") }),
    z.strictObject({ method: z.literal("minMax"), range: range() }),
    z.strictObject({
      method: z.literal("zScore"),
      mean: z.number().exactOptional(),
      sd: z.number().positive().exactOptional(),
    }),
    z.strictObject({
      method: z.literal("goalposts"),
      lower: z.number(),
      upper: z.number(),
      range: range(),
      clip: z.boolean().exactOptional(),
    }),
    z.strictObject({
      method: z.literal("adjustedMazziottaPareto"),
      reference: z.number().exactOptional(),
      lower: z.number().exactOptional(),
      upper: z.number().exactOptional(),
      range: range(),
    }),
  ] as const;
}

function distanceSchemas() {
  const cap = () => z.boolean().exactOptional();
  return [
    z.strictObject({ method: z.literal("distanceToMaximum") }),
    z.strictObject({ method: z.literal("distanceToReference"), unit: z.string().min(1), cap: cap() }),
    z.strictObject({ method: z.literal("fractionOfMaximum") }),
    z.strictObject({ method: z.literal("distanceToTarget"), target: z.number(), cap: cap() }),
  ] as const;
}

/** The zod schema of a {@link NormaliseSpec}. */
export function normaliseSchema() {
  return z.discriminatedUnion("method", [
    ...linearSchemas(),
    rankSchema("rank"),
    rankSchema("borda"),
    rankSchema("percentileRank"),
    ...distanceSchemas(),
    z.strictObject({
      method: z.literal("categorical"),
      thresholds: z.array(z.number()).min(1).exactOptional(),
      quantiles: z.array(z.number().gt(0).lt(1)).min(1).exactOptional(),
      scores: z.array(z.number()).min(2),
    }),
  ]) satisfies z.ZodType<NormaliseSpec>;
}
