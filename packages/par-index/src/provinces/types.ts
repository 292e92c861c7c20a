import type { Label, Unit } from "@chiso/model";

/** Code of one of the six socio-economic regions. */
export type RegionCode =
  | "northern-midlands-mountains"
  | "red-river-delta"
  | "north-central-coast"
  | "central-highlands"
  | "southeast"
  | "mekong-delta";

/** One of the six socio-economic regions. */
export interface Region {
  readonly code: RegionCode;
  readonly label: Label;
}

/** One of the 63 provinces and cities before July 2025; `code` is its two-digit GSO code, `group` its region. */
export interface Province extends Unit {
  readonly group: RegionCode;
}

/** One of the 34 provinces and cities since 1 July 2025. Their new GSO codes are not given here. */
export interface MergedUnit {
  readonly label: Label;
  /** GSO codes of the provinces it was formed from, ascending; one where it was left as it was. */
  readonly members: readonly string[];
}
