import { describe, expect, it } from "vitest";
import { claims, hcmcHistory, provinceHistory, type NodeFigures } from "../src/index.js";

const hcmc = hcmcHistory();
const year = (wanted: number) => {
  const found = hcmc.find((figures) => figures.year === wanted);
  if (!found) throw new Error(`no year ${wanted}`);
  return found;
};
const plain = (node: NodeFigures | undefined) => [
  node?.points?.value,
  node?.percent?.value,
  node?.rank?.rank,
];

describe("the history of Ho Chi Minh City", () => {
  it("has every year from 2012 to 2024", () => {
    expect(hcmc.map((figures) => figures.year)).toEqual(Array.from({ length: 13 }, (_, i) => 2012 + i));
  });

  it("has totals and ranks where published, and nothing where not", () => {
    const none = undefined;
    expect(hcmc.map((figures) => [figures.year, ...plain(figures.total)])).toEqual([
      [2012, 83.83, none, 3],
      [2013, none, none, none],
      [2014, none, none, none],
      [2015, none, none, 3],
      [2016, none, none, 15],
      [2017, none, none, none],
      [2018, 79.6, none, 10],
      [2019, none, none, none],
      [2020, none, none, 23],
      [2021, 86.05, none, 43],
      [2022, 84.7, none, 36],
      [2023, 86.97, none, 33],
      [2024, none, none, 21],
    ]);
  });

  it("has survey and SIPAS", () => {
    expect([2012, 2021, 2022, 2023].map((one) => plain(year(one).survey))).toEqual([
      [31.08, undefined, undefined],
      [undefined, undefined, undefined],
      [15.74, undefined, 63],
      [16.89, undefined, 59],
    ]);
    expect([2015, 2022, 2023, 2024].map((one) => plain(year(one).sipas))).toEqual([
      [undefined, 84.51, 6],
      [undefined, 78.38, 43],
      [undefined, 81.6, 36],
      [undefined, undefined, 29],
    ]);
  });

  it("has the areas of which something is published", () => {
    expect(Object.keys(year(2023).areas)).toEqual(["institutional", "procedures", "organisation"]);
    expect(plain(year(2023).areas["institutional"])).toEqual([undefined, undefined, 63]);
    expect(plain(year(2023).areas["procedures"])).toEqual([11.07, 85.12, 60]);
    expect(plain(year(2023).areas["organisation"])).toEqual([9.32, 88.75, 56]);
    expect(plain(year(2022).areas["procedures"])).toEqual([12.99, 99.89, 2]);
    expect(plain(year(2022).areas["organisation"])).toEqual([7.78, 74.11, 63]);
    expect(year(2021).areas).toEqual({});
  });

  it("names the claims behind each figure", () => {
    const { points, rank } = year(2023).total;
    expect(points).toEqual({
      value: 86.97,
      valueUnit: "points",
      decimals: 2,
      status: "printed",
      claims: ["PAR-2023-79-total-1", "PAR-2023-79-total-2", "PAR-2023-79-total-3"],
    });
    expect(rank?.claims).toEqual(points?.claims);
    expect(year(2020).total.rank?.status).toBe("derived");
  });

  it("says which structure a year follows", () => {
    expect(hcmc.map((figures) => figures.structure).slice(8)).toEqual([
      "PAR-2020",
      "PAR-2020",
      "PAR-2022",
      "PAR-2022",
      "PAR-2022",
    ]);
  });
});

describe("the history of a province", () => {
  it("never takes a contradicted figure", () => {
    const contradicted = new Set(claims({ status: "contradicted" }).map((claim) => claim.id));
    const units = new Set(claims().flatMap((claim) => ("unit" in claim && claim.unit ? [claim.unit] : [])));
    for (const unit of units) {
      for (const figures of provinceHistory(unit)) {
        const nodes = [figures.total, figures.survey, figures.sipas, ...Object.values(figures.areas)];
        const used = nodes
          .flatMap((node) => [node.points, node.percent, node.rank])
          .flatMap((figure) => figure?.claims ?? []);
        expect(used.filter((id) => contradicted.has(id))).toEqual([]);
      }
    }
  });

  it("prefers a printed figure to a derived one", () => {
    const total = provinceHistory("17").find((figures) => figures.year === 2023)?.total;
    expect(total?.points).toMatchObject({ value: 86.76, status: "printed" });
  });

  it("is empty for a unit without figures", () => {
    expect(provinceHistory("00").every((figures) => Object.keys(figures.total).length === 0)).toBe(true);
  });
});
