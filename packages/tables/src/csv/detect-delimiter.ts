/** What separates the cells of a CSV file. */
export type Delimiter = "," | ";" | "\t";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/**
 * The delimiter of CSV text: the one that its first line with text has most of, outside quotes. Excel's own
 * `sep=;` line decides when there is one. A line with none of them is a single column: comma.
 *
 * @param text - The file's beginning; lines end in LF, no byte order mark.
 * @example
 * detectDelimiter("unit;a;b\n79;1,5;2"); // ";"
 */
export function detectDelimiter(text: string): Delimiter {
  const declared = separatorLine(text);
  if (declared !== undefined) return declared;
  const line = text.split("\n").find((candidate) => candidate.trim() !== "") ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The delimiter that Excel's `sep=` line names, when the text starts with one. */
export function separatorLine(text: string): Delimiter | undefined {
  const declared = /^sep=([,;\t])(?:\n|$)/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === declared);
}
