import { provinceData } from "../data/provinces.js";
import type { Province, Region } from "./types.js";

/**
 * The 63 provinces and cities of Vietnam before July 2025, by GSO code (codes run from 01 to 96 with gaps).
 *
 * @remarks Thừa Thiên Huế became the city of Huế on 1 January 2025; it keeps its name of 2012–2024 here.
 * @example
 * provinces.length; // 63
 * provinces.find((province) => province.code === "79")?.label.vi; // "Hồ Chí Minh"
 */
export const provinces: readonly Province[] = provinceData;

/**
 * The six socio-economic regions PAR INDEX reports means for.
 *
 * @example
 * regions.map((region) => region.label.en)[0]; // "Northern Midlands and Mountains"
 */
export const regions: readonly Region[] = [
  {
    code: "northern-midlands-mountains",
    label: { en: "Northern Midlands and Mountains", vi: "Trung du và miền núi phía Bắc" },
  },
  { code: "red-river-delta", label: { en: "Red River Delta", vi: "Đồng bằng sông Hồng" } },
  {
    code: "north-central-coast",
    label: { en: "North Central and Central Coast", vi: "Bắc Trung Bộ và Duyên hải miền Trung" },
  },
  { code: "central-highlands", label: { en: "Central Highlands", vi: "Tây Nguyên" } },
  { code: "southeast", label: { en: "Southeast", vi: "Đông Nam Bộ" } },
  { code: "mekong-delta", label: { en: "Mekong River Delta", vi: "Đồng bằng sông Cửu Long" } },
];
