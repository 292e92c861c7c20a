import type { Label } from "@chiso/model";

/** The command line is wrong; everything found, in both languages. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly problems: readonly Label[];

  constructor(problems: readonly Label[]) {
    super(problems.map((problem) => problem.en).join("\n"));
    this.problems = problems;
  }
}
