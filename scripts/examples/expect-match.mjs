/**
 * @param {string} what
 * @param {string} text
 * @param {RegExp} pattern
 */
export function expectMatch(what, text, pattern) {
  if (!pattern.test(text)) throw new Error(`${what}: expected ${pattern} in:\n${text}`);
}
