import { formatIssues, type Issue, type Label } from "@chiso/model";
import type { Call } from "../arguments/call.js";
import { plainJson } from "./plain-json.js";

/** Writes everything wrong with an input: a line each, or with `--json` one JSON object. */
export function reportIssues(
  call: Pick<Call, "io" | "say" | "has" | "language">,
  issues: readonly Issue[],
): void {
  if (call.has("json")) {
    call.io.stderr.write(plainJson({ issues }));
    return;
  }
  const errors = issues.filter((issue) => issue.severity === "error").length;
  call.io.stderr.write(`${formatIssues(issues, call.language)}\n${call.say(summary(errors))}\n`);
}

function summary(errors: number): Label {
  return {
    en: `${errors} ${errors === 1 ? "error" : "errors"}; nothing was written.`,
    vi: `${errors} lỗi; không ghi gì cả.`,
  };
}
