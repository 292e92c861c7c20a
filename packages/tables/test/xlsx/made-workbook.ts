import { strToU8, zipSync, type Zippable } from "fflate";

/** A cell as its XML, or a plain value; `undefined` leaves it out. */
export type MadeCell = string | number | undefined | { readonly xml: (name: string) => string };

/** What a made workbook holds besides cells. */
export interface MadeOptions {
  readonly sheets?: readonly string[];
  readonly merges?: readonly string[];
  /** Parts added or put in place of the usual ones. */
  readonly parts?: Zippable;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook's bytes: the rows stand in the first sheet, from A1 on; style 1 is a percentage, style 2 a date. */
export function madeWorkbook(rows: readonly (readonly MadeCell[])[], options: MadeOptions = {}): Uint8Array {
  const names = options.sheets ?? ["Sheet1"];
  const parts: Zippable = {
    "xl/workbook.xml": strToU8(
      `<workbook ${main} xmlns:r="${office}"><sheets>${names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join("")}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
  };
  names.forEach((_, at) => {
    const merges = at === 0 ? (options.merges ?? []) : [];
    parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheetXml(at === 0 ? rows : [], merges));
  });
  return zipSync({ ...parts, ...options.parts });
}

/** A formula with the value it had when the file was saved, or without one. */
export function formula(text: string, value?: number): MadeCell {
  const kept = value === undefined ? "" : `<v>${value}</v>`;
  return { xml: (name) => `<c r="${name}"><f>${escaped(text)}</f>${kept}</c>` };
}

/** A number with a style of the workbook. */
export function styled(value: number, style: number): MadeCell {
  return { xml: (name) => `<c r="${name}" s="${style}"><v>${value}</v></c>` };
}

/** An error such as #DIV/0!. */
export function errorCell(text: string): MadeCell {
  return { xml: (name) => `<c r="${name}" t="e"><v>${escaped(text)}</v></c>` };
}

/** The XML of a sheet. */
export function sheetXml(rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []): string {
  const body = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, at, column)).join("")}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet ${main}><sheetData>${body.join("")}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: MadeCell, row: number, column: number): string {
  const name = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === undefined) return "";
  if (typeof cell === "object") return cell.xml(name);
  if (typeof cell === "number") return `<c r="${name}"><v>${cell}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
