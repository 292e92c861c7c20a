import type { Language } from "../label.js";
import { formatTableHtml } from "./format-html.js";
import { formatTableText } from "./format-text.js";
import type { Table } from "./types.js";

/** Key under which a result carries the function that lays it out as a table. */
const tableKey = Symbol.for("chiso.table");
/** Key that notebook kernels ask a value for its MIME bundle by (Deno, JupyterLab's JavaScript kernels, Chiso). */
const displayKey = Symbol.for("Jupyter.display");

/**
 * Makes a result show itself: in a notebook as an HTML table, in a terminal as text.
 *
 * The result stays plain data: the methods are hidden properties, which JSON and structuredClone pass over.
 *
 * @param result - Any result object; frozen on return.
 * @param layOut - How it becomes a table.
 * @returns The same object.
 */
export function showing<T extends object>(
  result: T,
  layOut: (result: T) => Table,
  language: Language = "en",
): T {
  const table = (): Table => layOut(result);
  Object.defineProperty(result, tableKey, { value: table });
  Object.defineProperty(result, displayKey, { value: () => mimeBundle(table(), language) });
  return Object.freeze(result);
}

/**
 * A result laid out as a table, still in both languages.
 *
 * @throws TypeError when the value is no result of this library.
 * @example
 * formatTableText(toTable(rank(evaluation)), { language: "vi" });
 */
export function toTable(result: object): Table {
  const table = (result as Record<symbol, unknown>)[tableKey];
  if (typeof table !== "function") throw new TypeError("toTable: this value is no result of @chiso/model.");
  return (table as () => Table)();
}

/**
 * The same result, showing itself in another language.
 *
 * @example
 * inLanguage(rank(evaluation), "vi"); // headings and names in Vietnamese
 */
export function inLanguage<T extends object>(result: T, language: Language): T {
  const table = toTable(result);
  return showing({ ...result }, () => table, language);
}

/** A table as a notebook output: HTML and text. */
export function mimeBundle(table: Table, language: Language): Record<string, string> {
  return {
    "text/html": formatTableHtml(table, { language }),
    "text/plain": formatTableText(table, { language }),
  };
}

/**
 * A table that shows itself in a notebook, for rows of one's own.
 *
 * @example
 * showTable({ columns: [{ key: "a", label: { en: "A" } }], rows: [{ a: 1 }] }, "vi");
 */
export function showTable(table: Table, language: Language = "en"): Table {
  return showing({ ...table }, () => table, language);
}
