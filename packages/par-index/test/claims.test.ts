import { describe, expect, it } from "vitest";
import { claims, findProvince, regions } from "../src/index.js";

describe("claims", () => {
  it("have unique ids", () => {
    const ids = claims().map((claim) => claim.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("come by indicator and year", () => {
    const keys = claims().map((claim) => `${claim.indicator}-${claim.year}`);
    expect(keys).toEqual([...keys].sort());
  });

  it("name provinces and regions that exist", () => {
    for (const claim of claims()) {
      if ("unit" in claim && claim.unit !== undefined)
        expect(findProvince(claim.unit), claim.id).toBeDefined();
      if (claim.kind === "statistic" && claim.group)
        expect(regions.map((region) => region.code)).toContain(claim.group);
    }
  });

  it("carry a source that is an address, or the article's publication and date", () => {
    for (const claim of claims()) expect(claim.source).toMatch(/^https?:\/\/|^HCM CityWeb, 10 May 2024$/);
  });

  it("say why where a figure is derived or contradicted", () => {
    for (const claim of claims({ status: ["derived", "contradicted"] })) {
      expect(claim.note?.en, claim.id).toBeTruthy();
      expect(claim.note?.vi, claim.id).toBeTruthy();
    }
  });

  it("keep figures that are printed with fewer digits as they are printed", () => {
    const decimals = (filter: Parameters<typeof claims>[0]) =>
      claims({ ...filter, kind: "score" }).map((claim) => [claim.value, claim.decimals]);
    expect(decimals({ indicator: "PAR", year: 2022, unit: "79", node: "total" })).toEqual([[84.7, 2]]);
    expect(decimals({ indicator: "PAR", year: 2024, unit: "54", node: "total" })).toEqual([[88.2, 1]]);
    expect(decimals({ indicator: "PAR", year: 2023, unit: "54", node: "total" })).toEqual([[85.39, 1]]);
    expect(decimals({ indicator: "SIPAS", year: 2023, unit: "79" })).toEqual([[81.6, 1]]);
    expect(decimals({ indicator: "PAR", year: 2024, unit: "60", node: "steering" })).toEqual([[9.428, 3]]);
  });

  it("filter by every part", () => {
    const survey = claims({
      indicator: "PAR",
      year: 2023,
      unit: "79",
      node: "survey",
      kind: "score",
      status: "printed",
    });
    expect(survey.map((claim) => claim.value)).toEqual([16.89]);
    expect(claims({ year: 1999 })).toEqual([]);
  });

  it("hold the means and counts of 2023", () => {
    const mean = claims({ indicator: "PAR", year: 2023, kind: "statistic" }).find(
      (claim) => claim.group === undefined,
    );
    expect(mean).toMatchObject({ statistic: "mean", value: 86.98, valueUnit: "percent", decimals: 2 });
    expect(claims({ indicator: "PAR", year: 2023, kind: "count" })).toEqual([
      expect.objectContaining({ count: 32, relation: "above", threshold: "mean" }),
      expect.objectContaining({ count: 7, relation: "atLeast", threshold: 90 }),
    ]);
  });

  it("hold the article's own statements", () => {
    const own = claims({ unit: "79", year: 2023 }).filter((claim) => claim.source.startsWith("HCM CityWeb"));
    const changes = own.flatMap((claim) =>
      claim.kind === "change" ? [[claim.indicator, claim.node, claim.of, claim.value]] : [],
    );
    expect(changes).toEqual([
      ["PAR", "total", "rank", 3],
      ["PAR", "total", "rank", 10],
      ["PAR", "survey", "score", 1.15],
      ["PAR", "survey", "rank", 4],
      ["SIPAS", "total", "score", 3.4],
      ["SIPAS", "total", "rank", 7],
    ]);
    const comparison = own.find((claim) => claim.kind === "comparison");
    expect(comparison).toMatchObject({
      relation: "aboveMean",
      nodes: expect.objectContaining({ length: 8 }),
    });
  });

  it("cover as many provinces a year as the README says", () => {
    const scored = (indicator: "PAR" | "SIPAS", year: number) =>
      new Set(
        claims({ indicator, year, node: "total", kind: "score" })
          .filter((claim) => claim.status !== "contradicted")
          .map((claim) => claim.unit),
      ).size;
    const years = Array.from({ length: 13 }, (_, i) => 2024 - i);
    expect(years.map((year) => scored("PAR", year))).toEqual([9, 29, 21, 18, 13, 9, 6, 5, 5, 5, 1, 6, 20]);
    expect(years.map((year) => scored("SIPAS", year))).toEqual([3, 15, 9, 7, 2, 3, 2, 11, 0, 10, 0, 0, 0]);
  });
});
