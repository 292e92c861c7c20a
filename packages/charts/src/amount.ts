import type { Interval } from "@chiso/model";

/** A figure that is known, or the closed interval it lies in. */
export type Amount = number | Interval;

/**
 * An amount as an interval.
 *
 * @param amount - A known number gives an interval of no width.
 * @example
 * bounds(86.97); // { lower: 86.97, upper: 86.97 }
 */
export function bounds(amount: Amount): Interval {
  return typeof amount === "number" ? { lower: amount, upper: amount } : amount;
}

/**
 * Whether an amount is one number.
 *
 * @example
 * isKnown({ lower: 88.38, upper: 88.6 }); // false
 */
export function isKnown(amount: Amount): boolean {
  const { lower, upper } = bounds(amount);
  return lower === upper;
}

/**
 * The sum of two amounts; of intervals, the widest sum that their ends allow.
 *
 * @example
 * addAmounts(1, { lower: 2, upper: 3 }); // { lower: 3, upper: 4 }
 */
export function addAmounts(left: Amount, right: Amount): Interval {
  const [a, b] = [bounds(left), bounds(right)];
  return { lower: a.lower + b.lower, upper: a.upper + b.upper };
}

/**
 * What is left of one amount after another; of intervals, the widest difference that their ends allow.
 *
 * @example
 * subtractAmounts({ lower: 88.38, upper: 88.6 }, 86.97); // about { lower: 1.41, upper: 1.63 }
 */
export function subtractAmounts(left: Amount, right: Amount): Interval {
  const [a, b] = [bounds(left), bounds(right)];
  return { lower: a.lower - b.upper, upper: a.upper - b.lower };
}
