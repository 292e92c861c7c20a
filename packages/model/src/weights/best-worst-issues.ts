import type { Issue } from "../errors.js";
import type { BestWorstJudgements } from "./best-worst.js";
import { codesIssues, inputIssue, recordIssues } from "./input-issues.js";

/** Everything wrong with best-worst judgements. */
export function bestWorstIssues(
  codes: readonly string[],
  judgements: BestWorstJudgements,
  hasSolver: boolean,
): Issue[] {
  const { best, worst, bestToOthers, othersToWorst } = judgements;
  const rule = { what: "comparison", least: 1, most: 9 };
  const issues = [
    ...codesIssues(codes),
    ...endIssues(codes, "best", best),
    ...endIssues(codes, "worst", worst),
    ...recordIssues(bestToOthers, codes, ["bestToOthers"], { ...rule, except: [best] }),
    ...recordIssues(othersToWorst, codes, ["othersToWorst"], { ...rule, except: [worst] }),
    ...selfIssues("bestToOthers", best, bestToOthers),
    ...selfIssues("othersToWorst", worst, othersToWorst),
  ];
  if (best === worst)
    issues.push(inputIssue("contradiction", ["worst"], `"${best}" is both best and worst.`, "Name two."));
  if (issues.length > 0) return issues;
  const extremes = extremeIssues(judgements);
  return extremes.length > 0 ? extremes : solverIssues(codes, judgements, hasSolver);
}

function endIssues(codes: readonly string[], key: string, code: string): Issue[] {
  if (codes.includes(code)) return [];
  const hint = `Components: ${codes.join(", ")}.`;
  return [inputIssue("unknown_code", [key], `There is no component "${code}".`, hint)];
}

function selfIssues(key: string, code: string, record: Readonly<Record<string, number>>): Issue[] {
  const value = Object.hasOwn(record, code) ? record[code] : 1;
  if (value === 1) return [];
  const message = `"${code}" against itself is judged ${value}, not 1.`;
  return [inputIssue("contradiction", [key, code], message, "Leave it out.")];
}

/** Best against worst is judged twice, and nothing may be judged beyond it. */
function extremeIssues({ best, worst, bestToOthers, othersToWorst }: BestWorstJudgements): Issue[] {
  const whole = bestToOthers[worst] as number;
  const again = othersToWorst[best] as number;
  if (whole !== again) {
    const message = `"${best}" against "${worst}" is ${whole} in bestToOthers but ${again} in othersToWorst.`;
    return [inputIssue("contradiction", ["othersToWorst", best], message, "Give both the same.")];
  }
  const beyond = [
    ...Object.entries(bestToOthers).map(([code, value]) => ["bestToOthers", code, value] as const),
    ...Object.entries(othersToWorst).map(([code, value]) => ["othersToWorst", code, value] as const),
  ].filter(([, , value]) => value > whole);
  return beyond.map(([key, code, value]) => {
    const message = `"${code}" has ${value} in ${key}, more than best against worst, ${whole}.`;
    return inputIssue("contradiction", [key, code], message, "Check which are best and worst.");
  });
}

function solverIssues(
  codes: readonly string[],
  { best, worst, bestToOthers, othersToWorst }: BestWorstJudgements,
  hasSolver: boolean,
): Issue[] {
  const whole = bestToOthers[worst] as number;
  const consistent = codes
    .filter((code) => code !== best && code !== worst)
    .every(
      (code) =>
        Math.abs((bestToOthers[code] as number) * (othersToWorst[code] as number) - whole) <= 1e-9 * whole,
    );
  if (hasSolver || consistent) return [];
  const message = "These judgements are not consistent, so a linear programme is to be solved.";
  const hint = "Give a `solver`, for example `loadHighsSolver` of @chiso/model/solver-highs.";
  return [inputIssue("missing_solver", ["solver"], message, hint)];
}
