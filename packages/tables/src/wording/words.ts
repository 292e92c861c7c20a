import type { IssueCode, Label, NodeSpec } from "@chiso/model";

/** What an issue says: one sentence, and what to do about it. */
export interface Words {
  readonly message: string;
  readonly hint?: string;
}

/** What an issue of the model is about. */
export interface ModelFacts {
  readonly leaf: string;
  readonly label: Label;
  readonly value: number;
  readonly max: number | undefined;
}

/** A cell's number that could be meant in two ways. */
export type TwoReadings = readonly [number, number];

/** Everything this package says about a file, in one language. */
export interface Wording {
  row(line: number): string;
  column(heading: string): string;
  nthColumn(position: number): string;
  lineAndColumn(line: number, column: number): string;
  emptyFile(): Words;
  noRows(): Words;
  openQuote(): Words;
  strayQuote(): Words;
  noHeading(): Words;
  unknownColumn(heading: string, leaves: readonly string[], nearest: NodeSpec | undefined): Words;
  computedColumn(heading: string): Words;
  severalLeaves(heading: string, codes: readonly string[]): Words;
  duplicateColumn(headings: readonly [string, string], positions: readonly [number, number]): Words;
  noUnitColumn(): Words;
  rowLength(found: number, expected: number): Words;
  noUnitCode(): Words;
  notANumber(text: string): Words;
  ambiguousNumber(text: string, readings: TwoReadings): Words;
  percentWithoutMaximum(text: string): Words;
  notAYear(text: string): Words;
  duplicateUnit(code: string, firstLine: number, year: number | undefined): Words;
  /** The model's own issue about a value or a leaf, where the language has its own words for it. */
  ofModel(code: IssueCode, facts: ModelFacts): Words | undefined;
  severalYears(years: readonly number[]): Words;
  yearNotThere(year: number, years: readonly number[]): Words;
  noYearColumn(): Words;
  unknownLeaf(code: string, leaves: readonly string[]): Words;
  /** `found` is the character that cannot stand there; `undefined` at the end of the text. */
  invalidJson(found: string | undefined): Words;
  missingFile(): Words;
  unreadableFile(reason: string): Words;
  notUtf8(): Words;
}

/** A list of codes short enough to read. */
export function shortList(codes: readonly string[], more: (count: number) => string): string {
  const shown = codes.slice(0, 8).join(", ");
  return codes.length > 8 ? `${shown} ${more(codes.length - 8)}` : shown;
}

/** A cell's text in quotes, long ones cut. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
