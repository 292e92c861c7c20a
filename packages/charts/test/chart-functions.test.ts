import { describe, expect, it } from "vitest";
import {
  contributionBars,
  cutoffBand,
  history,
  intervalBars,
  rankingBars,
  toSvg,
  whatIfSteps,
  type Chart,
} from "@chiso/charts";
import { svgTexts } from "./compile-spec.js";
import { rank15, totals2023 } from "./gallery.js";

async function texts(chart: Chart): Promise<string[]> {
  return svgTexts(await toSvg(chart));
}

describe("rankingBars", () => {
  it("sorts, shares the better rank on a tie, and leaves out units without a score", async () => {
    const rows = [
      { label: "c", value: 1 },
      { label: "a", value: 3 },
      { label: "b", value: 3 },
      { label: "d", value: NaN },
    ];
    const shown = await texts(rankingBars(rows, { title: "Ranks", decimals: 0 }));
    expect(shown.filter((text) => /^\d\. /.test(text))).toEqual(["1. a", "1. b", "3. c"]);
  });

  it("keeps ranks that are given, since the rows may be a part of the whole", async () => {
    const shown = await texts(rankingBars(totals2023, { title: "2023", language: "vi", cutoff: rank15 }));
    expect(shown).toContain("33. TP. Hồ Chí Minh");
    expect(shown).toContain("Ngưỡng hạng 15: 88,38–88,60");
    expect(shown).toContain("86,97");
  });

  it("draws dots on a fitted axis and bars from zero", async () => {
    const rows = [
      { label: "a", value: 80 },
      { label: "b", value: 90 },
    ];
    expect(JSON.stringify(rankingBars(rows, { title: "" }).spec)).not.toContain('"bar"');
    const fromZero = rankingBars(rows, { title: "", baseline: "zero" });
    expect(JSON.stringify(fromZero.spec)).toContain('"mark":"bar"');
    expect(await texts(fromZero)).toContain("0");
  });

  it("draws units of one name on rows of their own", async () => {
    const rows = [
      { label: "Quận 1", value: 2 },
      { label: "Quận 1", value: 1 },
    ];
    expect(
      (await texts(rankingBars(rows, { title: "" }))).filter((text) => text.endsWith("Quận 1")),
    ).toHaveLength(2);
  });

  it("keeps its spec", () => {
    const rows = [
      { label: "a", value: 88 },
      { label: "b", value: 86, highlight: true },
    ];
    const { spec } = rankingBars(rows, { title: "Two units", cutoff: { rank: 1, score: 87 } });
    expect({ ...spec, config: "theme" }).toMatchSnapshot();
  });
});

describe("intervalBars", () => {
  const rows = [
    { label: "Survey", points: 16.89, max: 22 },
    { label: "Institutions", points: { lower: 6, upper: 9.5 }, max: 10, maxVerified: false },
  ];

  it("prints points of the maximum and what is lost, as an interval where points are one", async () => {
    const shown = await texts(intervalBars(rows, { title: "Lost", language: "vi" }));
    expect(shown).toEqual(expect.arrayContaining(["16,89 / 22", "5,11", "6,00–9,50 / 10?", "0,50–4,00"]));
  });

  it("says what the question mark means, only where there is one", () => {
    expect(intervalBars(rows, { title: "Lost" }).text).toContain("?: maximum unverified");
    expect(intervalBars(rows.slice(0, 1), { title: "Lost" }).text).not.toContain("?");
  });

  it("explains known, unknown and maximum in the legend", async () => {
    const shown = await texts(intervalBars(rows, { title: "Lost" }));
    expect(shown).toEqual(expect.arrayContaining(["known points", "range of the unknown", "maximum"]));
  });

  it("keeps its spec", () => {
    expect({ ...intervalBars(rows, { title: "Lost" }).spec, config: "theme" }).toMatchSnapshot();
  });
});

