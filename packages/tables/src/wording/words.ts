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
  sheet(name: string): string;
  /** `name` as spreadsheets have it: C3. */
  cell(name: string, heading: string): string;
  emptyFile(): Words;
  noRows(): Words;
  openQuote(): Words;
  strayQuote(): Words;
  longLine(): Words;
  noHeading(): Words;
  unknownColumn(heading: string, leaves: readonly string[], nearest: NodeSpec | undefined): Words;
  computedColumn(heading: string): Words;
  severalLeaves(heading: string, codes: readonly string[]): Words;
  duplicateColumn(headings: readonly [string, string], positions: readonly [number, number]): Words;
  /** A column asked for by name, or what the caller says it holds, that there is not. */
  mappedColumnNotThere(heading: string, headings: readonly string[]): Words;
  unknownTarget(heading: string, target: string, leaves: readonly string[]): Words;
  noUnitColumn(): Words;
  rowLength(found: number, expected: number): Words;
  noUnitCode(): Words;
  unknownUnit(text: string): Words;
  notANumber(text: string): Words;
  dateCell(text: string): Words;
  errorCell(text: string): Words;
  formulaWithoutValue(): Words;
  mergedCell(range: string): Words;
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
  moreIssues(count: number): Words;
  readonly workbook: WorkbookWords;
  readonly specTable: SpecTableWords;
  readonly check: CheckWords;
}

/** A limit that a workbook may not pass. */
export type WorkbookLimit = "fileBytes" | "unpackedBytes" | "entries" | "ratio" | "cells";

/** What this package says about a workbook as a whole. */
export interface WorkbookWords {
  /** The older binary format. */
  oldFormat(): Words;
  notAWorkbook(): Words;
  /** The archive is cut off or damaged. */
  damaged(): Words;
  /** The workbook breaks a rule of its format. */
  invalid(reason: string): Words;
  encrypted(): Words;
  tooLarge(limit: WorkbookLimit, found: number, allowed: number): Words;
  /** An entry unpacks to more than the archive's directory says. */
  lies(entry: string): Words;
  unknownSheet(sheet: string | number, sheets: readonly string[]): Words;
  emptySheet(): Words;
  invalidRange(text: string): Words;
  emptyRange(range: string): Words;
}

/** What this package says about a table of nodes. */
export interface SpecTableWords {
  missingColumn(column: string, also: readonly string[]): Words;
  unknownColumn(heading: string, known: readonly string[]): Words;
  noCode(): Words;
  invalidCode(code: string): Words;
  duplicateCode(code: string, firstLine: number): Words;
  unknownParent(code: string, parent: string, nearest: string | undefined): Words;
  cycle(codes: readonly string[]): Words;
  noRows(): Words;
  noRoot(): Words;
  severalRoots(codes: readonly string[]): Words;
  missingWeight(code: string): Words;
  missingMax(code: string): Words;
  notAChoice(text: string, choices: readonly string[]): Words;
  emptyParent(code: string): Words;
  parentDirection(code: string): Words;
  levelMismatch(code: string, level: number, parent: string, parentLevel: number): Words;
  unknownDenominator(code: string, denominator: string, known: readonly string[]): Words;
}

/** What the check of a table of scores says. */
export interface CheckWords {
  emptyColumn(label: string): Words;
  constantColumn(label: string, value: number, count: number): Words;
  missingValues(label: string, units: readonly string[], of: number): Words;
  lowAvailability(unit: string, present: number, of: number): Words;
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
