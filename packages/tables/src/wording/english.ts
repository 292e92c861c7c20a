import { englishCheck, englishSpecTable } from "./english-specs.js";
import { englishWorkbook } from "./english-workbook.js";
import { quoted, shortList, type Wording } from "./words.js";

/** The package's messages in English. */
export const english: Wording = {
  row: (line) => `row ${line}`,
  column: (heading) => `column ${heading}`,
  nthColumn: (position) => `column no. ${position}`,
  lineAndColumn: (line, column) => `line ${line}, column ${column}`,
  sheet: (name) => `sheet ${name}`,
  cell: (name, heading) => (heading === "" ? `cell ${name}` : `cell ${name} (${heading})`),
  emptyFile: () => ({ message: "The file is empty.", hint: "Expected a header row and one row per unit." }),
  noRows: () => ({ message: "There is no unit in the file.", hint: "Expected one row per unit." }),
  openQuote: () => ({
    message: "A quote is opened here and never closed.",
    hint: 'Write a quote inside a cell twice: "".',
  }),
  strayQuote: () => ({
    message: "There is a quote inside a cell.",
    hint: 'Quote the whole cell and write the quote twice: "".',
  }),
  longLine: () => ({
    message: "The line is longer than 16 million characters.",
    hint: "Look for missing line breaks.",
  }),
  noHeading: () => ({ message: "The column has no heading.", hint: "Give it a leaf's code, or delete it." }),
  unknownColumn: (heading, leaves, nearest) => ({
    message: `${quoted(heading)} is neither a leaf of the index nor a unit, name, group or year column.`,
    hint: nearest
      ? `Perhaps ${nearest.code} (${nearest.label.en}) is meant. Rename the column or ignore it.`
      : `Leaves: ${shortList(leaves, (count) => `and ${count} more`)}. Rename the column or ignore it.`,
  }),
  computedColumn: (heading) => ({
    message: `${quoted(heading)} is computed from the leaves below it and cannot be read.`,
    hint: "Delete the column or ignore it.",
  }),
  severalLeaves: (heading, codes) => ({
    message: `${quoted(heading)} is the label of several leaves: ${codes.join(", ")}.`,
    hint: "Use the code.",
  }),
  duplicateColumn: ([first, second], [one, two]) => ({
    message: `Columns no. ${one} ${quoted(first)} and no. ${two} ${quoted(second)} are the same column.`,
    hint: "Keep one of them.",
  }),
  mappedColumnNotThere: (heading, headings) => ({
    message: `There is no column ${quoted(heading)}, which was asked for by name.`,
    hint: `Columns: ${shortList(headings, (count) => `and ${count} more`)}.`,
  }),
  unknownTarget: (heading, target, leaves) => ({
    message: `The column mapping makes ${quoted(heading)} ${quoted(target)}, which is no leaf of the index.`,
    hint: `Leaves: ${shortList(leaves, (count) => `and ${count} more`)}; or unit, name, name_vi, group, year.`,
  }),
  noUnitColumn: () => ({
    message: "No column says which unit a row is about.",
    hint: "Name one “unit” or “code”.",
  }),
  rowLength: (found, expected) => ({
    message: `The row has ${found} cells, the header has ${expected}.`,
    hint: "Look for a missing or an unquoted delimiter.",
  }),
  noUnitCode: () => ({ message: "The row has values but no unit code." }),
  unknownUnit: (text) => ({
    message: `No unit is known as ${quoted(text)}.`,
    hint: "Correct the name or code.",
  }),
  notANumber: (text) => ({
    message: `${quoted(text)} is not a number.`,
    hint: "Leave the cell empty when the value is missing.",
  }),
  dateCell: (text) => ({
    message: `The cell holds the date ${text}.`,
    hint: "A spreadsheet may have made it of a number such as 8.5: format the cell as a number and type it again.",
  }),
  errorCell: (text) => ({
    message: `The cell holds the error ${text}.`,
    hint: "Correct the formula, or leave the cell empty when the value is missing.",
  }),
  formulaWithoutValue: () => ({
    message: "The cell holds a formula without its value; formulas are not computed here.",
    hint: "Open and save the file in a spreadsheet program, or paste values.",
  }),
  mergedCell: (range) => ({
    message: `The cell is merged with others (${range}); whose value it is cannot be told.`,
    hint: "Unmerge the cells and give each its own value.",
  }),
  ambiguousNumber: (text, [one, two]) => ({
    message: `${quoted(text)} can be ${one} or ${two}.`,
    hint: "Say which sign is the decimal mark.",
  }),
  percentWithoutMaximum: (text) => ({
    message: `${quoted(text)} is a percentage of a maximum that the leaf does not state.`,
  }),
  notAYear: (text) => ({
    message: `${quoted(text)} is not a year.`,
    hint: "Write four digits, for example 2023.",
  }),
  duplicateUnit: (code, firstLine, year) => ({
    message: `Unit ${code} ${year === undefined ? "" : `of ${year} `}is already in row ${firstLine}.`,
    hint: "Keep one of the two rows.",
  }),
  // The model speaks English itself, but says codes only.
  ofModel: (code, { leaf, label }) =>
    code === "missing_column" ? { message: `There is no column for leaf ${leaf} (${label.en}).` } : undefined,
  severalYears: (years) => ({
    message: `The file holds ${years.length} years (${years.join(", ")}) and one is wanted.`,
    hint: "Say which year, or read the file as a panel.",
  }),
  yearNotThere: (year, years) => ({
    message: `The file has no rows of ${year}; it has ${years.join(", ")}.`,
  }),
  noYearColumn: () => ({
    message: "A panel needs a “year” column.",
    hint: "Add one, or read the file as one year's scores.",
  }),
  unknownLeaf: (code, leaves) => ({
    message: `${quoted(code)} is no leaf of the index.`,
    hint: `Leaves: ${shortList(leaves, (count) => `and ${count} more`)}.`,
  }),
  invalidJson: (found) => ({
    message:
      found === undefined ? "The JSON text ends too early." : `${quoted(found)} cannot stand here in JSON.`,
    hint: "Look for a missing or an extra comma, quote or bracket just before.",
  }),
  missingFile: () => ({ message: "There is no such file.", hint: "Check the name and the folder." }),
  unreadableFile: (reason) => ({ message: `The file cannot be read: ${reason}.` }),
  notUtf8: () => ({ message: "The file is not UTF-8 text.", hint: "Save it as CSV UTF-8 or as UTF-8 JSON." }),
  moreIssues: (count) => ({ message: `And ${count} more.`, hint: "Correct these first." }),
  workbook: englishWorkbook,
  specTable: englishSpecTable,
  check: englishCheck,
};
