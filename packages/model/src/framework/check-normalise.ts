import type { Issue, IssueCode } from "../errors.js";
import { isRecord, type LooseNode, type Path } from "./loose-node.js";

/**
 * Everything wrong with a normaliser beyond its shape: posts, classes.
 *
 * @param normalise - As an author may have written it.
 * @param path - Of the node, or of the spec, that it belongs to.
 * @param name - What it belongs to, for messages.
 */
export function checkNormalise(normalise: unknown, path: Path, name: string): Issue[] {
  if (!isRecord(normalise)) return [];
  const at = [...path, "normalise"];
  switch (normalise["method"]) {
    case "goalposts":
    case "adjustedMazziottaPareto":
      return checkPosts(normalise, at, name);
    case "categorical":
      return checkClasses(normalise, at, name);
    default:
      return [];
  }
}

function issue(code: IssueCode, path: Path, message: string, hint: string): Issue {
  return { code, severity: "error", path, message, hint };
}

function checkPosts({ lower, upper }: LooseNode, path: Path, name: string): Issue[] {
  if (typeof lower !== "number" || typeof upper !== "number" || lower < upper) return [];
  const message = `Goalposts of ${name} run from ${lower} to ${upper}; the lower one must be below the upper one.`;
  const hint = "Swap them, and use `direction: -1` where less is better.";
  return [issue("invalid_goalposts", path, message, hint)];
}

function checkClasses({ thresholds, quantiles, scores }: LooseNode, path: Path, name: string): Issue[] {
  if ((thresholds === undefined) === (quantiles === undefined)) {
    const message = `Classes of ${name} need either \`thresholds\` or \`quantiles\`, not both.`;
    return [issue("invalid_classes", path, message, "Give one of them.")];
  }
  const [key, limits] =
    thresholds === undefined ? (["quantiles", quantiles] as const) : (["thresholds", thresholds] as const);
  if (!isNumbers(limits) || !isNumbers(scores)) return [];
  const issues: Issue[] = [];
  if (limits.some((limit, at) => at > 0 && !(limit > (limits[at - 1] as number)))) {
    const message = `\`${key}\` of ${name} are ${limits.join(", ")}; each must be above the one before.`;
    issues.push(issue("invalid_classes", [...path, key], message, "Sort them and leave repeated ones out."));
  }
  if (scores.some((score, at) => at > 0 && score < (scores[at - 1] as number))) {
    const message = `\`scores\` of ${name} are ${scores.join(", ")}; they go from the worst class to the best.`;
    const hint = "Sort them, and use `direction: -1` where less is better.";
    issues.push(issue("invalid_classes", [...path, "scores"], message, hint));
  }
  if (scores.length !== limits.length + 1) {
    const message = `${limits.length} \`${key}\` of ${name} make ${limits.length + 1} classes, but there are ${scores.length} scores.`;
    issues.push(issue("invalid_classes", [...path, "scores"], message, "Give one score per class."));
  }
  return issues;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === "number");
}
