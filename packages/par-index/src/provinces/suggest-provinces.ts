import { editDistance } from "./edit-distance.js";
import { provinceSpellings } from "./find-province.js";
import { foldName, readings } from "./spelling.js";
import type { Province } from "./types.js";

/**
 * Provinces whose spelling is nearest to a text, for a message such as "did you mean …?".
 *
 * Nearness is the number of letters to change, after folding case, diacritics and spaces; a spelling that begins with
 * the text counts as one letter away.
 *
 * @param text - What could not be read as a province.
 * @param options.limit - At most so many. Default 3.
 * @returns Nearest first, ties in the order of GSO codes; a new array, empty where the text has no letter.
 * @example
 * suggestProvinces("Bắc Gian")[0]?.label.vi; // "Bắc Giang"
 */
export function suggestProvinces(
  text: string,
  options: { readonly limit?: number } = {},
): readonly Province[] {
  const asked = readings(foldName(text)).filter((reading) => /[a-z]/.test(reading));
  if (asked.length === 0) return [];
  const best = new Map<Province, number>();
  for (const [spelling, province] of provinceSpellings()) {
    const distance = Math.min(...asked.map((reading) => nearness(reading, spelling)));
    best.set(province, Math.min(distance, best.get(province) ?? Infinity));
  }
  return [...best]
    .sort(([a, near], [b, far]) => near - far || a.code.localeCompare(b.code))
    .slice(0, options.limit ?? 3)
    .map(([province]) => province);
}

function nearness(asked: string, spelling: string): number {
  const distance = editDistance(asked, spelling);
  return distance > 1 && spelling.startsWith(asked) ? 1 : distance;
}
