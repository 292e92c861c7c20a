import { IndexError, type Issue } from "@chiso/model";

/** The issues a call throws; fails when it throws none. */
export function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof IndexError) return error.issues;
    throw error;
  }
  throw new Error("Expected an IndexError, but nothing was thrown.");
}

/** Code and path of each issue, as one line each. */
export function places(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} at ${path.join("/")}`);
}
