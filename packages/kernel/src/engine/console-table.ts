import { textTable } from "./text-table.js";

const INDEX = "(index)";
const VALUES = "Values";

/**
 * What `console.table` prints: a row per element or property, a column per property of those.
 *
 * @param columns - Properties to show. Default all, in the order met.
 * @returns The inspected value when it is no object.
 */
export function tableText(
  value: unknown,
  columns: readonly string[] | undefined,
  inspect: (value: unknown) => string,
): string {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? value : inspect(value);
  const rows = entriesOf(value);
  const records = rows.filter(([, row]) => isObject(row)).map(([, row]) => row as object);
  const properties = columns ?? [...new Set(records.flatMap((row) => Object.keys(row)))];
  const hasValues = columns === undefined && rows.some(([, row]) => !isObject(row));
  const cells = rows.map(([key, row]) => [
    key,
    ...properties.map((property) => (isObject(row) && property in row ? inspect(row[property]) : "")),
    ...(hasValues ? [isObject(row) ? "" : inspect(row)] : []),
  ]);
  return textTable([INDEX, ...properties, ...(hasValues ? [VALUES] : [])], cells);
}

function entriesOf(value: object): [string, unknown][] {
  if (value instanceof Map) return [...value].map(([key, row]) => [String(key), row]);
  if (value instanceof Set) return [...value].map((row, index) => [String(index), row]);
  return Object.entries(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
