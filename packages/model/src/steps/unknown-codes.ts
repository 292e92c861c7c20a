import type { Issue, IssueCode } from "../errors.js";

/** What codes are looked up in. */
export interface KnownCodes {
  readonly code: IssueCode;
  /** What one of them is called, for example "leaf". */
  readonly what: string;
  readonly known: readonly string[];
}

/** An issue for every code that is not known, with those that are. */
export function unknownCodes(
  codes: readonly string[],
  { code, what, known }: KnownCodes,
  path: readonly (string | number)[],
): Issue[] {
  return codes
    .filter((one) => !known.includes(one))
    .map((one) => ({
      code,
      severity: "error",
      path: [...path, one],
      message: `No ${what} "${one}".`,
      hint: known.length > 0 ? `Known: ${known.join(", ")}.` : "There is none.",
    }));
}
