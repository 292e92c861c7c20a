/**
 * A text as notebooks hold it, one string or its lines, as one string.
 *
 * @param text - Anything else gives an empty text.
 * @example
 * joinLines(["a\n", "b"]); // "a\nb"
 */
export function joinLines(text: unknown): string {
  if (typeof text === "string") return text;
  return Array.isArray(text) ? text.join("") : "";
}
