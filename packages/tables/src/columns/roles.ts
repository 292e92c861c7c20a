import { fold } from "./fold.js";

/** What a column of a scores file holds. */
export type ColumnRole =
  | { readonly kind: "unit" | "group" | "year" | "ignored" }
  | { readonly kind: "name"; readonly language: "en" | "vi" }
  /** A further grouping of the units. */
  | { readonly kind: "grouping"; readonly name: string }
  /** What leaves are divided by. */
  | { readonly kind: "denominator"; readonly code: string }
  | { readonly kind: "leaf"; readonly code: string };

const UNIT = [
  "unit",
  "code",
  "unit code",
  "ucode",
  "gso code",
  "province code",
  "id",
  "ma",
  "mã",
  "mã đơn vị",
  "mã tỉnh",
];
const NAME = ["name", "name en", "label", "uname", "province", "province en", "unit name"];
const NAME_VI = [
  "name vi",
  "label vi",
  "province vi",
  "tên",
  "tên đơn vị",
  "tên tỉnh",
  "tỉnh",
  "tỉnh thành",
  "tỉnh thành phố",
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

/** `group:income`, `denominator:Population` */
const PREFIXED = /^(group|nhóm|denominator|mẫu số)\s*:\s*(.+)$/iu;

/** The role that a heading has in every scores file, in English or Vietnamese. */
export function namedRole(heading: string): ColumnRole | undefined {
  const [, prefix, rest = ""] = PREFIXED.exec(heading.normalize("NFC")) ?? [];
  if (prefix === undefined) return NAMED.get(fold(heading));
  const divides = /^[dm]/i.test(prefix);
  return divides ? { kind: "denominator", code: rest } : { kind: "grouping", name: rest };
}

/** Two columns with the same key hold the same thing. */
export function roleKey(role: ColumnRole): string {
  switch (role.kind) {
    case "leaf":
    case "denominator":
      return `${role.kind} ${role.code}`;
    case "name":
      return `name ${role.language}`;
    case "grouping":
      return `grouping ${role.name}`;
    default:
      return role.kind;
  }
}

function entries(headings: readonly string[], role: ColumnRole): (readonly [string, ColumnRole])[] {
  return headings.map((heading) => [fold(heading), role] as const);
}
