import { describe, expect, it } from "vitest";
import {
  boundNodes,
  boundRank,
  compile,
  evaluate,
  gapToRank,
  makeScores,
  parseIndexSpec,
  rank,
  unitFacts,
  whatIf,
  type Claim,
  type PointsSpec,
} from "@chiso/model";
import {
  contributionBars,
  contributionsOf,
  cutoffBand,
  cutoffOf,
  gapNodeRows,
  historyRows,
  neighbourRows,
  nodeBoundRows,
  rankingRows,
  structureBreaks,
  whatIfRows,
} from "@chiso/charts";

const spec = parseIndexSpec({
  kind: "points",
  code: "small",
  label: { en: "Small index" },
  root: {
    code: "total",
    label: { en: "Total" },
    children: [
      { code: "one", label: { en: "One", vi: "Một" }, max: 10 },
      { code: "two", label: { en: "Two" }, max: 5, status: "unverified" },
    ],
  },
}) as PointsSpec;

const units = ["a", "b", "c"].map((code) => ({ code, label: { en: code.toUpperCase() } }));
const values = { a: { one: 9, two: 4 }, b: { one: 6, two: 5 }, c: { one: 3, two: 1 } };
const scores = makeScores(spec, {
  units,
  leaves: ["one", "two"],
  values: new Float64Array(["one", "two"].flatMap((leaf) => units.map(({ code }) => lookUp(code, leaf)))),
});
const index = compile(spec, scores);

function lookUp(unit: string, leaf: string): number {
  return (values as Record<string, Record<string, number>>)[unit]?.[leaf] ?? NaN;
}

describe("rows of results", () => {
  it("takes a ranking's ranks and published scores", () => {
    expect(rankingRows(rank(evaluate(index)), { highlight: "c", top: 1 })).toEqual([
      { label: { en: "A" }, value: 13, rank: 1 },
      { label: { en: "C" }, value: 4, rank: 3, highlight: true },
    ]);
  });

  it("takes a gap's cut-off and nodes", () => {
    const gap = gapToRank(index, { unit: "b", rank: 1 });
    expect(cutoffOf(gap)).toEqual({ rank: 1, score: 13 });
    expect(gapNodeRows(gap)).toEqual([
      { label: { en: "One", vi: "Một" }, points: 6, max: 10 },
      { label: { en: "Two" }, points: 5, max: 5 },
    ]);
  });

  it("takes bounds of nodes: what is printed as a number, what is left as an interval", () => {
    const bounds = boundNodes(spec, [
      { node: "total", points: { lower: 9.995, upper: 10.005 }, claims: [] },
      { node: "one", points: { lower: 6.995, upper: 7.005 }, claims: [] },
    ]);
    const [one, two] = nodeBoundRows(bounds);
    expect(one).toEqual({ label: { en: "One", vi: "Một" }, points: 7, max: 10, maxVerified: true });
    expect(two?.maxVerified).toBe(false);
    expect(two?.points).toEqual({ lower: expect.closeTo(2.99, 10), upper: expect.closeTo(3.01, 10) });
  });

  it("takes what-ifs, and what each pillar adds", () => {
    const result = whatIf(index, { unit: "c", changes: [{ node: "one", set: 9 }] });
    expect(whatIfRows([result])).toEqual([
      { label: "one", before: 4, after: 10, rankBefore: 3, rankAfter: 3 },
    ]);
    const { rows, ...ends } = contributionsOf(result, { before: "Before", after: "After" });
    expect(rows).toEqual([{ label: { en: "One", vi: "Một" }, change: 6 }]);
    expect(contributionBars(rows, { title: "", ...ends }).text).not.toContain("Rest");
  });

  it("takes bounds of a rank with its published neighbours", () => {
    const base = { indicator: "PAR", year: 2023, node: "total", status: "printed", source: "" } as const;
    const score = (unit: string, place: number, value: number): Claim => {
      return {
        ...base,
        id: unit,
        kind: "score",
        unit,
        value,
        valueUnit: "percent",
        decimals: 2,
        rank: place,
      };
    };
    const holder: Claim = { ...base, id: "40", kind: "rank", unit: "40", rank: 15 };
    const claims = [
      score("56", 14, 88.6),
      holder,
      score("46", 17, 88.38),
      score("79", 33, 86.97),
      score("22", 1, 92.18),
    ];
    const question = { indicator: "PAR", year: 2023 };
    const bound = boundRank(claims, { ...question, rank: 15 });
    const rows = neighbourRows(bound, unitFacts(claims, question).facts, {
      highlight: "79",
      name: (unit) => `P${unit}`,
    });
    expect(cutoffOf(bound)).toEqual({ rank: 15, score: { lower: 88.38, upper: 88.6 } });
    expect(rows.map((row) => row.label)).toEqual(["P56", "P40", "P46", "P79"]);
    expect(rows[1]?.score).toEqual({ lower: 88.38, upper: 88.6 });
    expect(cutoffBand(rows, { title: "", cutoff: cutoffOf(bound) }).text).toContain("1.41–1.63 short");
  });

  it("takes published years, and breaks where the structure changes", () => {
    const years = [
      { year: 2020, total: {} },
      { year: 2021, structure: "2017", total: { points: { value: 86.05 }, rank: { rank: 43 } } },
      { year: 2022, structure: "2022", total: { rank: { rank: 36 } } },
      { year: 2023, structure: "2022", total: { points: { value: 86.97 }, rank: { rank: 33 } } },
    ];
    expect(historyRows(years)).toEqual([
      { year: 2021, structure: "2017", score: 86.05, rank: 43 },
      { year: 2022, structure: "2022", rank: 36 },
      { year: 2023, structure: "2022", score: 86.97, rank: 33 },
    ]);
    expect(structureBreaks(years, "new").map(({ year }) => year)).toEqual([2022]);
  });
});
