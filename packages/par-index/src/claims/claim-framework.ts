import type { Claim, PointsSpec } from "@chiso/model";
import { structureFor } from "../frameworks/framework-for.js";

/**
 * The spec whose node a claim is about: by measuring part for appraisal, survey, SIPAS and impact, else by area.
 *
 * Two claims on the same node code but of different frameworks (say `procedures` of 2017, maximum 14.5, and of 2023,
 * maximum 13) are not comparable in points.
 *
 * @param claim - A claim on PAR INDEX.
 * @returns The spec, or `undefined` where the year's maxima were not found, and for other indices.
 * @example
 * claims({ year: 2017, unit: "10", node: "procedures" }).map((claim) => claimFramework(claim)?.code);
 * // ["par-index-2017"]
 */
export function claimFramework(claim: Claim): PointsSpec | undefined {
  if (claim.indicator !== "PAR") return undefined;
  const structure = structureFor(claim.year);
  const inPart = structure?.byPart?.root.children?.some((part) => part.code === claim.node);
  // SIPAS and socio-economic impact are nodes of both; by part they stand beside appraisal and survey.
  return inPart ? structure?.byPart : structure?.byArea;
}
