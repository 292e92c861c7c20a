import { extname } from "node:path";
import {
  formatIssues,
  formatTableHtml,
  formatTableText,
  labelText,
  toTable,
  type Issue,
  type Language,
  type Table,
} from "@chiso/model";
import { writeTableCsv, writeTablesXlsx } from "@chiso/tables";
import type { Call } from "../arguments/call.js";
import { plainJson } from "./plain-json.js";
import { saveText } from "./save-text.js";

/**
 * Shows a result as the user asked: a table or JSON on stdout, or a file whose ending says what it holds. Warnings
 * that this does not show go to stderr.
 *
 * @param result - A result of the library, which lays itself out as a table.
 * @param json - The same for programs, as the command's schema says.
 */
export async function present(
  call: Call,
  result: object,
  json: object & { readonly warnings?: readonly Issue[] },
): Promise<void> {
  await presentTables(call, [toTable(result)], json);
}

/** {@link present} for a result that takes several tables: one after the other, in one file. */
export async function presentTables(
  call: Call,
  tables: readonly Table[],
  json: object & { readonly warnings?: readonly Issue[] },
): Promise<void> {
  const file = call.text("output");
  const text = call.has("json") ? plainJson(json) : fileText(file ?? "", tables, json, call.language);
  if (file === undefined) call.io.stdout.write(text);
  else if (isWorkbook(call, file))
    await saveText(call, file, await writeTablesXlsx(tables, { language: call.language }));
  else await saveText(call, file, text);
  const unseen = unseenWarnings(call, tables, json.warnings ?? []);
  if (unseen.length > 0) call.io.stderr.write(`${formatIssues(unseen, call.language)}\n`);
  if (file !== undefined) call.note({ en: `Written: ${file}`, vi: `Đã ghi: ${file}` });
}

function isWorkbook(call: Call, file: string): boolean {
  return extname(file).toLowerCase() === ".xlsx" && !call.has("json");
}

function unseenWarnings(call: Call, tables: readonly Table[], warnings: readonly Issue[]): readonly Issue[] {
  const kind = call.has("json") ? ".json" : extname(call.text("output") ?? "").toLowerCase();
  if (kind === ".json") return [];
  const notes = new Set(
    kind === ".csv" ? [] : tables.flatMap((table) => table.notes ?? []).map(({ en }) => en),
  );
  return warnings.filter(({ message }) => !notes.has(message));
}

function fileText(file: string, tables: readonly Table[], json: object, language: Language): string {
  switch (extname(file).toLowerCase()) {
    case ".json":
      return plainJson(json);
    case ".csv":
      return csvText(tables, language);
    case ".html":
      return htmlPage(tables, language);
    default:
      return `${tables.map((table) => formatTableText(table, { language })).join("\n\n")}\n`;
  }
}

/** One table is a plain CSV file; several have their captions above them and an empty line between. */
function csvText(tables: readonly Table[], language: Language): string {
  const titled = ({ caption }: Table): string =>
    caption === undefined || tables.length === 1
      ? ""
      : writeTableCsv({ columns: [{ key: "caption", label: caption }], rows: [] }, { language });
  return tables.map((table) => titled(table) + writeTableCsv(table, { language })).join("\n");
}

function htmlPage(tables: readonly Table[], language: Language): string {
  const caption = tables[0]?.caption;
  const title = caption === undefined ? "Chiso" : labelText(caption, language);
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const head = `<meta charset="utf-8"><title>${escaped}</title>`;
  const body = tables.map((table) => formatTableHtml(table, { language })).join("\n");
  return `<!doctype html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
