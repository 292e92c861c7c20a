import { fold } from "./fold.js";

/** What a column of a scores file holds. */
export type ColumnRole =
  | { readonly kind: "unit" | "group" | "year" | "ignored" }
  | { readonly kind: "name"; readonly language: "en" | "vi" }
  | { readonly kind: "leaf"; readonly code: string };

const UNIT = [
  "unit",
  "code",
  "unit code",
  "gso code",
  "province code",
  "id",
  "ma",
  "mã",
  "mã đơn vị",
  "mã tỉnh",
];
const NAME = ["name", "name en", "label", "province", "province en", "unit name"];
const NAME_VI = [
  "name vi",
  "label vi",
  "province vi",
  "tên",
  "tên đơn vị",
  "tên tỉnh",
  "tỉnh",
  "đơn vị",
  "địa phương",
];
const GROUP = ["group", "region", "nhóm", "vùng", "khu vực"];
const YEAR = ["year", "năm"];

const NAMED = new Map<string, ColumnRole>([
  ...entries(UNIT, { kind: "unit" }),
  ...entries(NAME, { kind: "name", language: "en" }),
  ...entries(NAME_VI, { kind: "name", language: "vi" }),
  ...entries(GROUP, { kind: "group" }),
  ...entries(YEAR, { kind: "year" }),
]);

/** The role that a heading has in every scores file, in English or Vietnamese. */
export function namedRole(heading: string): ColumnRole | undefined {
  return NAMED.get(fold(heading));
}

function entries(headings: readonly string[], role: ColumnRole): (readonly [string, ColumnRole])[] {
  return headings.map((heading) => [fold(heading), role] as const);
}
