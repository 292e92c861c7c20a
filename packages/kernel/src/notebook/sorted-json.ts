/**
 * JSON with sorted keys and one space of indent: the layout that Jupyter itself writes, so that saving the file
 * there changes nothing. Keys are sorted by code point, also those that look like numbers.
 */
export function sortedJson(value: unknown, indent = ""): string {
  const deeper = `${indent} `;
  if (Array.isArray(value))
    return wrap(
      "[",
      "]",
      indent,
      value.map((item: unknown) => deeper + sortedJson(item ?? null, deeper)),
    );
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareCodePoints(a, b));
  const lines = entries.map(
    ([key, field]) => `${deeper}${JSON.stringify(key)}: ${sortedJson(field, deeper)}`,
  );
  return wrap("{", "}", indent, lines);
}

function wrap(open: string, close: string, indent: string, lines: readonly string[]): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
