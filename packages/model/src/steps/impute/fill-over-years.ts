/** How gaps of a series are filled from other years of the same unit and leaf. */
export type PanelImputeMethod =
  /** The latest earlier value, at most `maxSteps` years of the panel back (default: any). */
  | { readonly method: "latest"; readonly maxSteps?: number }
  /** The latest earlier value; where there is none, the earliest later one. */
  | { readonly method: "constant" }
  /** On the straight line between the neighbouring years with a value; not beyond the first or last of them. */
  | { readonly method: "linear" }
  /** `linear` between values, `constant` beyond them. */
  | { readonly method: "linearConstant" };

/** A series with gaps filled. */
export interface FilledSeries {
  readonly values: Float64Array;
  /** Positions each value comes from: itself, another, or the two it lies between; empty where it stays missing. */
  readonly from: readonly (readonly number[])[];
}

/**
 * Fills the gaps of one unit's series on one leaf.
 *
 * linear: x_t = x_a + (x_b − x_a) · (t − a) / (b − a), a and b the years before and after
 *
 * @param years - n years, ascending.
 * @param values - n values; NaN = missing.
 * @returns New arrays; values that are there stay.
 * @remarks O(n²) at worst.
 * @example
 * fillOverYears([2020, 2021, 2023], [1, NaN, 7], { method: "linear" }).values; // Float64Array [1, 3, 7]
 */
export function fillOverYears(
  years: readonly number[],
  values: ArrayLike<number>,
  spec: PanelImputeMethod,
): FilledSeries {
  const isThere = Array.from(values, (value) => !Number.isNaN(value));
  const from = years.map((_, at) =>
    isThere[at] ? [at] : donors(spec, at, isThere.lastIndexOf(true, at), isThere.indexOf(true, at)),
  );
  const filled = Float64Array.from(from, ([a, b], at) => {
    if (a === undefined) return NaN;
    if (b === undefined) return values[a] as number;
    const share =
      ((years[at] as number) - (years[a] as number)) / ((years[b] as number) - (years[a] as number));
    return (values[a] as number) + ((values[b] as number) - (values[a] as number)) * share;
  });
  return { values: filled, from };
}

/** Positions to fill from; `before` and `after` are −1 where there is none. */
function donors(spec: PanelImputeMethod, at: number, before: number, after: number): number[] {
  const nearest = before >= 0 ? [before] : after >= 0 ? [after] : [];
  switch (spec.method) {
    case "latest":
      return before >= 0 && at - before <= (spec.maxSteps ?? Infinity) ? [before] : [];
    case "constant":
      return nearest;
    case "linear":
      return before >= 0 && after >= 0 ? [before, after] : [];
    case "linearConstant":
      return before >= 0 && after >= 0 ? [before, after] : nearest;
  }
}
