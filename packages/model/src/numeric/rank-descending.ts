/**
 * How equal scores share ranks. For scores 9, 8, 8, 7:
 * `min` 1 2 2 4 · `max` 1 3 3 4 · `average` 1 2.5 2.5 4 · `dense` 1 2 2 3 · `ordinal` 1 2 3 4 (input order).
 */
export type TiesRule = "min" | "max" | "average" | "dense" | "ordinal";

/**
 * Ranks from the largest value (rank 1) to the smallest.
 *
 * @param values - n values; NaN = missing and gets rank NaN.
 * @param ties - How equal values share ranks.
 * @returns n ranks, a new array.
 * @remarks O(n log n). Kernel: checks nothing.
 * @example
 * rankDescending([8, 9, 8], "min"); // Float64Array [2, 1, 2]
 */
export function rankDescending(values: ArrayLike<number>, ties: TiesRule): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  const order = presentByValue(values);
  let dense = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    dense++;
    for (let i = start; i < end; i++) ranks[order[i] as number] = sharedRank(ties, start, end, i, dense);
    start = end;
  }
  return ranks;
}

function presentByValue(values: ArrayLike<number>): number[] {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) order.push(i);
  return order.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

function sharedRank(ties: TiesRule, start: number, end: number, at: number, dense: number): number {
  switch (ties) {
    case "min":
      return start + 1;
    case "max":
      return end;
    case "average":
      return (start + 1 + end) / 2;
    case "dense":
      return dense;
    case "ordinal":
      return at + 1;
  }
}
