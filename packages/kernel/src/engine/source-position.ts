/** A place in a cell's text: `line` counts from 1, `column` from 0, both in UTF-16 units. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text begin; made once per text, then searched. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** Line and column of an offset; offsets beyond the text give its end. */
  positionAt(offset: number): SourcePosition {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - this.#starts[low]! };
  }

  /** Offset of a position; columns beyond the line give the line's end. */
  offsetAt({ line, column }: SourcePosition): number {
    const start = this.#starts[line - 1];
    if (start === undefined) return this.text.length;
    const end = (this.#starts[line] ?? this.text.length + 1) - 1;
    return Math.min(start + column, end);
  }

  /** The text of a line without its line break, or `undefined` past the end. */
  lineText(line: number): string | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined) return undefined;
    return this.text.slice(start, (this.#starts[line] ?? this.text.length + 1) - 1).replace(/\r$/, "");
  }
}

/** The way from a line and column of a running script back to the text the user wrote. */
export interface PositionMap {
  readonly source: LineIndex;
  /**
   * Position in the cell of a position in what runs.
   *
   * @param position - In the rewritten body, whose first line is line 1.
   */
  toSource(position: SourcePosition): SourcePosition;
  /**
   * The same for an offset.
   *
   * @param offset - In the JavaScript before rewriting, as syntax trees have it.
   */
  offsetToSource(offset: number): SourcePosition;
}
