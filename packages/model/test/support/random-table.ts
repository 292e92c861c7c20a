import { roundHalfUp, type Claim } from "@chiso/model";
import * as fc from "fast-check";
import { counted, ranked, score, statistic } from "./made-up-claims.js";

/** A table invented for a test, with everything that could be published of it. */
export interface RandomTable {
  /** Unrounded scores in percent, best first; unit `u0` is the best. */
  readonly unrounded: readonly number[];
  /** The same as published, two decimals. */
  readonly published: readonly number[];
  /** Smallest rank among equals, by unrounded score. */
  readonly ranks: readonly number[];
  /** What is revealed. */
  readonly claims: readonly Claim[];
}

const digits = (value: number, decimals: number): string => roundHalfUp(value, decimals).toFixed(decimals);

/**
 * Random tables of which a random part is published, truthfully: scores with and without rank, in two decimals or one,
 * in percent or in points of `max`; ranks alone; counts above and below thresholds and the mean; mean, best and worst.
 */
export function randomTables(max = 100): fc.Arbitrary<RandomTable> {
  const hundredthsOfHundredths = fc.array(fc.integer({ min: 800_000, max: 803_000 }), {
    minLength: 3,
    maxLength: 9,
  });
  const choices = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 13, maxLength: 13 });
  return fc
    .tuple(hundredthsOfHundredths, choices, fc.constantFrom(100, 300, 1000))
    .map(([drawn, chosen, spread]) => {
      const unrounded = drawn
        .map((one) => (800_000 + ((one - 800_000) * spread) / 1000) / 10_000)
        .sort((a, b) => b - a);
      const published = unrounded.map((one) => roundHalfUp(one, 2));
      const ranks = unrounded.map((one) => 1 + unrounded.filter((other) => other > one).length);
      const table = { unrounded, published, ranks };
      const claims = [
        ...published.flatMap((_, at) => aboutUnit(table, at, max, chosen[at + 4] as number)),
        ...aboutAll(table, max, chosen),
      ];
      return { ...table, claims };
    });
}

type Truth = Omit<RandomTable, "claims">;

function aboutUnit({ published, ranks }: Truth, at: number, max: number, choice: number): Claim[] {
  const unit = `u${at}`;
  const [value, rank] = [published[at] as number, ranks[at] as number];
  const exact =
    max === 100
      ? score(unit, digits(value, 2))
      : score(unit, digits((value * max) / 100, 2), { valueUnit: "points" });
  const coarse = score(unit, digits(value, 1));
  const known: Record<number, Claim[]> = {
    0: [{ ...exact, rank }],
    1: [exact],
    2: [ranked(unit, rank)],
    3: [exact, ranked(unit, rank)],
    4: [coarse],
    5: [{ ...coarse, rank }],
    6: [coarse, exact],
  };
  return known[choice] ?? [];
}

function aboutAll({ published, unrounded }: Truth, max: number, choices: readonly number[]): Claim[] {
  const mean = unrounded.reduce((sum, one) => sum + one, 0) / unrounded.length;
  const inPoints = max === 100 ? {} : { valueUnit: "points" as const };
  const print = (value: number, decimals: number): string => digits((value * max) / 100, decimals);
  const [first, second, third, fourth] = choices as [number, number, number, number];
  const threshold = published[first % published.length] as number;
  const how = (test: (value: number) => boolean, values: readonly number[] = published): number =>
    values.filter(test).length;
  const counts: Record<number, Claim> = {
    0: counted(
      how((one) => one >= threshold),
      "atLeast",
      threshold,
    ),
    1: counted(
      how((one) => one > threshold),
      "above",
      threshold,
    ),
    2: counted(
      how((one) => one < threshold),
      "below",
      threshold,
    ),
  };
  const means: Record<number, Claim[]> = {
    0: [statistic("mean", print(mean, 2), inPoints)],
    1: [statistic("mean", print(mean, 1), inPoints)],
    2: [statistic("mean", print(mean, 2), inPoints), statistic("mean", print(mean, 1), inPoints)],
    3: [
      statistic("mean", print(mean, 2), inPoints),
      counted(
        how((one) => one > mean, unrounded),
        "above",
        "mean",
      ),
    ],
  };
  const ends: Record<number, Claim> = {
    0: statistic("max", print(published[0] as number, 2), inPoints),
    1: statistic("min", print(published.at(-1) as number, 2), inPoints),
    2: statistic("max", print(published[0] as number, 1), inPoints),
    3: statistic("min", print(published.at(-1) as number, 1), inPoints),
  };
  return [
    ...(counts[second] ? [counts[second]] : []),
    ...(means[third] ?? []),
    ...(ends[fourth] ? [ends[fourth]] : []),
  ];
}
