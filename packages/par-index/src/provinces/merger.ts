import { mergerData } from "../data/merger.js";
import { provinceData } from "../data/provinces.js";
import { foldName, readings } from "./spelling.js";
import type { MergedUnit, Province } from "./types.js";

/**
 * The merger of 63 provinces and cities into 34, adopted by the National Assembly on 12 June 2025, in force from
 * 1 July 2025.
 *
 * @remarks The page that lists the plan was readable up to the ninth merger; the others follow a public table that
 * several programs share. New GSO codes are not given.
 * @source https://baomoi.net.vn/quoc-hoi-thong-qua-nghi-quyet-lich-su-sap-nhap-tinh-thanh-c52485428.epi (adoption),
 * https://nghean24h.vn/34-tinh-thanh-du-kien-hoat-dong-ngay-tu-ngay-172025-a753727.html (plan)
 * @example
 * merger.units.length; // 34
 * merger.effective; // "2025-07-01"
 */
export const merger: {
  /** ISO date the National Assembly adopted it. */
  readonly adopted: string;
  /** ISO date it took effect. */
  readonly effective: string;
  readonly units: readonly MergedUnit[];
  readonly sources: readonly string[];
} = {
  adopted: "2025-06-12",
  effective: "2025-07-01",
  units: mergerData,
  sources: [
    "https://baomoi.net.vn/quoc-hoi-thong-qua-nghi-quyet-lich-su-sap-nhap-tinh-thanh-c52485428.epi",
    "https://nghean24h.vn/34-tinh-thanh-du-kien-hoat-dong-ngay-tu-ngay-172025-a753727.html",
  ],
};

/**
 * The unit of 34 that a province of 63 belongs to since 1 July 2025.
 *
 * @param code - GSO code of a province of 63.
 * @returns The unit, or `undefined` for an unknown code.
 * @example
 * mergedInto("74")?.label.en; // "Ho Chi Minh City"
 */
export function mergedInto(code: string): MergedUnit | undefined {
  return mergerData.find((unit) => unit.members.includes(code));
}

/**
 * The provinces of 63 that a unit of 34 was formed from.
 *
 * @param name - Name of the unit since July 2025, in Vietnamese or English, any case, with or without diacritics.
 * @returns Its provinces by GSO code, or `undefined` for a name that is none of the 34.
 * @example
 * membersOf("Hồ Chí Minh")?.map((province) => province.code); // ["74", "77", "79"]
 * membersOf("Bình Dương"); // undefined
 */
export function membersOf(name: string): readonly Province[] | undefined {
  const asked = readings(foldName(name));
  const unit = mergerData.find(({ label }) =>
    [label.en, label.vi ?? ""].some((known) =>
      asked.some((reading) => readings(foldName(known)).includes(reading)),
    ),
  );
  return unit && provinceData.filter((province) => unit.members.includes(province.code));
}
