// eslint-disable-next-line no-control-regex
const ansiCode = /\u001b\[[0-9;?]*[A-Za-z]/g;

/**
 * Text without the codes that colour a terminal.
 *
 * @example
 * stripAnsi("\u001b[31mError\u001b[0m"); // "Error"
 */
export function stripAnsi(text: string): string {
  return text.replace(ansiCode, "");
}
