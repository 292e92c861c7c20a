import type { MultilineString } from "@jupyterlab/nbformat";

/** Text as nbformat stores it: one string per line, each but the last with its line break. */
export function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** The text of a field that may be stored either way. */
export function joinLines(text: MultilineString): string {
  return typeof text === "string" ? text : text.join("");
}
