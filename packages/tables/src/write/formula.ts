/** Characters that make a spreadsheet take a text for a formula. */
const STARTS_FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A text that no spreadsheet runs as a formula: an apostrophe goes before `=`, `+`, `-`, `@`, tab and return.
 *
 * @example
 * escapeFormula("=1+1"); // "'=1+1"
 */
export function escapeFormula(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

/** Whether a spreadsheet could take a text for a formula. */
export function startsFormula(text: string): boolean {
  return STARTS_FORMULA.test(text);
}

/** Undoes {@link escapeFormula}. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text;
}
