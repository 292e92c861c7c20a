import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { detectDelimiter, separatorLine, type Delimiter } from "./detect-delimiter.js";

/** One row of a CSV file, cells trimmed. */
export interface CsvRow {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cuts text that comes in pieces into rows. */
export interface RecordSplitter {
  /** Found from the first line with text, unless it was given; `undefined` before that line is there. */
  readonly delimiter: Delimiter | undefined;
  /** Takes the next piece; rows that are complete go out. */
  push(text: string): void;
  /** No more text. */
  end(): void;
}

/** Text that cannot be cut into rows. */
export class UnreadableCsv extends Error {
  readonly line: number;
  readonly reason: "openQuote" | "strayQuote" | "longLine";

  constructor(line: number, reason: UnreadableCsv["reason"]) {
    super(`${reason} in line ${line}`);
    this.line = line;
    this.reason = reason;
  }
}

/** Characters of a row. What is longer has lost its line breaks: a cell of a spreadsheet holds 32,767. */
const LONGEST_ROW = 1 << 24;

/** A row with quotes; a blank line between such rows has neither. */
interface QuotedRow {
  /** What has a grammar: everything up to the last quote. */
  readonly head: string;
  /** Cells after that; `undefined` where the head is the whole row. */
  readonly tail: readonly string[] | undefined;
}

interface State {
  readonly onRow: (row: CsvRow) => void;
  delimiter: Delimiter | undefined;
  /** Lines taken so far. */
  line: number;
  /** Text after the last line break. */
  rest: string;
  started: boolean;
  /** Complete rows with quotes, waiting to be parsed together, and the line the first stands on. */
  quoted: QuotedRow[];
  quotedFrom: number;
  /** Lines of a row whose quote is still open, where the first stands, and their length. */
  open: string[];
  openFrom: number;
  openLength: number;
}

/**
 * A splitter for CSV text: any of `,` `;` tab, any line ending, a byte order mark, Excel's `sep=` line, quoted cells
 * with line breaks. Rows with no text at all are passed over.
 *
 * A line without quotes is cut at its delimiters; lines with quotes, which have a grammar, go to csv-parse.
 *
 * @param onRow - Gets every row, in order.
 * @param given - The delimiter, when the caller knows it.
 * @throws UnreadableCsv from `push` and `end`.
 */
export function recordSplitter(onRow: (row: CsvRow) => void, given?: Delimiter): RecordSplitter {
  const none = { quoted: [], quotedFrom: 0, open: [], openFrom: 0, openLength: 0 };
  const state: State = { onRow, delimiter: given, line: 0, rest: "", started: false, ...none };
  return {
    get delimiter() {
      return state.delimiter;
    },
    push: (text) => takeText(text, state),
    end: () => {
      takeText("\n", state, true);
      flushQuoted(state);
      if (state.open.length > 0)
        parseQuoted([{ head: state.open.join("\n"), tail: undefined }], state.openFrom, state);
    },
  };
}

function takeText(text: string, state: State, last = false): void {
  let whole = state.rest + text;
  if (!state.started && whole !== "") {
    whole = whole.replace(/^\uFEFF/, "");
    state.started = true;
  }
  // A return at the end of a piece may be the first half of CR LF.
  const held = !last && whole.endsWith("\r") ? "\r" : "";
  if (whole.includes("\r")) whole = whole.slice(0, whole.length - held.length).replace(/\r\n?/g, "\n") + held;
  let from = 0;
  for (let at = whole.indexOf("\n"); at >= 0; at = whole.indexOf("\n", from)) {
    takeLine(whole.slice(from, at), state);
    from = at + 1;
  }
  state.rest = whole.slice(from);
  if (state.rest.length > LONGEST_ROW) throw new UnreadableCsv(state.line + 1, "longLine");
}

function takeLine(line: string, state: State): void {
  state.line++;
  if (state.open.length > 0 || line.includes('"')) return takeQuotedLine(line, state);
  if (line === "") {
    if (state.quoted.length > 0) state.quoted.push({ head: "", tail: undefined });
    return;
  }
  flushQuoted(state);
  const declared = state.line === 1 ? separatorLine(line) : undefined;
  if (declared === undefined) emit(state.line, line.split(delimiterOf(line, state)), state);
  else state.delimiter ??= declared;
}

/** The first line with text says it. */
function delimiterOf(line: string, state: State): Delimiter {
  if (state.delimiter === undefined && line.trim() !== "") state.delimiter = detectDelimiter(line);
  return state.delimiter ?? ",";
}

/** A row is complete where its quotes are even. */
function takeQuotedLine(line: string, state: State): void {
  delimiterOf(line, state);
  const odd = quotesIn(line) % 2 === 1;
  if (state.open.length === 0 && !odd) return waitQuoted(line, state.line, state);
  if (state.open.length === 0) state.openFrom = state.line;
  state.open.push(line);
  state.openLength += line.length;
  if (state.open.length > 1 && odd) return closeOpen(state);
  if (state.openLength > LONGEST_ROW) throw new UnreadableCsv(state.openFrom, "openQuote");
}

function closeOpen(state: State): void {
  const row = state.open.join("\n");
  state.open = [];
  state.openLength = 0;
  waitQuoted(row, state.openFrom, state);
}

function quotesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++;
  return count;
}

function waitQuoted(row: string, from: number, state: State): void {
  if (state.quoted.length === 0) state.quotedFrom = from;
  state.quoted.push(quotedRow(row, state.delimiter ?? ","));
  if (state.quoted.length > 500) flushQuoted(state);
}

function quotedRow(row: string, delimiter: Delimiter): QuotedRow {
  const end = row.lastIndexOf('"') + 1;
  // Anything but a delimiter after the last quote is for the parser to complain of.
  if (row[end] !== delimiter) return { head: row, tail: undefined };
  return { head: row.slice(0, end), tail: row.slice(end + 1).split(delimiter) };
}

function flushQuoted(state: State): void {
  const rows = state.quoted;
  if (rows.length === 0) return;
  state.quoted = [];
  parseQuoted(rows, state.quotedFrom, state);
}

function parseQuoted(rows: readonly QuotedRow[], from: number, state: State): void {
  const tails = rows.filter(({ head }) => head !== "").map(({ tail }) => tail);
  let lastLine = 0;
  let record = 0;
  try {
    parse(`${rows.map(({ head }) => head).join("\n")}\n`, {
      delimiter: state.delimiter ?? ",",
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        const breaks = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
        const tail = tails[record++] ?? [];
        emit(from + context.lines - breaks - 1, tail.length === 0 ? cells : [...cells, ...tail], state);
        lastLine = context.lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === "CSV_QUOTE_NOT_CLOSED";
    const line = open || typeof error.lines !== "number" ? lastLine + 1 : error.lines;
    throw new UnreadableCsv(from + line - 1, open ? "openQuote" : "strayQuote");
  }
}

function emit(line: number, cells: string[], state: State): void {
  let text = false;
  for (let at = 0; at < cells.length; at++) {
    const cell = (cells[at] ?? "").trim();
    cells[at] = cell;
    if (cell !== "") text = true;
  }
  if (text) state.onRow({ line, cells });
}
