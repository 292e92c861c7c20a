import type { Claim } from "@chiso/model";
import { describe, expect, it } from "vitest";
import { claims } from "../src/index.js";
import { hasShared, sharedRows, sharedTitle } from "./helpers/shared.js";

type Row = Record<string, string>;

/** Statements of the article beyond the table: they follow the table's rows of their year. */
const own = new Set([
  "PAR-2023-79-total-change-1",
  "PAR-2023-79-total-change-2",
  "PAR-2023-79-comparison-1",
  "PAR-2023-79-target-1",
  "PAR-2023-79-survey-change-1",
  "PAR-2023-79-survey-change-2",
  "PAR-2023-79-sipas-1",
  "PAR-2024-79-target-2",
  "SIPAS-2023-79-total-change-1",
  "SIPAS-2023-79-total-change-2",
]);

/** Rows in the order of the claims: by indicator and year, otherwise as listed. */
function orderedRows(): Row[] {
  const key = (row: Row) => `${row["indicator"]}-${row["year"]}`;
  return sharedRows("par-index/scores.csv").sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The number a claim stands for, or undefined for a mere rank or comparison. */
function figure(claim: Claim): number | undefined {
  if (claim.kind === "target") return claim.rank;
  if (claim.kind === "count") return claim.count;
  return "value" in claim ? claim.value : undefined;
}

/** The number in a row; SIPAS in points of 10 is its percent / 10, and "5 of 8" stands in the unit. */
function expectedFigure(row: Row): number | undefined {
  if (row["value"] === "")
    return /^\s*(\d+) of 8$/.test(row["unit"] ?? "") ? parseInt(row["unit"] ?? "") : undefined;
  const value = Number(row["value"]);
  return row["area_or_total"] === "total(as points of 10)" ? Number((value * 10).toFixed(2)) : value;
}

function unitOf(row: Row): string {
  if (row["indicator"] === "SIPAS") return "percent";
  return row["unit"]?.startsWith("points") ? "points" : "percent";
}

const areaNode: Record<string, string> = {
  area1: "steering",
  area2: "institutional",
  area3: "procedures",
  area4: "organisation",
  area5: "civil-service",
  area6: "public-finance",
  area8: "impact",
};

function nodeOf(row: Row): string {
  const what = row["area_or_total"] ?? "";
  const area = /area\d(?!s|.*sum)/.exec(what)?.[0];
  if (area === "area7") return row["year"] === "2017" ? "modernisation" : "egovernment";
  if (area && !what.startsWith("areas")) return areaNode[area] ?? "?";
  if (what.includes("appraisal+")) return "total";
  if (/moha|appraisal/.test(what)) return "appraisal";
  if (/survey/.test(what)) return "survey";
  if (/part:sipas/i.test(what)) return "sipas";
  return what.includes("socio_economic") ? "socio-economic" : "total";
}

describe.skipIf(!hasShared)(`every row, ${sharedTitle}`, () => {
  const table = claims().filter((claim) => !own.has(claim.id));
  const rows = hasShared ? orderedRows() : [];

  it("is one claim, and the article adds its own", () => {
    expect(rows).toHaveLength(659);
    expect(table).toHaveLength(rows.length);
    expect(claims()).toHaveLength(rows.length + own.size);
  });

  it("keeps indicator, year, province, status, node, figure, unit, rank and source", () => {
    rows.forEach((row, i) => {
      const claim = table[i] as Claim;
      const title = `${claim.id}: ${JSON.stringify(row)}`;
      expect(claim.indicator, title).toBe(row["indicator"]);
      expect(claim.year, title).toBe(Number(row["year"]));
      expect("unit" in claim ? claim.unit : undefined, title).toBe(row["province_code"] || undefined);
      expect(claim.status, title).toBe(row["flag"] || "printed");
      expect(claim.node, title).toBe(nodeOf(row));
      expect(figure(claim), title).toBe(expectedFigure(row));
      if ("valueUnit" in claim) expect(claim.valueUnit, title).toBe(unitOf(row));
      if (claim.kind === "score" || claim.kind === "rank")
        expect(claim.rank, title).toBe(row["rank"] ? Number(row["rank"]) : undefined);
      expect(claim.source, title).toBe(
        row["source_url"]?.startsWith("http") ? row["source_url"] : "HCM CityWeb, 10 May 2024",
      );
    });
  });

  it("prints as many decimals as the page does", () => {
    rows.forEach((row, i) => {
      const claim = table[i] as Claim;
      if (claim.kind !== "score" || claim.status !== "printed" || row["area_or_total"]?.includes("as points"))
        return;
      const printed = claim.value.toFixed(claim.decimals);
      expect(
        [printed, printed.replace(".", ",")].some((text) => row["evidence"]?.includes(text)),
        claim.id,
      ).toBe(true);
    });
  });

  it("takes no sentence of the collection along", () => {
    const notes = claims().flatMap((claim) => [claim.note?.en ?? "", claim.note?.vi ?? ""]);
    const evidence = rows.map((row) => row["evidence"] ?? "");
    for (const note of notes.filter((text) => text.length > 25))
      expect(evidence.some((text) => text.includes(note))).toBe(false);
  });
});
