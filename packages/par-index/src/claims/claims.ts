import type { Claim, ClaimStatus } from "@chiso/model";
import { parClaims } from "../data/par-claims.js";
import { sipasClaims } from "../data/sipas-claims.js";

/** Indices this package has published figures of. PAPI is whole and comes as scores, see `papiScores`. */
export type ClaimIndicator = "PAR" | "SIPAS";

/** What to keep; each part left out keeps everything. A list keeps claims that match one of its members. */
export interface ClaimFilter<Kind extends Claim["kind"] = Claim["kind"]> {
  readonly indicator?: ClaimIndicator;
  /** Year the index stands for, not the year of publication. */
  readonly year?: number;
  /** GSO code of a province, two digits. Figures about all provinces have no unit and are left out when given. */
  readonly unit?: string;
  /** Node code of the year's framework; `total` is the whole index. */
  readonly node?: string;
  readonly kind?: Kind;
  readonly status?: ClaimStatus | readonly ClaimStatus[];
}

/**
 * Published figures of PAR INDEX and SIPAS, one claim per statement of a source; repeated statements are kept.
 *
 * Values are points or percent of the node's maximum (`valueUnit`); of a total the two are the same number, of an area
 * they are not. A figure nobody was found to publish is simply not there. Contradicted figures are included unless
 * `status` leaves them out.
 *
 * @param filter - What to keep. Default: everything.
 * @returns Claims by indicator, then year, then the order of collection (roughly by rank); a new array.
 * @remarks Derived figures are arithmetic on rounded ones: the last digit can be off by one (see each `note`).
 * @source The URL of each claim.
 * @example
 * claims({ indicator: "PAR", year: 2023, unit: "79", node: "survey", kind: "score" }).map((claim) => claim.value);
 * // [16.89]
 */
export function claims<Kind extends Claim["kind"] = Claim["kind"]>(
  filter: ClaimFilter<Kind> = {},
): readonly Extract<Claim, { kind: Kind }>[] {
  const statuses = typeof filter.status === "string" ? [filter.status] : filter.status;
  return sources(filter.indicator)
    .flat()
    .filter(
      (claim): claim is Extract<Claim, { kind: Kind }> =>
        matches(filter.year, claim.year) &&
        matches(filter.unit, "unit" in claim ? claim.unit : undefined) &&
        matches(filter.node, claim.node) &&
        matches(filter.kind, claim.kind) &&
        (statuses === undefined || statuses.includes(claim.status)),
    );
}

function sources(indicator: ClaimIndicator | undefined): readonly (readonly Claim[])[] {
  if (indicator === undefined) return [parClaims, sipasClaims];
  return [indicator === "PAR" ? parClaims : sipasClaims];
}

function matches<T>(wanted: T | undefined, actual: T | undefined): boolean {
  return wanted === undefined || wanted === actual;
}
