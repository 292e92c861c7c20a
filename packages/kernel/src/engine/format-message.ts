/**
 * What `console.log` prints for its arguments: `%s %d %i %f %j %o %O %c %%` in a first string, the rest joined by
 * spaces; strings as they are, other values inspected.
 *
 * @example
 * formatMessage(["%s is %d", "rank", 3, { a: 1 }], inspect); // "rank is 3 { a: 1 }"
 */
export function formatMessage(values: readonly unknown[], inspect: (value: unknown) => string): string {
  const [first, ...rest] = values;
  if (typeof first !== "string" || rest.length === 0 || !first.includes("%")) {
    return values.map((value) => asText(value, inspect)).join(" ");
  }
  const used = { count: 0 };
  const text = first.replace(/%[sdifjoOc%]/g, (directive) => {
    if (directive === "%%") return "%";
    if (used.count >= rest.length) return directive;
    return fill(directive, rest[used.count++], inspect);
  });
  return [text, ...rest.slice(used.count).map((value) => asText(value, inspect))].join(" ");
}

function asText(value: unknown, inspect: (value: unknown) => string): string {
  return typeof value === "string" ? value : inspect(value);
}

function fill(directive: string, value: unknown, inspect: (value: unknown) => string): string {
  switch (directive) {
    case "%s":
      return asText(value, inspect);
    case "%d":
      return typeof value === "bigint" ? `${value}n` : asNumber(value, Number);
    case "%i":
      return typeof value === "bigint"
        ? `${value}n`
        : asNumber(value, (given) => Number.parseInt(String(given), 10));
    case "%f":
      return asNumber(value, (given) => Number.parseFloat(String(given)));
    case "%j":
      return asJson(value);
    case "%c":
      return "";
    default:
      return inspect(value);
  }
}

function asNumber(value: unknown, convert: (value: unknown) => number): string {
  return typeof value === "symbol" || typeof value === "object" ? "NaN" : String(convert(value));
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "undefined";
  } catch {
    return "[Circular]";
  }
}
