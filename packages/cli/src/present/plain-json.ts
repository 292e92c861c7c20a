/**
 * A value as JSON text: NaN and infinities become `null`, typed arrays become lists.
 *
 * @example
 * plainJson({ rank: NaN, scores: Float64Array.of(1, 2) }); // '{\n  "rank": null,\n  "scores": [\n    1,\n    2\n  ]\n}\n'
 */
export function plainJson(value: unknown): string {
  return `${JSON.stringify(value, plainValue, 2)}\n`;
}

function plainValue(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}
