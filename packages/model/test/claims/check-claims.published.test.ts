import { checkClaims, type Claim, type PointsSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { leaf, pointsSpec } from "../support/small-specs.js";

// Figures of Vietnam's PAR INDEX and SIPAS as published; each claim carries its source.
const article = "HCM CityWeb, 10 May 2024";
const common = { year: 2023, node: "total", status: "printed" } as const;
const hcmc = { ...common, unit: "79", source: article } as const;

const total: Claim = {
  ...hcmc,
  id: "total",
  indicator: "PAR",
  kind: "score",
  value: 86.97,
  valueUnit: "points",
  decimals: 2,
  rank: 33,
  source: "https://viet-jo.com/news/social/240417214326.html",
};
const mean: Claim = {
  ...common,
  id: "mean",
  indicator: "PAR",
  kind: "statistic",
  statistic: "mean",
  value: 86.98,
  valueUnit: "percent",
  decimals: 2,
  source:
    "https://diaocthoibao.com/thai-nguyen-lien-tuc-giu-vi-tri-cao-tren-bang-xep-hang-cai-cach-hanh-chinh.html",
};
const areas = ["1", "2", "3", "4", "5", "6", "7", "8"];
const said: Claim = {
  ...hcmc,
  id: "said",
  indicator: "PAR",
  kind: "comparison",
  relation: "aboveMean",
  nodes: areas,
};
// Areas 6 and 7 have 25.5 together; their split is not needed here.
const byArea: PointsSpec = pointsSpec(
  [9.5, 10, 13, 10.5, 15, 12, 13.5, 16.5].map((max, at) => leaf(areas[at] as string, max)),
);
const byPart: PointsSpec = pointsSpec([
  leaf("appraisal", 61.5),
  leaf("survey", 22),
  leaf("sipas", 10),
  leaf("impact", 6.5),
]);
const frameworks = (): PointsSpec[] => [byArea, byPart];
const rules = (claims: readonly Claim[]): string[] =>
  checkClaims(claims, { frameworks }).contradictions.map(
    ({ rule, claims: ids }) => `${rule} (${ids.join(", ")})`,
  );

describe("published figures", () => {
  test("86.97 lies below the mean of 86.98, so not all eight areas can lie above theirs", () => {
    expect(rules([total, mean, said])).toEqual(["sum of nodes above the mean (said, total, mean)"]);
  });

  test("an area ranked 63rd of 63 is not above the mean", () => {
    const last: Claim = { ...hcmc, id: "last", indicator: "PAR", node: "2", kind: "rank", rank: 63 };
    expect(rules([said, last])).toEqual(["last but above the mean (said, last)"]);
  });

  test("86.89 at rank 32 does not fit 86.97 at rank 33", () => {
    const caMau: Claim = {
      ...total,
      id: "ca-mau",
      unit: "96",
      value: 86.89,
      rank: 32,
      source: "https://vrviet.vn/de/chi-so-cai-cach-hanh-chinh-dung-thu-ba-khu-vuc-dong-bang-song-cuu-long",
    };
    expect(rules([total, caMau])).toEqual(["order of ranks (total, ca-mau)"]);
  });

  test("SIPAS 78.38 to 81.6 is no change of 3.4 points of percent; survey 15.74 to 16.89 is one of 1.15", () => {
    const sipas = { ...hcmc, indicator: "SIPAS", kind: "score", valueUnit: "percent" } as const;
    const survey = {
      ...hcmc,
      indicator: "PAR",
      node: "survey",
      kind: "score",
      valueUnit: "points",
      decimals: 2,
    } as const;
    const change = { ...hcmc, kind: "change", since: 2022, of: "score" } as const;
    const check = checkClaims(
      [
        { ...sipas, id: "sipas-2022", year: 2022, value: 78.38, decimals: 2 },
        { ...sipas, id: "sipas-2023", value: 81.6, decimals: 1 },
        { ...change, id: "sipas-change", indicator: "SIPAS", value: 3.4, valueUnit: "percent", decimals: 1 },
        { ...survey, id: "survey-2022", year: 2022, value: 15.74 },
        { ...survey, id: "survey-2023", value: 16.89 },
        {
          ...change,
          id: "survey-change",
          indicator: "PAR",
          node: "survey",
          value: 1.15,
          valueUnit: "points",
          decimals: 2,
        },
      ],
      { frameworks },
    );
    expect(check.contradictions.map(({ claims }) => claims[0])).toEqual(["sipas-change"]);
    expect(check.contradictions[0]?.text.en).toContain(
      "is a change of 3.165 – 3.275 (relative growth 4.0 – 4.2 %)",
    );
    expect(check.agreements.map(({ claims }) => claims[0])).toEqual(["survey-change"]);
  });

  test("rank 36 to 33 is three places up", () => {
    const before: Claim = { ...hcmc, id: "before", indicator: "PAR", year: 2022, kind: "rank", rank: 36 };
    const up: Claim = {
      ...hcmc,
      id: "up",
      indicator: "PAR",
      kind: "change",
      since: 2022,
      of: "rank",
      value: 3,
      valueUnit: "places",
      decimals: 0,
    };
    expect(checkClaims([total, before, up]).agreements.map(({ claims }) => claims)).toEqual([
      ["up", "before", "total"],
    ]);
  });

  test("four parts that add to 87.89 do not make a total of 86.89", () => {
    const source =
      "http://www.baohoabinh.com.vn/en/5/9487/Hoa-Binh-scores-highest-points-in-two-indicators-of-PAR-Index-2023.htm";
    const one = {
      ...common,
      unit: "17",
      source,
      indicator: "PAR",
      kind: "score",
      valueUnit: "points",
      decimals: 2,
    } as const;
    const parts = { appraisal: 57.04, survey: 18.34, sipas: 8.19, impact: 4.32 };
    const claims = Object.entries(parts).map(([node, value]): Claim => ({ ...one, id: node, node, value }));
    const printed: Claim = { ...one, id: "total-17", value: 86.89 };
    expect(rules([printed, ...claims])).toEqual([
      "sum of parts (total-17, appraisal, survey, sipas, impact)",
    ]);
    const [finding] = checkClaims([printed, ...claims], { frameworks }).contradictions;
    expect(finding?.text.en).toContain("the parts add to 87.87 – 87.91");
  });
});
