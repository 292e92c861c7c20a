import { regionCodes } from "./vocabulary.mjs";

// The table's note for this name belongs elsewhere; English calls the city by its full name.
const englishNames = { 46: "Thua Thien Hue", 79: "Ho Chi Minh City" };

/** Provinces of 63, with names and region. */
export function provincesFrom(rows) {
  return rows.map((row) => ({
    code: row.gso_code,
    label: { en: englishNames[row.gso_code] ?? row.name_en, vi: row.name_vi },
    group: regionCodes[row.region6_vi],
  }));
}

/** Units of 34, each with the codes of the provinces it was formed from. */
export function mergedFrom(merger, provinces) {
  const english = new Map(provinces.map((province) => [province.label.vi, province.label.en]));
  return Object.entries(merger.map).map(([vi, { old_codes: members }]) => ({
    label: { en: vi === "Huế" ? "Hue" : english.get(vi), vi },
    members: [...members].sort(byText),
  }));
}

/** PAPI by year: dimensions in order, null where not published. */
export function papiFrom(rows) {
  const dimensions = Object.keys(rows[0]).filter((name) => /^d\d_/.test(name));
  const years = [...new Set(rows.map((row) => row.year))].sort(byText);
  return years.map((year) => ({
    year: Number(year),
    rows: rows
      .filter((row) => row.year === year)
      .map((row) => [
        row.gso_code,
        ...dimensions.map((name) => (row[name] === "" ? null : Number(row[name]))),
      ]),
  }));
}

const byText = (a, b) => (a < b ? -1 : Number(a > b));
