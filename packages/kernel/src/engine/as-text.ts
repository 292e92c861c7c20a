/** A value as template literals write it; an object says itself what it is as text. */
export function asText(value: unknown): string {
  return String(value);
}
