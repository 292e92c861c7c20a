import type { Language } from "@chiso/model";
import { missingText, numberText } from "./number-text.js";
import { textTable } from "./text-table.js";
import type { VegaLiteSpec } from "./spec.js";

/** A terminal gets this many rows at most. */
const maxRows = 20;

/**
 * A table of a spec's inline data, for a terminal.
 *
 * @param spec - Its top-level `data.values` are shown; without them the text is empty.
 * @example
 * dataText({ data: { values: [{ year: 2023, score: 86.97 }] } }, "vi"); // "year  score\n2023  86,97"
 */
export function dataText(spec: VegaLiteSpec, language: Language): string {
  const rows = inlineRows(spec);
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (keys.length === 0) return "";
  const shown = rows.slice(0, maxRows).map((row) => keys.map((key) => cellText(row[key], language)));
  const table = textTable(
    keys.map((key) => ({ heading: key, align: isNumeric(rows, key) ? "right" : "left" })),
    shown,
  );
  return rows.length > maxRows ? `${table}\n… (${rows.length})` : table;
}

function inlineRows(spec: VegaLiteSpec): readonly VegaLiteSpec[] {
  const values = (spec["data"] as { readonly values?: unknown } | undefined)?.values;
  return Array.isArray(values) ? values.filter((row) => typeof row === "object" && row !== null) : [];
}

function isNumeric(rows: readonly VegaLiteSpec[], key: string): boolean {
  return rows.every((row) => row[key] === undefined || typeof row[key] === "number");
}

function cellText(value: unknown, language: Language): string {
  if (value === undefined || value === null) return missingText;
  if (typeof value === "string") return value;
  if (typeof value !== "number") return JSON.stringify(value);
  const decimals = Math.min(4, String(value).split(".")[1]?.length ?? 0);
  return numberText(value, { language, decimals });
}
