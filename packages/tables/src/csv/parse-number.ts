import type { Delimiter } from "./detect-delimiter.js";

/** What numbers look like with each decimal mark: with groups of thousands, and without. */
const SHAPES = {
  ".": {
    grouped: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
    single: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i,
  },
  ",": {
    grouped: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
    single: /^[+-]?(?:\d+(?:,\d*)?|,\d+)(?:e[+-]?\d+)?$/i,
  },
} as const;

/** Most cells of most files; they mean the same in every style. */
const PLAIN = /^-?\d+$|^-?\d+\.(?:\d{1,2}|\d{4,})$/;

/** The same with a decimal comma. */
const PLAIN_COMMA = /^-?\d+,(?:\d{1,2}|\d{4,})$/;

/** What a number cell holds. `ambiguous`: one separator before exactly three digits, with nothing that says which. */
export type NumberCell =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "text" }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] };

/** How the numbers of one file are written. */
export interface NumberStyle {
  /** Decimal marks the file's own unambiguous cells use, or the one the caller named. */
  readonly marks: ReadonlySet<"." | ",">;
  /** The caller named the mark: the other sign then groups thousands. */
  readonly given: boolean;
  readonly delimiter: Delimiter;
}

const MISSING_MARKS = ["", "-", "–", "—", "n/a", "#n/a", "n.a.", "na", "nan", "null", "..", "...", "…"];
const MISSING_WORDS = [
  "không có",
  "không có số liệu",
  "chưa có số liệu",
  "không có dữ liệu",
  "khong co so lieu",
];
const MISSING = new Set([...MISSING_MARKS, ...MISSING_WORDS].map((text) => text.normalize("NFC")));

/**
 * Finds how a file writes its numbers, from every number cell it has.
 *
 * @param cells - Text of all number cells.
 * @param given - The caller's own word; then nothing is guessed.
 */
export function numberStyle(cells: Iterable<string>, delimiter: Delimiter, given?: "." | ","): NumberStyle {
  if (given !== undefined) return { marks: new Set([given]), given: true, delimiter };
  const marks = new Set<"." | ",">();
  for (const cell of cells) {
    if (marks.size === 2) break;
    if (marks.has(".") && PLAIN.test(cell)) continue;
    const mark = decimalMarkOf(tidy(cell));
    if (mark !== undefined) marks.add(mark);
  }
  return { marks, given: false, delimiter };
}

/**
 * Reads one cell as a number: `86.97`, `86,97`, `86,97 %`, `1 234,5`, `1.234,5`, `1,234.5`, `2e-3`.
 *
 * `1,234` alone is 1.234 or 1234; it is read as the file's other cells say, and is ambiguous when they do not.
 * Empty cells, dashes and `n/a` are missing.
 */
export function parseNumber(cell: string, style: NumberStyle): NumberCell {
  if (!style.given && isPlainNumber(cell)) return { kind: "number", value: Number(cell), percent: false };
  if (MISSING.has(cell.trim().toLowerCase().normalize("NFC"))) return { kind: "missing" };
  const percent = cell.trim().endsWith("%");
  const text = tidy(cell);
  const plain = style.given ? readGiven(text, style) : readDetected(text, style);
  if (typeof plain !== "string") return plain;
  const value = plain === "" ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? { kind: "number", value, percent } : { kind: "text" };
}

/** Whether a cell is a number that reads the same in every style: digits, or digits and a decimal point. */
export function isPlainNumber(cell: string): boolean {
  return PLAIN.test(cell);
}

/** Whether a cell is a number with a decimal comma beyond doubt. */
export function isPlainComma(cell: string): boolean {
  return PLAIN_COMMA.test(cell);
}

/** The decimal mark a cell shows beyond doubt. */
export function markOf(cell: string): "." | "," | undefined {
  return decimalMarkOf(tidy(cell));
}

/** Drops the percent sign and turns typographic signs into the plain ones. */
function tidy(cell: string): string {
  const text = cell.trim().replace(/\s*%$/, "").replace(/^[−–]/, "-");
  return /^[+-]?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replace(/[\s'’]/g, "") : text;
}

function decimalMarkOf(text: string): "." | "," | undefined {
  if (isAmbiguous(text)) return undefined;
  const last = /([.,])\d+(?:e[+-]?\d+)?$/i.exec(text)?.[1];
  if (last !== "." && last !== ",") return undefined;
  const groups = text.split(last).length - 1;
  return groups > 1 ? other(last) : last;
}

/** One separator, one to three digits before it (no leading zero), three after. */
function isAmbiguous(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

function other(mark: "." | ","): "." | "," {
  return mark === "." ? "," : ".";
}

function readGiven(text: string, style: NumberStyle): string {
  const mark = style.marks.has(",") ? "," : ".";
  return withMark(text, mark);
}

function readDetected(text: string, style: NumberStyle): string | NumberCell {
  if (!isAmbiguous(text)) return withMark(text, decimalMarkOf(text) ?? ".");
  const sign = text.includes(",") ? "," : ".";
  const decimal = style.marks.size === 0 ? sign === "." || style.delimiter !== "," : onlyMark(style, sign);
  if (decimal) return text.replace(sign, ".");
  return { kind: "ambiguous", readings: [Number(text.replace(sign, ".")), Number(text.replace(sign, ""))] };
}

function onlyMark(style: NumberStyle, sign: "." | ","): boolean {
  return style.marks.has(sign) && style.marks.size === 1;
}

/** The number in JavaScript's own spelling, or an empty string when the separators do not fit. */
function withMark(text: string, mark: "." | ","): string {
  const { grouped, single } = SHAPES[mark];
  if (!single.test(text) && !grouped.test(text)) return "";
  return text.replaceAll(other(mark), "").replace(mark, ".");
}
