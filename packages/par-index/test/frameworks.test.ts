import type { PointsNode, PointsSpec } from "@chiso/model";
import { describe, expect, it } from "vitest";
import {
  claimFrameworks,
  claims,
  frameworkFor,
  papi,
  parIndex2017,
  parIndex2022,
  parIndex2022ByPart,
  parStructures,
  poolable,
  structureFor,
} from "../src/index.js";

const nodesOf = (node: PointsNode): PointsNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const leafSum = (spec: PointsSpec) =>
  nodesOf(spec.root)
    .filter((node) => !node.children)
    .reduce((sum, node) => sum + (node.max ?? Number.NaN), 0);

describe.each([
  [parIndex2022, 100],
  [parIndex2022ByPart, 100],
  [parIndex2017, 100],
  [papi, 80],
] as const)("$code", (spec, total) => {
  it("has leaves whose maxima add to the total", () => {
    expect(leafSum(spec)).toBe(total);
    expect(spec.root.max).toBe(total);
  });

  it("states maxima of parents that are the sums of their children", () => {
    for (const node of nodesOf(spec.root).filter((one) => one.children && one.max !== undefined)) {
      expect(node.children?.reduce((sum, child) => sum + (child.max ?? Number.NaN), 0)).toBe(node.max);
    }
  });

  it("has unique node codes, both languages, and measures it defines", () => {
    const nodes = nodesOf(spec.root);
    expect(new Set(nodes.map((node) => node.code)).size).toBe(nodes.length);
    for (const node of nodes) {
      expect(node.label.vi).toBeTruthy();
      if (node.measure) expect(spec.measures?.map((measure) => measure.code)).toContain(node.measure);
    }
  });
});

describe("PAR INDEX 2022–2024", () => {
  it("marks as unverified exactly the maxima of areas 6 and 7, which the verified ones leave 25.5 points", () => {
    const areas = parIndex2022.root.children ?? [];
    const unverified = areas.filter((area) => area.status === "unverified");
    expect(unverified.map((area) => area.code)).toEqual(["public-finance", "egovernment"]);
    const verified = areas.filter((area) => area.status !== "unverified");
    expect(100 - verified.reduce((sum, area) => sum + (area.max ?? 0), 0)).toBe(25.5);
    expect(unverified.reduce((sum, area) => sum + (area.max ?? 0), 0)).toBe(25.5);
  });

  it("gives a source to every verified leaf", () => {
    for (const spec of [parIndex2022, parIndex2022ByPart, parIndex2017]) {
      const leaves = nodesOf(spec.root).filter((node) => !node.children && node.status !== "unverified");
      expect(leaves.every((leaf) => leaf.source?.startsWith("http"))).toBe(true);
    }
  });

  it("fits appraisal and survey into areas 1 to 7", () => {
    const max = (spec: PointsSpec, code: string) =>
      nodesOf(spec.root).find((node) => node.code === code)?.max ?? 0;
    expect(max(parIndex2022ByPart, "appraisal") + max(parIndex2022ByPart, "survey")).toBe(
      100 - max(parIndex2022, "impact"),
    );
  });
});

describe("structures by year", () => {
  it("never give two structures for a year", () => {
    const years = parStructures.flatMap((structure) => structure.years);
    expect(new Set(years).size).toBe(years.length);
  });

  it("answer with the spec in force, and with none where maxima were not found", () => {
    expect([2022, 2023, 2024].map((year) => frameworkFor(year)?.code)).toEqual(
      Array(3).fill("par-index-2022"),
    );
    expect(frameworkFor(2023, { by: "part" })).toBe(parIndex2022ByPart);
    expect(frameworkFor(2017)).toBe(parIndex2017);
    expect([2012, 2014, 2018, 2021, 2025].map((year) => frameworkFor(year))).toEqual(
      Array(5).fill(undefined),
    );
    expect(structureFor(2023)?.counts).toEqual({ areas: 8, criteria: 37, subCriteria: 88 });
  });

  it("let points be pooled only within one structure", () => {
    expect(poolable([2022, 2023, 2024])).toBe(true);
    expect(poolable([2020, 2021])).toBe(true);
    expect(poolable([2021, 2022])).toBe(false);
    expect(poolable([2013, 2014])).toBe(false);
    expect(poolable([2014, 2014])).toBe(true);
  });

  it("know the node of every claim", () => {
    for (const claim of claims({ indicator: "PAR" })) {
      const named = claim.kind === "comparison" ? [claim.node, ...claim.nodes] : [claim.node];
      const known = ["total", ...(structureFor(claim.year)?.nodes ?? [])];
      for (const node of named) expect(known, claim.id).toContain(node);
      if (structureFor(claim.year)?.byArea)
        expect(claimFrameworks(claim).length, claim.id).toBeGreaterThan(0);
    }
    expect(claims({ indicator: "SIPAS" }).every((claim) => claim.node === "total")).toBe(true);
  });

  it("say which specs have the node of a claim", () => {
    const codes = (filter: Parameters<typeof claims>[0]) =>
      new Set(
        claims(filter).map((claim) =>
          claimFrameworks(claim)
            .map((spec) => spec.code)
            .join(" + "),
        ),
      );
    expect(codes({ indicator: "PAR", year: 2017, node: "procedures" })).toEqual(new Set(["par-index-2017"]));
    expect(codes({ indicator: "PAR", year: 2023, node: "survey" })).toEqual(
      new Set(["par-index-2022-by-part"]),
    );
    expect(codes({ indicator: "PAR", year: 2023, node: "sipas" })).toEqual(
      new Set(["par-index-2022 + par-index-2022-by-part"]),
    );
    expect(codes({ indicator: "PAR", year: 2020 })).toEqual(new Set([""]));
    expect(codes({ indicator: "SIPAS" })).toEqual(new Set([""]));
  });

  it("keep points of a claim within the node's maximum", () => {
    for (const claim of claims({ indicator: "PAR", kind: "score" })) {
      const [spec] = claimFrameworks(claim);
      const max = spec && nodesOf(spec.root).find((node) => node.code === claim.node)?.max;
      const limit = claim.valueUnit === "percent" ? 100 : (max ?? 100);
      expect(claim.value, claim.id).toBeLessThanOrEqual(limit);
    }
  });
});
