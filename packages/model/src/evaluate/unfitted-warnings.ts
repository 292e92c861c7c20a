import type { Issue, IssueCode } from "../errors.js";
import type { IndexTree } from "../framework/index-tree.js";
import type { FittedNormaliser, UnfittedReason } from "../steps/normalise/types.js";

interface Explanation {
  readonly code: IssueCode;
  readonly message: (leaf: string) => string;
  readonly hint: string;
}

const EXPLANATIONS: Readonly<Record<UnfittedReason, Explanation>> = {
  noRange: {
    code: "zero_range",
    message: (leaf) => `All values of "${leaf}" are equal or missing, so its method gives no score.`,
    hint: "Use goalposts, or drop the leaf.",
  },
  nonPositive: {
    code: "non_positive_value",
    message: (leaf) => `"${leaf}" has values of 0 or less where a fraction of the best needs them above 0.`,
    hint: "Use another method, or measure from a true zero.",
  },
  missingReference: {
    code: "missing_value",
    message: (leaf) => `The reference unit has no value on "${leaf}", so no unit has a score on it.`,
    hint: "Choose another reference unit, or give its value.",
  },
  goalAtWorst: {
    code: "unreachable_goal",
    message: (leaf) => `The reference or target of "${leaf}" is no better than its worst value.`,
    hint: "Choose a better one, and check the direction of the leaf.",
  },
};

/** One warning per leaf whose column its method cannot be fitted on. */
export function unfittedWarnings(tree: IndexTree, normalisers: readonly FittedNormaliser[]): Issue[] {
  return normalisers.flatMap((fitted, leaf): Issue[] => {
    if (fitted.kind !== "unfitted") return [];
    const { code, message, hint } = EXPLANATIONS[fitted.reason];
    const name = tree.codes[tree.leaves[leaf] ?? 0] ?? "";
    return [{ code, severity: "warning", path: ["normalise", name], message: message(name), hint }];
  });
}
