import { quoted, shortList, type WorkbookLimit, type WorkbookWords } from "./words.js";

const limits: Readonly<Record<WorkbookLimit, (found: string, allowed: string) => string>> = {
  fileBytes: (found, allowed) => `The workbook has ${found} bytes; the limit maxFileBytes is ${allowed}.`,
  unpackedBytes: (found, allowed) =>
    `The workbook unpacks to ${found} bytes; the limit maxUnpackedBytes is ${allowed}.`,
  entries: (found, allowed) => `The workbook has ${found} parts; the limit maxEntries is ${allowed}.`,
  ratio: (found, allowed) =>
    `A part of the workbook unpacks to ${found} times its size; the limit maxRatio is ${allowed}.`,
  cells: (found, allowed) => `The sheet spans ${found} cells; the limit maxCells is ${allowed}.`,
};

/** What is said about workbooks, in English. */
export const englishWorkbook: WorkbookWords = {
  oldFormat: () => ({
    message: "The file is a workbook of the old binary format (.xls), whatever its name.",
    hint: "Save it as .xlsx.",
  }),
  notAWorkbook: () => ({
    message: "The file is not a workbook.",
    hint: "Save it as .xlsx, or as CSV UTF-8.",
  }),
  damaged: () => ({
    message: "The workbook is cut off or damaged.",
    hint: "Copy or download it again, then open it in a spreadsheet program to see whether it is whole.",
  }),
  invalid: (reason) => ({
    message: `The workbook breaks a rule of its format: ${reason}.`,
    hint: "Open and save it in a spreadsheet program.",
  }),
  encrypted: () => ({ message: "The workbook is encrypted.", hint: "Save it without a password." }),
  tooLarge: (limit, found, allowed) => ({
    message: limits[limit](grouped(found), grouped(allowed)),
    hint: "It was not opened. Raise the limit only for a file you trust.",
  }),
  lies: (entry) => ({
    message: `The part ${quoted(entry)} unpacks to another size than the workbook says.`,
    hint: "It was not opened: a file that lies about its size may be made to harm.",
  }),
  unknownSheet: (sheet, sheets) => ({
    message:
      typeof sheet === "number"
        ? `There is no sheet no. ${sheet}; the workbook has ${sheets.length}.`
        : `There is no sheet ${quoted(sheet)}.`,
    hint: `Sheets: ${shortList(sheets, (count) => `and ${count} more`)}.`,
  }),
  emptySheet: () => ({ message: "The sheet is empty.", hint: "Expected a header row and one row per unit." }),
  invalidRange: (text) => ({
    message: `${quoted(text)} is no range of cells.`,
    hint: "Write it like A3:H70.",
  }),
  emptyRange: (range) => ({ message: `There is nothing in ${range}.`, hint: "Correct the range." }),
};

function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