describe("cutoffBand", () => {
  const city = { label: "City", rank: 33, score: 86.97, highlight: true };

  it("says how far the highlighted unit is from the cut-off", async () => {
    expect(await texts(cutoffBand([city], { title: "", cutoff: rank15 }))).toContain("1.41–1.63 short");
    const ahead = { ...city, rank: 3, score: 91 };
    expect(await texts(cutoffBand([ahead], { title: "", cutoff: rank15 }))).toContain("2.40–2.62 ahead");
  });

  it("shows ranks that are not given as a row of dots", async () => {
    const neighbour = { label: "Neighbour", rank: 14, score: 88.6 };
    const shown = await texts(cutoffBand([city, neighbour], { title: "", cutoff: rank15 }));
    expect(shown.filter((text) => text === "⋮" || /^\d+\. /.test(text))).toEqual([
      "14. Neighbour",
      "⋮",
      "33. City",
    ]);
  });
});

describe("whatIfSteps", () => {
  it("prints scores and ranks before and after", async () => {
    const row = {
      label: "Procedures",
      before: 86.97,
      after: 88.89,
      rankBefore: 33,
      rankAfter: { lower: 8, upper: 11 },
    };
    expect(await texts(whatIfSteps([row], { title: "" }))).toEqual(
      expect.arrayContaining(["86.97 → 88.89", "33 → 8–11"]),
    );
  });

  it("leaves the rank column out where no rank is known", async () => {
    const row = { label: "Procedures", before: 86.97, after: { lower: 87, upper: 88 } };
    const shown = await texts(whatIfSteps([row], { title: "" }));
    expect(shown).toContain("86.97 → 87.00–88.00");
    expect(shown).not.toContain("Rank");
  });
});

describe("history", () => {
  it("does not join years across a gap or a new structure", () => {
    const rows = [2018, 2020, 2021, 2022].map((year) => ({ year, score: year - 1940, rank: 2030 - year }));
    const breaks = [{ year: 2022, label: "new structure" }];
    const json = JSON.stringify(history(rows, { title: "", breaks }).spec);
    const segments = [...json.matchAll(/"year":(\d+)[^{}]*?"segment":(\d)/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(segments.slice(0, 4)).toEqual([
      ["2018", "0"],
      ["2020", "1"],
      ["2021", "1"],
      ["2022", "2"],
    ]);
  });

  it("turns the rank axis round, so that better is up", () => {
    const { spec } = history([{ year: 2023, score: 86.97, rank: 33 }], { title: "" });
    const [scores, ranks] = spec["vconcat"] as {
      layer: { encoding: { y: { scale: { reverse: boolean } } } }[];
    }[];
    expect(scores?.layer[0]?.encoding.y.scale.reverse).toBe(false);
    expect(ranks?.layer[0]?.encoding.y.scale.reverse).toBe(true);
  });

  it("draws a score that is only bounded", async () => {
    const chart = history([{ year: 2024, score: { lower: 88.18, upper: 90 }, rank: 21 }], { title: "" });
    expect(chart.text).toContain("88.18–90.00");
    expect(await toSvg(chart)).not.toContain("NaN");
  });
});

describe("contributionBars", () => {
  const ends = { from: { label: "2022", value: 84.7 }, to: { label: "2023", value: 86.97 } };
  const rows = [
    { label: "Survey", change: 1.15 },
    { label: "SIPAS", change: 0.32 },
  ];

  it("shows what the parts leave unexplained as a part of its own", async () => {
    const shown = await texts(contributionBars(rows, { title: "", ...ends }));
    expect(shown).toEqual(expect.arrayContaining(["+1.15", "+0.32", "Rest, not published", "+0.80"]));
  });

  it("does not take rounding for a part", async () => {
    const to = { label: "2023", value: 86.174 };
    expect(await texts(contributionBars(rows, { title: "", ...ends, to }))).not.toContain(
      "Rest, not published",
    );
  });
});

describe("every chart", () => {
  it("draws no rows without failing", async () => {
    const cutoff = rank15;
    const empty = [
      rankingBars([], { title: "Empty" }),
      intervalBars([], { title: "Empty" }),
      cutoffBand([], { title: "Empty", cutoff }),
      whatIfSteps([], { title: "Empty", cutoff }),
      history([], { title: "Empty" }),
      contributionBars([], { title: "Empty", from: { label: "2022", value: 84.7 } }),
    ];
    for (const chart of empty) expect(await toSvg(chart)).not.toMatch(/NaN|Infinity/);
  });
});
