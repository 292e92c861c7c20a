import { z } from "zod";

/** A scores file as JSON: units with their values by leaf code; `null`, or no key, is a missing value. */
export interface ScoresJson {
  readonly year?: number | undefined;
  readonly units: readonly {
    readonly code: string;
    readonly label?: string | { readonly en: string; readonly vi?: string | undefined } | undefined;
    readonly group?: string | undefined;
    /** Further groupings by name. */
    readonly groups?: Readonly<Record<string, string>> | undefined;
    /** What leaves are divided by, by code. */
    readonly denominators?: Readonly<Record<string, number | null>> | undefined;
    readonly scores: Readonly<Record<string, number | null>>;
  }[];
}

function buildSchema() {
  const label = z.union([
    z.string().min(1),
    z.strictObject({ en: z.string().min(1), vi: z.string().optional() }),
  ]);
  return z.strictObject({
    $schema: z.string().optional(),
    year: z.int().optional(),
    units: z.array(
      z.strictObject({
        code: z.string().min(1),
        label: label.optional(),
        group: z.string().optional(),
        groups: z.record(z.string(), z.string()).optional(),
        denominators: z.record(z.string(), z.number().nullable()).optional(),
        scores: z.record(z.string(), z.number().nullable()),
      }),
    ),
  }) satisfies z.ZodType<ScoresJson>;
}

let built: ReturnType<typeof buildSchema> | undefined;

/** The zod schema of {@link ScoresJson}; built at first use, so that importing this package builds nothing. */
export function scoresJsonSchema(): ReturnType<typeof buildSchema> {
  built ??= buildSchema();
  return built;
}

/**
 * JSON Schema of a scores file, for editors and other programs.
 *
 * @example
 * scoresFileJsonSchema()["type"]; // "object"
 */
export function scoresFileJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scoresJsonSchema()) as Record<string, unknown>;
}
