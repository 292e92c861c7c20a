import { isDeepStrictEqual } from "node:util";

/** Compares as JSON, the form in which a document states a value. */
export function expectValue(actual: unknown, expected: unknown, line: number): void {
  const plain: unknown = JSON.parse(JSON.stringify(actual) ?? "null");
  if (isDeepStrictEqual(plain, expected)) return;
  throw new Error(`line ${line}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}
