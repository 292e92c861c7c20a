import { labelText, type Language, type Panel, type Scores, type Table } from "@chiso/model";
import type { Sheet } from "write-excel-file/universal";
import { flatTable, type FlatColumn } from "./flat-table.js";
import { scoresGrid } from "./scores-grid.js";
import { noteCell, sheetCells } from "./xlsx-cells.js";

/**
 * Results' tables as an XLSX workbook, one sheet each, named after its caption: bold headings that stay in view,
 * numbers unrounded and shown with their decimals, columns as wide as their texts, notes under the table.
 *
 * Missing rule: a missing value is an empty cell. Text is always text, whatever it begins with: no formula is written.
 *
 * @param tables - In the order of the sheets.
 * @returns The file's bytes.
 * @example
 * await writeTablesXlsx([toTable(rank(evaluation)), toTable(evaluation)], { language: "vi" });
 */
export async function writeTablesXlsx(
  tables: readonly Table[],
  options: { readonly language?: Language } = {},
): Promise<Uint8Array> {
  const language = options.language ?? "en";
  const captions = tables.map(({ caption }) => (caption === undefined ? "" : labelText(caption, language)));
  const names = sheetNames(captions, language);
  return writeSheets(tables.map((table, at) => tableSheet(table, names[at] ?? "", language)));
}

/**
 * Scores as an XLSX workbook that {@link readScoresXlsx} reads back to the same scores.
 *
 * @param scores - One year, or a panel; a year column is written when years are known.
 * @remarks A workbook's text has no lone surrogates, and at most 32,767 characters a cell.
 */
export async function writeScoresXlsx(scores: Scores | Panel): Promise<Uint8Array> {
  const { header, rows } = scoresGrid(scores);
  const cells = sheetCells(
    header,
    rows.map((row) => row.map((value) => ({ value }))),
  );
  return writeSheets([{ sheet: "scores", stickyRowsCount: 1, ...cells }]);
}

async function writeSheets(sheets: Sheet<Blob>[]): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/universal");
  const blob = await write(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function tableSheet(table: Table, name: string, language: Language): Sheet<Blob> {
  const { columns, rows } = flatTable(table, language);
  const formats = columns.map(numberFormat);
  const cells = sheetCells(
    columns.map(({ heading }) => heading),
    rows.map((row) => row.map((value, at) => ({ value, format: formats[at] }))),
  );
  const notes = (table.notes ?? []).map((note) => [noteCell(labelText(note, language))]);
  const data = notes.length === 0 ? cells.data : [...cells.data, [], ...notes];
  return { sheet: name, stickyRowsCount: 1, columns: cells.columns, data };
}

function numberFormat({ decimals, signed }: FlatColumn): string | undefined {
  if (decimals === undefined) return undefined;
  const plain = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return signed === true ? `+${plain};-${plain};${plain}` : plain;
}

/** Names that a workbook allows: at most 31 characters, none of []:*?/\, each once whatever the case. */
function sheetNames(captions: readonly string[], language: Language): string[] {
  const used = new Set<string>();
  return captions.map((caption, at) => {
    const plain = caption
      .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\s]+/gu, " ")
      .replace(/^['\s]+|['\s]+$/g, "")
      .trim();
    const base =
      plain === "" || /^history$/i.test(plain) ? `${language === "vi" ? "Bảng" : "Table"} ${at + 1}` : plain;
    let name = shortened(base, 31);
    for (let copy = 2; used.has(name.toLowerCase()); copy++) name = `${shortened(base, 27)} (${copy})`;
    used.add(name.toLowerCase());
    return name;
  });
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
