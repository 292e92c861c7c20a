import { z } from "zod";
import { prepareSchema } from "../steps/schema.js";
import { aggregateSchema } from "../steps/aggregate/schema.js";
import { normaliseSchema } from "../steps/normalise/schema.js";
import type { IndexSpec, PointsNode, WeightsNode } from "./types.js";

const code = () =>
  z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      "letters, digits, '.', '_' and '-', starting with a letter or digit",
    );
const label = () => z.strictObject({ en: z.string().min(1), vi: z.string().min(1).exactOptional() });
const availability = () => z.number().min(0).max(1).exactOptional();

function gridSchema() {
  return z.union([
    z.strictObject({ values: z.array(z.number()).min(1) }),
    z.strictObject({ step: z.number().positive() }),
  ]);
}

function nodeShape() {
  return {
    code: code(),
    label: label(),
    source: z.string().exactOptional(),
    status: z.enum(["verified", "unverified"]).exactOptional(),
    note: label().exactOptional(),
    measure: z.string().exactOptional(),
    grid: gridSchema().exactOptional(),
  };
}

function specShape() {
  return {
    $schema: z.string().exactOptional(),
    code: code(),
    label: label(),
    description: label().exactOptional(),
    decimals: z.int().min(0).max(10).exactOptional(),
    missing: z.enum(["propagate", "reweight", "zero"]).exactOptional(),
    measures: z.array(z.strictObject({ code: code(), label: label() })).exactOptional(),
  };
}

function pointsSchema() {
  const node: z.ZodType<PointsNode> = z
    .strictObject({
      ...nodeShape(),
      max: z.number().exactOptional(),
      children: z.array(z.lazy(() => node)).exactOptional(),
    })
    .meta({ id: "PointsNode" });
  return z.strictObject({
    kind: z.literal("points"),
    ...specShape(),
    pointDecimals: z.int().min(0).max(9).exactOptional(),
    root: node,
  });
}

function weightsSchema() {
  const node: z.ZodType<WeightsNode> = z
    .strictObject({
      ...nodeShape(),
      weight: z.number().exactOptional(),
      direction: z.union([z.literal(1), z.literal(-1)]).exactOptional(),
      normalise: normaliseSchema().exactOptional(),
      aggregate: aggregateSchema().exactOptional(),
      availability: availability(),
      denominator: z.string().exactOptional(),
      children: z.array(z.lazy(() => node)).exactOptional(),
    })
    .meta({ id: "WeightsNode" });
  return z.strictObject({
    kind: z.literal("weights"),
    ...specShape(),
    prepare: z.array(prepareSchema()).exactOptional(),
    normalise: normaliseSchema().exactOptional(),
    aggregate: aggregateSchema().exactOptional(),
    availability: availability(),
    root: node,
  });
}

function buildSchema() {
  return z.discriminatedUnion("kind", [pointsSchema(), weightsSchema()]) satisfies z.ZodType<IndexSpec>;
}

let built: ReturnType<typeof buildSchema> | undefined;

/** The zod schema of an {@link IndexSpec}; built at first use, so that importing the library builds nothing. */
export function indexSpecSchema(): ReturnType<typeof buildSchema> {
  built ??= buildSchema();
  return built;
}

/**
 * JSON Schema (draft 2020-12) of an index spec, for editors and other programs.
 *
 * @example
 * indexSpecJsonSchema()["$schema"]; // "https://json-schema.org/draft/2020-12/schema"
 */
export function indexSpecJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(indexSpecSchema()) as Record<string, unknown>;
}
