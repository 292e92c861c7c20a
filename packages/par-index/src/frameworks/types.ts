import type { Label, PointsSpec } from "@chiso/model";

/** How many areas, criteria and sub-criteria a structure has. */
export interface StructureCounts {
  readonly areas: number;
  readonly criteria: number;
  readonly subCriteria: number;
}

/** One structure of the provincial PAR INDEX: what a decision of the Ministry of Home Affairs (BNV) laid down. */
export interface ParStructure {
  /** `PAR-` and the first year it holds for. */
  readonly code: string;
  /** Number of the decision that laid it down. */
  readonly decision: string;
  /** ISO date of the decision, where seen. */
  readonly dated?: string;
  /** Years whose results use it, ascending. */
  readonly years: readonly number[];
  readonly counts?: StructureCounts;
  /** Points by survey, of 100, SIPAS included. */
  readonly surveyPoints?: number;
  /** Codes of nodes a figure of these years may carry, besides `total`. */
  readonly nodes: readonly string[];
  /** Spec by area, where every first-level maximum is known. */
  readonly byArea?: PointsSpec;
  /** Spec by measuring part, where every maximum is known. */
  readonly byPart?: PointsSpec;
  readonly sources: readonly string[];
  readonly note?: Label;
}
