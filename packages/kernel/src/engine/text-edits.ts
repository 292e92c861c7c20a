/** A stretch of the new text that was copied from the old one. */
interface CopiedRange {
  readonly newStart: number;
  readonly oldStart: number;
  readonly length: number;
}

interface EditsAtOffset {
  closing: string;
  opening: string;
  replacement: string;
  end: number;
}

/** The edited text, and the way back from its offsets. */
export interface EditedText {
  readonly text: string;
  /** Offset in the old text from which the character at `offset` came; inserted text gives where it was inserted. */
  readonly originalOffset: (offset: number) => number;
}

/**
 * Edits of one text, all in offsets of the old text, applied at once.
 *
 * At one offset, closing text comes before opening text: what ends there ends before the next thing begins.
 * Of several openings the first added is the outermost, of several closings the first added is, too.
 *
 * @example
 * new TextEdits("const a = 1").replace(0, 5, "void (").close(11, ");").apply().text; // "void ( a = 1);"
 */
export class TextEdits {
  readonly #byOffset = new Map<number, EditsAtOffset>();

  constructor(private readonly original: string) {}

  /** Inserts text in front of what begins at `offset`. */
  open(offset: number, text: string): this {
    this.#at(offset).opening += text;
    return this;
  }

  /** Inserts text behind what ends at `offset`. */
  close(offset: number, text: string): this {
    const edits = this.#at(offset);
    edits.closing = text + edits.closing;
    return this;
  }

  /** Replaces `[start, end)`; replaced ranges must not overlap. */
  replace(start: number, end: number, text: string): this {
    const edits = this.#at(start);
    edits.replacement = text;
    edits.end = end;
    return this;
  }

  /** Blanks `[start, end)` but keeps its line breaks, so that later lines stay where they are. */
  blank(start: number, end: number): this {
    return this.replace(start, end, this.original.slice(start, end).replace(/[^\n]+/g, ""));
  }

  apply(): EditedText {
    const copied: CopiedRange[] = [];
    let text = "";
    let position = 0;
    const copyTo = (end: number): void => {
      copied.push({ newStart: text.length, oldStart: position, length: end - position });
      text += this.original.slice(position, end);
      position = end;
    };
    for (const offset of [...this.#byOffset.keys()].sort((a, b) => a - b)) {
      const edits = this.#byOffset.get(offset)!;
      copyTo(offset);
      text += edits.closing + edits.opening + edits.replacement;
      position = Math.max(position, edits.end);
    }
    copyTo(this.original.length);
    return editedText(text, copied);
  }

  #at(offset: number): EditsAtOffset {
    const known = this.#byOffset.get(offset);
    if (known !== undefined) return known;
    const edits = { closing: "", opening: "", replacement: "", end: offset };
    this.#byOffset.set(offset, edits);
    return edits;
  }
}

function editedText(text: string, copied: readonly CopiedRange[]): EditedText {
  return { text, originalOffset: (offset) => originalOffset(copied, offset) };
}

function originalOffset(copied: readonly CopiedRange[], offset: number): number {
  for (const { newStart, oldStart, length } of copied) {
    if (offset < newStart) return oldStart;
    if (offset < newStart + length) return oldStart + offset - newStart;
  }
  const last = copied[copied.length - 1];
  return last === undefined ? 0 : last.oldStart + last.length;
}
