import { mapColumn } from "../../numeric/map-column.js";

/** A fitted treatment of a column, as data; every one keeps the order of values. */
export type Transform =
  /** Values outside become the nearer end. */
  | { readonly form: "clamp"; readonly lower: number; readonly upper: number }
  /** ln(x − from + offset) */
  | { readonly form: "log"; readonly from: number; readonly offset: number }
  /** −ln(from − x + offset) */
  | { readonly form: "reflectedLog"; readonly from: number; readonly offset: number }
  /** ln(1 + slope · (x − from)) */
  | { readonly form: "rescaledLog"; readonly from: number; readonly slope: number }
  /** ((x − from + 1)^lambda − 1) / lambda */
  | { readonly form: "power"; readonly from: number; readonly lambda: number }
  | { readonly form: "none" };

/**
 * Applies a fitted treatment to a column.
 *
 * @param x - n values; NaN stays NaN.
 * @returns n values, a new array; NaN where a logarithm's argument is 0 or less, as a value far below those fitted on.
 * @example
 * applyTransform([1, 5, 9], { form: "clamp", lower: 1, upper: 6 }); // Float64Array [1, 5, 6]
 */
export function applyTransform(x: ArrayLike<number>, transform: Transform): Float64Array {
  switch (transform.form) {
    case "clamp": {
      const { lower, upper } = transform;
      return mapColumn(x, (value) => Math.min(upper, Math.max(lower, value)));
    }
    case "log":
      return mapColumn(x, (value) => ln(value - transform.from + transform.offset));
    case "reflectedLog":
      return mapColumn(x, (value) => -ln(transform.from - value + transform.offset));
    case "rescaledLog":
      return mapColumn(x, (value) => ln(1 + transform.slope * (value - transform.from)));
    case "power":
      return mapColumn(x, (value) => boxCoxOf(value - transform.from + 1, transform.lambda));
    case "none":
      return Float64Array.from(x);
  }
}

/** Natural logarithm; NaN, not −∞, at 0. */
function ln(value: number): number {
  return value > 0 ? Math.log(value) : NaN;
}

function boxCoxOf(positive: number, lambda: number): number {
  if (!(positive > 0)) return NaN;
  return lambda === 0 ? Math.log(positive) : (positive ** lambda - 1) / lambda;
}
