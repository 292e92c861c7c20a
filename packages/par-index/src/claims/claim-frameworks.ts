import type { Claim, PointsNode, PointsSpec } from "@chiso/model";
import { frameworkFor } from "../frameworks/framework-for.js";

/**
 * The specs that have the node a claim is about: by area, by measuring part, or both (the total, SIPAS, socio-economic
 * impact).
 *
 * Two claims on the same node code but of different frameworks (say `procedures` of 2017, maximum 14.5, and of 2023,
 * maximum 13) are not comparable in points. Fits the option `frameworks` of `checkClaims`.
 *
 * @param claim - A claim on PAR INDEX.
 * @returns Specs of the claim's year; empty where its maxima were not found, and for other indices.
 * @example
 * claims({ year: 2017, unit: "10", node: "procedures" }).flatMap(claimFrameworks).map((spec) => spec.code);
 * // ["par-index-2017"]
 */
export function claimFrameworks(claim: Claim): readonly PointsSpec[] {
  if (claim.indicator !== "PAR") return [];
  return [frameworkFor(claim.year), frameworkFor(claim.year, { by: "part" })].filter(
    (spec): spec is PointsSpec => spec !== undefined && hasNode(spec.root, claim.node),
  );
}

function hasNode(node: PointsNode, code: string): boolean {
  return node.code === code || (node.children ?? []).some((child) => hasNode(child, code));
}
