import type { Issue, IssueCode } from "../errors.js";
import type { ComponentScores } from "./types.js";

/** An error of a weighting method's input. */
export function inputIssue(
  code: IssueCode,
  path: readonly (string | number)[],
  message: string,
  hint: string,
): Issue {
  return { code, severity: "error", path, message, hint };
}

/** What is wrong with a list of codes: none, or some twice. */
export function codesIssues(codes: readonly string[], path: readonly string[] = ["codes"]): Issue[] {
  if (codes.length === 0)
    return [inputIssue("empty_node", path, "There are no components to weight.", "Name at least one.")];
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at
      ? [
          inputIssue(
            "duplicate_code",
            [...path, at],
            `Component "${code}" is named twice.`,
            "Name each component once.",
          ),
        ]
      : [],
  );
}

/** What a record of numbers by code must hold. */
interface RecordRule {
  readonly what: string;
  readonly least: number;
  readonly most?: number;
  /** Codes that need no number. */
  readonly except?: readonly string[];
}

/** What is wrong with a record that must hold one number for each code: missing, unknown, out of range. */
export function recordIssues(
  record: Readonly<Record<string, number>>,
  codes: readonly string[],
  path: readonly (string | number)[],
  rule: RecordRule,
): Issue[] {
  const { what, least, most = Infinity, except = [] } = rule;
  const unknown = Object.keys(record).filter((code) => !codes.includes(code));
  const wanted = codes.filter((code) => !except.includes(code) || Object.hasOwn(record, code));
  const range = most === Infinity ? `a number of at least ${least}` : `a number from ${least} to ${most}`;
  return [
    ...unknown.map((code) =>
      inputIssue(
        "unknown_code",
        [...path, code],
        `There is no component "${code}".`,
        `Components: ${codes.join(", ")}.`,
      ),
    ),
    ...wanted.flatMap((code): Issue[] => {
      if (!Object.hasOwn(record, code))
        return [
          inputIssue("missing_value", [...path, code], `"${code}" has no ${what}.`, `Give it ${range}.`),
        ];
      const value = record[code] as number;
      if (Number.isFinite(value) && value >= least && value <= most) return [];
      const problem = Number.isFinite(value) ? "out_of_range" : "not_a_number";
      return [
        inputIssue(problem, [...path, code], `"${code}" has ${what} ${value}, not ${range}.`, "Correct it."),
      ];
    }),
  ];
}

/** What is wrong with scores of components: codes, lengths, numbers that are infinite. */
export function scoresIssues({ codes, columns, units }: ComponentScores): Issue[] {
  const issues = codesIssues(codes);
  if (columns.length !== codes.length) {
    const message = `There are ${codes.length} codes but ${columns.length} columns.`;
    return [...issues, inputIssue("length_mismatch", ["columns"], message, "Give one column per code.")];
  }
  const count = units?.length ?? columns[0]?.length ?? 0;
  columns.forEach((column, j) => {
    if (column.length === count) return;
    const message = `Column "${codes[j]}" has ${column.length} values for ${count} units.`;
    issues.push(
      inputIssue("length_mismatch", ["columns", codes[j] as string], message, "Give one value per unit."),
    );
  });
  columns.forEach((column, j) => {
    const row = Array.from(column).findIndex((value) => Math.abs(value) === Infinity);
    if (row < 0) return;
    const message = `Column "${codes[j]}" has an infinite value in row ${row}.`;
    issues.push(
      inputIssue("not_a_number", ["columns", codes[j] as string, row], message, "Use NaN for missing."),
    );
  });
  return issues;
}

/** A warning of a weighting method. */
export function warning(code: IssueCode, path: readonly (string | number)[], message: string): Issue {
  return { code, severity: "warning", path, message };
}
