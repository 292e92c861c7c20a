import {
  availabilityOf,
  collinearityFlags,
  correlationFlags,
  cronbachAlpha,
  describe,
  effectiveWeights,
  type Availability,
  type CollinearityFlags,
  type CompiledIndex,
  type CorrelationFlags,
  type CorrelationMethod,
  type CronbachAlpha,
  type Description,
  type EffectiveWeights,
  type Evaluation,
} from "@chiso/model";
import { branchOf } from "./branch-of.js";

/** What to diagnose, and how. */
export interface DiagnoseOptions {
  /** Code of a parent. Default: the root. */
  readonly node?: string;
  readonly method: CorrelationMethod;
}

/** What the data of an index are like, and what its nodes are like beside each other. */
export interface Diagnosis {
  readonly index: Evaluation["index"];
  readonly year?: number;
  readonly node: string;
  /** Of the leaves, as given. */
  readonly description: Description;
  /** Of the leaves, as given. */
  readonly availability: Availability;
  /** Of the children of each parent, as are the two that follow. */
  readonly correlationFlags: CorrelationFlags;
  readonly alpha: CronbachAlpha;
  readonly collinearity: CollinearityFlags;
  readonly weights: EffectiveWeights;
  readonly warnings: Evaluation["warnings"];
  /** The node and all below it. */
  readonly codes: ReadonlySet<string>;
}

/** Diagnoses an index, or the branch of it under a node. */
export function diagnoseIndex(
  index: CompiledIndex,
  evaluation: Evaluation,
  { node = index.spec.root.code, method }: DiagnoseOptions,
): Diagnosis {
  const { codes, given, scored } = branchOf(index, evaluation, node);
  const below = scored.nodes.map(({ code }) => code).filter((code) => code !== node);
  return {
    index: evaluation.index,
    ...(evaluation.year === undefined ? {} : { year: evaluation.year }),
    node,
    description: describe(given),
    availability: availabilityOf(given),
    correlationFlags: correlationFlags(scored, { nodes: below, method }),
    alpha: cronbachAlpha(scored, { nodes: below }),
    collinearity: collinearityFlags(scored, { nodes: below }),
    weights: effectiveWeights(index.spec),
    warnings: evaluation.warnings,
    codes,
  };
}
