import type { z } from "zod";
import type { Issue, IssueCode } from "../errors.js";

/**
 * A schema's complaints in the library's own form, one issue each.
 *
 * @param error - What `safeParse` gave.
 * @param code - Code for the issues.
 */
export function issuesFromZod(error: z.ZodError, code: IssueCode): Issue[] {
  return error.issues.map((found) => ({
    code,
    severity: "error" as const,
    path: found.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
    message: `${found.message}.`,
  }));
}
