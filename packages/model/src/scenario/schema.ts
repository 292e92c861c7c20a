import { z } from "zod";
import { IndexError } from "../errors.js";
import { issuesFromZod } from "../framework/zod-issues.js";
import type { Scenario } from "./types.js";

function buildSchema() {
  const target = { node: z.string().min(1), unit: z.string().min(1).exactOptional() };
  const to = z.union([z.literal("max"), z.strictObject({ unit: z.string().min(1) })]);
  const change = z.union([
    z.strictObject({ ...target, set: z.number() }),
    z.strictObject({ ...target, add: z.number() }),
    z.strictObject({ ...target, closeGap: z.number(), to: to.exactOptional() }),
  ]);
  return z.strictObject({
    $schema: z.string().exactOptional(),
    name: z.strictObject({ en: z.string(), vi: z.string().exactOptional() }).exactOptional(),
    unit: z.string().min(1),
    changes: z.array(change).min(1),
  }) satisfies z.ZodType<Scenario>;
}

let built: ReturnType<typeof buildSchema> | undefined;

function scenarioSchema(): ReturnType<typeof buildSchema> {
  built ??= buildSchema();
  return built;
}

/** JSON Schema of a {@link Scenario}. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema()) as Record<string, unknown>;
}

/**
 * Checks the shape of a scenario read from outside; {@link whatIf} checks its meaning against an index.
 *
 * @throws IndexError `invalid_change` with every issue.
 * @example
 * parseScenario({ unit: "79", changes: [{ node: "procedures", closeGap: 0.5 }] }).unit; // "79"
 */
export function parseScenario(input: unknown): Scenario {
  const parsed = scenarioSchema().safeParse(input);
  if (!parsed.success) throw new IndexError(issuesFromZod(parsed.error, "invalid_change"));
  return parsed.data;
}
