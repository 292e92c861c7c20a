import type { Language } from "@chiso/model";
import { bounds, type Amount } from "./amount.js";

/** How numbers are written. */
export interface NumberTextOptions {
  readonly language: Language;
  /** Digits after the decimal sign. */
  readonly decimals: number;
  /** Write a plus sign before positive numbers. Default `false`. */
  readonly signed?: boolean;
}

/** What stands for a figure that is not there. */
export const missingText = "–";

/**
 * A number as people of the language write it: decimal comma in Vietnamese, a true minus sign in both.
 *
 * @param value - NaN and infinities give a dash.
 * @example
 * numberText(-1.925, { language: "vi", decimals: 2 }); // "−1,93"
 */
export function numberText(value: number, options: NumberTextOptions): string {
  if (!Number.isFinite(value)) return missingText;
  const digits = roundedDigits(Math.abs(value), options.decimals);
  const isZero = Number(digits) === 0;
  const sign = isZero ? "" : value < 0 ? "−" : options.signed === true ? "+" : "";
  return sign + (options.language === "vi" ? digits.replace(".", ",") : digits);
}

/** Rounds on the printed digits, so that 1.005 is 1.01 although its binary form lies below. */
function roundedDigits(magnitude: number, decimals: number): string {
  // Too large for the way below, and without decimals anyway.
  if (magnitude >= 1e15) return magnitude.toFixed(decimals);
  const [mantissa = "0", exponent = "0"] = String(magnitude).split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number(`${scaled}e-${decimals}`).toFixed(decimals);
}

/**
 * An amount in words: a number, or both ends of an interval; ends that print alike are written once.
 *
 * @example
 * amountText({ lower: 88.38, upper: 88.6 }, { language: "vi", decimals: 2 }); // "88,38–88,60"
 */
export function amountText(amount: Amount, options: NumberTextOptions): string {
  const { lower, upper } = bounds(amount);
  const [low, high] = [numberText(lower, options), numberText(upper, options)];
  if (low === high) return low;
  // A dash between signed numbers would read as another minus.
  const between = options.signed === true || lower < 0 ? " … " : "–";
  return low + between + high;
}
