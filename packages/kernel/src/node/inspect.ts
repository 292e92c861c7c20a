import { inspect } from "node:util";

/** Text form of a value for people who read notebooks: deeper than Node's own default, and bounded. */
export function inspectValue(value: unknown): string {
  return inspect(value, { depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 100 });
}
