/**
 * Text made safe inside HTML and inside double-quoted attributes.
 *
 * @example
 * escapeHtml('a < "b"'); // "a &lt; &quot;b&quot;"
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
