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
import { writeTableCsv } from "@chiso/tables";
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
  const file = call.text("output");
  const table = toTable(result);
  const text = call.has("json") ? plainJson(json) : fileText(file ?? "", table, json, call.language);
  if (file === undefined) call.io.stdout.write(text);
  else await saveText(call, file, text);
  const unseen = unseenWarnings(call, table, json.warnings ?? []);
  if (unseen.length > 0) call.io.stderr.write(`${formatIssues(unseen)}\n`);
  if (file !== undefined) call.note({ en: `Written: ${file}`, vi: `Đã ghi: ${file}` });
}

function unseenWarnings(call: Call, table: Table, warnings: readonly Issue[]): readonly Issue[] {
  const kind = call.has("json") ? ".json" : extname(call.text("output") ?? "").toLowerCase();
  if (kind === ".json") return [];
  const notes = new Set(kind === ".csv" ? [] : (table.notes ?? []).map((note) => note.en));
  return warnings.filter(({ message }) => !notes.has(message));
}

function tableText(table: Table, language: Language): string {
  return formatTableText(table, { language });
}

function fileText(file: string, table: Table, json: object, language: Language): string {
  switch (extname(file).toLowerCase()) {
    case ".json":
      return plainJson(json);
    case ".csv":
      return writeTableCsv(table, { language });
    case ".html":
      return htmlPage(table, language);
    default:
      return `${tableText(table, language)}\n`;
  }
}

function htmlPage(table: Table, language: Language): string {
  const title = table.caption === undefined ? "Chiso" : labelText(table.caption, language);
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const head = `<meta charset="utf-8"><title>${escaped}</title>`;
  return `<!doctype html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${formatTableHtml(table, { language })}\n</body>\n</html>\n`;
}
