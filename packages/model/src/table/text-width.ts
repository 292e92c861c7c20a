/**
 * Columns a text takes in a terminal: combining marks take none, East Asian wide characters two.
 *
 * @example
 * textWidth("Hồ Chí Minh"); // 11
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize("NFC")) {
    if (/\p{Mark}/u.test(character)) continue;
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/.test(character) ? 2 : 1;
  }
  return width;
}
