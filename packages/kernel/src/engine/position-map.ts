import type { ParsedCell } from "./parse-cell.js";
import { LineIndex, type PositionMap } from "./source-position.js";
import type { EditedText } from "./text-edits.js";

/**
 * Makes the map of a rewritten cell or module. The work is put off until an error needs it.
 *
 * @param source - The user's text.
 * @param parsed - Its JavaScript.
 * @param edited - The JavaScript after rewriting.
 */
export function positionMap(source: string, parsed: ParsedCell, edited: EditedText): PositionMap {
  // Kept for as long as an error may come: without the syntax tree.
  const { code, toCell } = parsed;
  let lines: { source: LineIndex; parsed: LineIndex; edited: LineIndex } | undefined;
  const indexed = (): NonNullable<typeof lines> =>
    (lines ??= {
      source: new LineIndex(source),
      parsed: new LineIndex(code),
      edited: new LineIndex(edited.text),
    });
  return {
    get source() {
      return indexed().source;
    },
    toSource(position) {
      const offset = edited.originalOffset(indexed().edited.offsetAt(position));
      return this.offsetToSource(offset);
    },
    offsetToSource: (offset) => toCell(indexed().parsed.positionAt(offset)),
  };
}

/** The map of a text that was never rewritten. */
export function plainPositions(text: string): PositionMap {
  const source = new LineIndex(text);
  return { source, toSource: (position) => position, offsetToSource: (offset) => source.positionAt(offset) };
}
