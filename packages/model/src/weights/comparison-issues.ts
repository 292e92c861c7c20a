import type { Issue } from "../errors.js";
import { codesIssues, inputIssue } from "./input-issues.js";

/** What is wrong with a matrix of pairwise comparisons: size, positive entries, reciprocity. */
export function comparisonIssues(codes: readonly string[], matrix: readonly (readonly number[])[]): Issue[] {
  const n = codes.length;
  const issues = codesIssues(codes);
  if (matrix.length !== n || matrix.some((row) => row.length !== n)) {
    const sizes = `${matrix.length} rows of ${[...new Set(matrix.map((row) => row.length))].join(", ")}`;
    const message = `The comparisons of ${n} components have ${sizes} numbers.`;
    return [...issues, inputIssue("length_mismatch", ["matrix"], message, `Give ${n} rows of ${n}.`)];
  }
  codes.forEach((row, i) => {
    codes.slice(i).forEach((column, k) => issues.push(...pairIssues(row, column, pair(matrix, i, i + k))));
  });
  return issues;
}

/** a_ij and a_ji. */
function pair(matrix: readonly (readonly number[])[], i: number, j: number): readonly [number, number] {
  return [matrix[i]?.[j] as number, matrix[j]?.[i] as number];
}

function pairIssues(row: string, column: string, [there, back]: readonly [number, number]): Issue[] {
  const path = ["matrix", row, column];
  const wrong = [there, back].find((value) => !(value > 0 && value < Infinity));
  if (wrong !== undefined) {
    const message = `"${row}" against "${column}" is judged ${wrong}; comparisons are above 0.`;
    return [inputIssue("out_of_range", path, message, "Use 1 to 9, or 1/2 to 1/9 for the reverse.")];
  }
  if (Math.abs(there * back - 1) <= 1e-9) return [];
  const message =
    row === column
      ? `"${row}" against itself is judged ${there}, not 1.`
      : `"${row}" against "${column}" is ${there}, but the reverse is ${back}, not ${1 / there}.`;
  return [inputIssue("not_reciprocal", path, message, "Write 1/3 as `1 / 3`, not as a rounded 0.33.")];
}
