/** One thing that is wrong with a notebook. */
export interface NotebookIssue {
  readonly code:
    "not_json" | "missing" | "wrong_type" | "wrong_value" | "duplicate" | "wrong_version" | "wrong_language";
  /** Where in the file's JSON, for example `["cells", 2, "source"]`. */
  readonly path: readonly (string | number)[];
  /** Position of the cell in the notebook, from 1, when the problem lies in one. */
  readonly cell?: number;
  readonly severity: "error";
  /** One sentence: what was expected, what was found. */
  readonly message: string;
  readonly hint: string;
}

/**
 * A notebook that cannot be read or run. `issues` holds every problem found, `message` lists them.
 *
 * @example
 * try { readNotebook(text); } catch (error) { if (error instanceof NotebookError) show(error.issues); }
 */
export class NotebookError extends Error {
  override readonly name = "NotebookError";
  readonly issues: readonly NotebookIssue[];

  constructor(issues: readonly NotebookIssue[]) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.issues = issues;
  }
}
