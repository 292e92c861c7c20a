import { labelText, type Label, type Language } from "../label.js";
import { roundHalfUp } from "../numeric/round-half-up.js";
import type { TableCell, TableColumn } from "./types.js";

/** What stands for "not known". */
export const MISSING_MARK = "–";

/**
 * A cell as text: numbers with the column's decimals (a decimal comma in Vietnamese), intervals as "a – b",
 * missing as "–".
 */
export function formatCell(cell: TableCell, column: TableColumn, language: Language): string {
  if (cell === undefined) return MISSING_MARK;
  if (typeof cell === "number") return formatNumber(cell, column, language);
  if (typeof cell === "string") return cell.normalize("NFC");
  if (typeof cell === "boolean") return yesOrNo(cell, language);
  if ("lower" in cell) return formatInterval(cell, column, language);
  return labelText(cell satisfies Label, language).normalize("NFC");
}

/** Whether a cell belongs right-aligned. */
export function isNumeric(cell: TableCell): boolean {
  return typeof cell === "number" || (typeof cell === "object" && "lower" in cell);
}

function formatInterval(
  cell: { lower: number; upper: number },
  column: TableColumn,
  language: Language,
): string {
  const [lower, upper] = [
    formatNumber(cell.lower, column, language),
    formatNumber(cell.upper, column, language),
  ];
  return lower === upper ? lower : `${lower} – ${upper}`;
}

function yesOrNo(value: boolean, language: Language): string {
  if (language === "vi") return value ? "có" : "không";
  return value ? "yes" : "no";
}

function formatNumber(value: number, { decimals, signed }: TableColumn, language: Language): string {
  if (Number.isNaN(value)) return MISSING_MARK;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const rounded = decimals === undefined ? value : roundHalfUp(value, decimals);
  const digits = decimals === undefined ? String(Math.abs(rounded)) : Math.abs(rounded).toFixed(decimals);
  const sign = rounded < 0 ? "−" : signed && rounded > 0 ? "+" : "";
  return `${sign}${language === "vi" ? digits.replace(".", ",") : digits}`;
}
