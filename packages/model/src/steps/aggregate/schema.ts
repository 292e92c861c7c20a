import { z } from "zod";
import type { AggregateSpec } from "../../framework/types.js";

/** The zod schema of an {@link AggregateSpec}. */
export function aggregateSchema() {
  return z.discriminatedUnion("method", [
    z.strictObject({ method: z.literal("arithmeticMean") }),
    z.strictObject({ method: z.literal("geometricMean") }),
    z.strictObject({ method: z.literal("harmonicMean") }),
    z.strictObject({ method: z.literal("powerMean"), exponent: z.number() }),
    z.strictObject({ method: z.literal("minimum") }),
    z.strictObject({
      method: z.literal("mazziottaPareto"),
      penalty: z.enum(["positive", "negative"]),
      variance: z.enum(["population", "sample"]).exactOptional(),
    }),
    z.strictObject({
      method: z.literal("orderedWeightedAverage"),
      orderWeights: z.array(z.number().min(0)).min(1),
    }),
    z.strictObject({ method: z.literal("copeland") }),
    z.strictObject({ method: z.literal("custom"), name: z.string().min(1) }),
  ]) satisfies z.ZodType<AggregateSpec>;
}
