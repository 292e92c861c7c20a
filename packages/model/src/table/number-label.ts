import type { Label } from "../label.js";
import { formatCell } from "./format-cell.js";
import type { TableCell } from "./types.js";

/**
 * A number or interval as a label in both languages, for captions and messages.
 *
 * @example
 * numberLabel(86.97, 2); // { en: "86.97", vi: "86,97" }
 */
export function numberLabel(cell: TableCell, decimals: number): Label {
  const column = { key: "", label: { en: "" }, decimals };
  return { en: formatCell(cell, column, "en"), vi: formatCell(cell, column, "vi") };
}

/**
 * Builds a label from a sentence written twice, with the same parts in each language.
 *
 * @param parts - Labels to put in.
 * @param en - English sentence from the English parts.
 * @param vi - Vietnamese sentence from the Vietnamese parts.
 * @example
 * sentence({ n: { en: "1.5", vi: "1,5" } }, ({ n }) => `${n} points`, ({ n }) => `${n} điểm`).vi; // "1,5 điểm"
 */
export function sentence<Key extends string>(
  parts: Readonly<Record<Key, Label>>,
  en: (parts: Readonly<Record<Key, string>>) => string,
  vi: (parts: Readonly<Record<Key, string>>) => string,
): Label {
  const inLanguage = (language: "en" | "vi"): Record<Key, string> => {
    const entries = Object.entries<Label>(parts).map(([key, label]) => [key, label[language] ?? label.en]);
    return Object.fromEntries(entries) as Record<Key, string>;
  };
  return { en: en(inLanguage("en")), vi: vi(inLanguage("vi")) };
}
