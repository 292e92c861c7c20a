/**
 * A script that can stand inside `<script>`: nothing in it ends the element early.
 *
 * The two sequences that could do so occur in strings and regular expressions only, where a backslash before their
 * second character changes nothing.
 *
 * @example
 * inlineScript('"</script>"'); // '"<\\/script>"'
 */
export function inlineScript(source: string): string {
  // Browsers read every line end as \n, and the policy's hash is of what they read.
  const lines = source.replace(/\r\n?/g, "\n");
  return lines.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
}

/**
 * Data as JSON that can stand inside `<script type="application/json">`.
 *
 * @example
 * inlineJson("</script>"); // '"\\u003c/script>"'
 */
export function inlineJson(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
