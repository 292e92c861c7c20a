import { provinceData } from "../data/provinces.js";
import { foldName, otherSpellings, readings } from "./spelling.js";
import type { Province } from "./types.js";

/** Folded spelling → province; built on first use. */
let spellings: ReadonlyMap<string, Province> | undefined;

export function provinceSpellings(): ReadonlyMap<string, Province> {
  spellings ??= buildSpellings();
  return spellings;
}

function buildSpellings(): ReadonlyMap<string, Province> {
  const byCode = new Map(provinceData.map((province) => [province.code, province]));
  const entries = provinceData.flatMap((province) =>
    [province.label.en, province.label.vi ?? ""].map((name) => [foldName(name), province] as const),
  );
  const others = Object.entries(otherSpellings).flatMap(([spelling, code]) => {
    const province = byCode.get(code);
    return province ? [[spelling, province] as const] : [];
  });
  return new Map([...entries, ...others]);
}

/**
 * The province a text names, in any common spelling: Vietnamese or English, any case, with or without diacritics
 * (composed or not), hyphens, spaces, the words for province or city, usual short forms, or the GSO code.
 *
 * @param text - For example `"TP. Hồ Chí Minh"`, `"tỉnh Đắk Lắk"`, `"BR-VT"`, `"79"`, `"1"` (a code whose zero a
 * spreadsheet dropped).
 * @returns The province of 63, or `undefined` where the text names none or could name several; then see
 * {@link suggestProvinces}.
 * @example
 * findProvince("TPHCM")?.code; // "79"
 * findProvince("thừa thiên - huế")?.code; // "46"
 * findProvince("Hà"); // undefined
 */
export function findProvince(text: string): Province | undefined {
  const folded = foldName(text);
  if (/^\d{1,2}$/.test(folded))
    return provinceData.find((province) => province.code === folded.padStart(2, "0"));
  const known = provinceSpellings();
  for (const reading of readings(folded)) {
    const province = known.get(reading);
    if (province) return province;
  }
  return undefined;
}
