import type { ClaimStatus, ValueUnit } from "@chiso/model";

/** A published score and the claims that say so. */
export interface PublishedScore {
  readonly value: number;
  readonly valueUnit: ValueUnit;
  /** Decimals it is printed with. */
  readonly decimals: number;
  readonly status: ClaimStatus;
  /** Ids of the claims that give this very value, at least one. */
  readonly claims: readonly string[];
}

/** A published rank (1 = first) and the claims that say so. */
export interface PublishedRank {
  readonly rank: number;
  readonly status: ClaimStatus;
  /** Ids of the claims that give this very rank, at least one. */
  readonly claims: readonly string[];
}

/** What is published of one node; what is not is absent. */
export interface NodeFigures {
  /** Points of the node's maximum; of a total, points of 100. */
  readonly points?: PublishedScore;
  /** Percent of the node's maximum. */
  readonly percent?: PublishedScore;
  readonly rank?: PublishedRank;
}

/** What is published of one province for one year. */
export interface YearFigures {
  readonly year: number;
  /** Code of the structure of PAR INDEX, see `parStructures`; absent where it was not found. Do not pool over it. */
  readonly structure?: string;
  /** PAR INDEX, points of 100. */
  readonly total: NodeFigures;
  /** Sociological survey within PAR INDEX, points: of 22 since 2022, of an unknown maximum before. */
  readonly survey: NodeFigures;
  /** The index SIPAS, percent. */
  readonly sipas: NodeFigures;
  /** Areas of reform by node code; only those of which something is published. */
  readonly areas: Readonly<Record<string, NodeFigures>>;
}
