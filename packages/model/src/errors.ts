import type { Label, Language } from "./label.js";

/** What an {@link Issue} is about; stable, for programs. */
export type IssueCode =
  // framework
  | "invalid_spec"
  | "duplicate_code"
  | "missing_max"
  | "max_sum"
  | "negative_max"
  | "missing_weight"
  | "negative_weight"
  | "zero_weights"
  | "unknown_measure"
  | "invalid_grid"
  | "invalid_goalposts"
  | "invalid_classes"
  | "invalid_order_weights"
  | "empty_node"
  // scores
  | "unknown_code"
  | "missing_column"
  | "duplicate_unit"
  | "duplicate_column"
  | "duplicate_year"
  | "not_a_number"
  | "above_max"
  | "below_min"
  | "off_grid"
  | "length_mismatch"
  | "no_units"
  // preparing raw values
  | "unknown_denominator"
  | "unknown_group"
  | "not_imputed"
  | "not_converged"
  | "singular"
  | "not_treated"
  | "outside_fit"
  // evaluation
  | "non_positive_value"
  | "zero_range"
  | "bounds_moved"
  | "unreachable_goal"
  | "unknown_function"
  | "no_exact_split"
  // questions
  | "unknown_unit"
  | "unknown_node"
  | "unknown_year"
  | "invalid_change"
  | "conflicting_change"
  | "out_of_range"
  | "missing_value"
  | "invalid_rank"
  | "invalid_claim"
  | "contradiction"
  | "no_evidence"
  // weights
  | "not_reciprocal"
  | "inconsistent_judgements"
  | "missing_solver"
  | "solver_failed"
  | "infeasible_target"
  | "infeasible_shares"
  // files
  | "unreadable_file"
  | "missing_file"
  | "invalid_json"
  | "too_large"
  | "unknown_sheet"
  | "invalid_range"
  | "formula_without_value"
  | "merged_cells"
  | "more_issues"
  // tables of nodes
  | "missing_code"
  | "invalid_code"
  | "unknown_parent"
  | "cycle"
  | "no_root"
  | "several_roots"
  | "no_effect"
  // checks of data
  | "empty_column"
  | "constant_column"
  | "low_availability";

/** One thing wrong, or worth knowing, with where it is and what to do. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning";
  /** Where: keys and positions in the spec, or unit and node codes, or file, row and column. */
  readonly path: readonly (string | number)[];
  /** One sentence that names the user's own codes and says expected and found. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Message and hint in Vietnamese, where they are translated. */
  readonly vi?: string;
}

/** An issue's message as a label, for notes under tables. */
export function issueLabel({ message, vi }: Issue): Label {
  return vi === undefined ? { en: message } : { en: message, vi };
}

/**
 * The one error class of the library: everything wrong with an input, at once.
 *
 * @example
 * try {
 *   parseIndexSpec({});
 * } catch (error) {
 *   if (error instanceof IndexError) console.log(error.issues.length);
 * }
 */
export class IndexError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(formatIssues(issues));
    this.name = "IndexError";
    this.issues = issues;
  }
}

/**
 * Issues as text, one a line, errors first.
 *
 * @example
 * formatIssues([{ code: "unknown_unit", severity: "error", path: ["99"], message: "No unit 99." }]);
 */
export function formatIssues(issues: readonly Issue[], language: Language = "en"): string {
  const errors = issues.filter((issue) => issue.severity === "error");
  const warnings = issues.filter((issue) => issue.severity === "warning");
  return [...errors, ...warnings].map((issue) => formatIssue(issue, language)).join("\n");
}

function formatIssue({ path, message, hint, severity, vi }: Issue, language: Language): string {
  const where = path.length > 0 ? `${path.join(" › ")}: ` : "";
  const isVietnamese = language === "vi";
  const mark = severity === "warning" ? (isVietnamese ? "lưu ý: " : "warning: ") : "";
  if (isVietnamese && vi !== undefined) return `${mark}${where}${vi}`;
  return `${mark}${where}${message}${hint ? ` ${hint}` : ""}`;
}

/**
 * Throws one {@link IndexError} when any issue is an error; otherwise gives back the warnings.
 *
 * @throws IndexError with all issues, warnings included.
 */
export function throwOnErrors(issues: readonly Issue[]): readonly Issue[] {
  if (issues.some((issue) => issue.severity === "error")) throw new IndexError(issues);
  return issues;
}
