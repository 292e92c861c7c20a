import type { Claim } from "@chiso/model";
import { claims } from "../claims/claims.js";
import { structureFor } from "../frameworks/framework-for.js";
import { nodeFigures, totalFigures } from "./node-figures.js";
import type { NodeFigures, YearFigures } from "./types.js";

const firstYear = 2012;
const lastYear = 2024;
/** Nodes that are no area of reform. */
const parts = new Set(["total", "appraisal", "survey", "sipas", "socio-economic"]);

/**
 * What is published of a province, year by year from 2012 to 2024, assembled from the claims.
 *
 * Per figure the surest claim (printed, then derived, then order of a list; never a contradicted one) and the ids of
 * all claims that agree with it. What nobody was found to publish is absent, never estimated.
 *
 * @param unit - GSO code of a province of 63.
 * @returns One entry per year, ascending, also where nothing is published; a new array.
 * @example
 * provinceHistory("31").at(-1)?.total.points?.value; // 96.17
 */
export function provinceHistory(unit: string): readonly YearFigures[] {
  const own = claims({ unit });
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => yearFigures(firstYear + i, own));
}

/**
 * What is published of Ho Chi Minh City, 2012–2024: total and rank, survey, SIPAS, areas.
 *
 * @returns As {@link provinceHistory} of unit 79.
 * @example
 * const y2023 = hcmcHistory().find((figures) => figures.year === 2023);
 * y2023?.total.points?.value; // 86.97
 * y2023?.total.rank?.rank; // 33
 * y2023?.areas["institutional"]?.points; // undefined: only its rank, 63, is published
 */
export function hcmcHistory(): readonly YearFigures[] {
  return provinceHistory("79");
}

function yearFigures(year: number, own: readonly Claim[]): YearFigures {
  const ofYear = own.filter((claim) => claim.year === year);
  const on = (indicator: string, node: string) =>
    ofYear.filter((claim) => claim.indicator === indicator && claim.node === node);
  const structure = structureFor(year)?.code;
  return {
    year,
    ...(structure !== undefined && { structure }),
    total: totalFigures(on("PAR", "total")),
    survey: nodeFigures(on("PAR", "survey")),
    sipas: nodeFigures(on("SIPAS", "total")),
    areas: areaFigures(ofYear.filter((claim) => claim.indicator === "PAR" && !parts.has(claim.node))),
  };
}

function areaFigures(ofYear: readonly Claim[]): Readonly<Record<string, NodeFigures>> {
  const nodes = [...new Set(ofYear.map((claim) => claim.node))];
  const figures = nodes.map(
    (node) => [node, nodeFigures(ofYear.filter((claim) => claim.node === node))] as const,
  );
  // A stated change alone publishes no figure of the year.
  return Object.fromEntries(figures.filter(([, known]) => Object.keys(known).length > 0));
}
