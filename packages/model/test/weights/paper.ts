import { expect } from "vitest";

/** Half a unit of the last printed digit, for weights by code and any other printed number. */
export function expectPrinted(actual: number, printed: string, what = "value"): void {
  const decimals = printed.split(".")[1]?.length ?? 0;
  const tolerance = 0.5 * 10 ** -decimals * (1 + 1e-9);
  const off = Math.abs(actual - Number(printed));
  expect(off <= tolerance, `${what}: ${actual} is not ${printed}`).toBe(true);
}

/** Every weight against its printed digits, in the order of the codes. */
export function expectPrintedWeights(
  { codes, weights }: { codes: readonly string[]; weights: Readonly<Record<string, number>> },
  printed: string,
): void {
  const digits = printed.trim().split(/\s+/);
  expect(codes.length).toBe(digits.length);
  codes.forEach((code, j) => expectPrinted(weights[code] as number, digits[j] as string, code));
}
