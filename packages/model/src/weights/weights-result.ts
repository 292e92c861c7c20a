import { issueLabel, type Issue } from "../errors.js";
import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import type { WeightsResult, WeightsStatus } from "./types.js";

/** What a method found, before it is labelled. */
interface Found<Method extends string, Diagnostics> {
  readonly method: Method;
  readonly label: Label;
  readonly codes: readonly string[];
  readonly weights: ArrayLike<number>;
  readonly diagnostics: Diagnostics;
  readonly status?: WeightsStatus;
  readonly warnings?: readonly Issue[];
  /** Lines under the table. */
  readonly notes?: readonly Label[];
}

/** Labels weights by code and lets the result show itself. */
export function weightsResult<Method extends string, Diagnostics>(
  found: Found<Method, Diagnostics>,
): WeightsResult<Method, Diagnostics> {
  const { method, label, codes, weights, diagnostics, status = "found", warnings = [], notes = [] } = found;
  const result: WeightsResult<Method, Diagnostics> = {
    method,
    status,
    codes: [...codes],
    weights: byCode(codes, weights),
    diagnostics,
    warnings,
  };
  return showing(result, () => ({
    caption: label,
    columns: [
      { key: "code", label: { en: "Component", vi: "Thành phần" } },
      { key: "weight", label: { en: "Weight", vi: "Trọng số" }, decimals: 4 },
    ],
    rows: codes.map((code, j) => ({ code, weight: weights[j] as number })),
    notes: [...notes, ...warnings.map(issueLabel)],
  }));
}

/** Numbers as a record by code. */
export function byCode(codes: readonly string[], values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(codes.map((code, j) => [code, values[j] as number]));
}

/** Numbers divided by their sum; a new array. NaN when the sum is 0. */
export function normalised(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return Float64Array.from(values, (value) => value / sum);
}
