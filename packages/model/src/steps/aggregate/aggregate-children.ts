import type { AggregateSpec } from "../../framework/types.js";
import { arithmeticMean } from "./arithmetic-mean.js";
import { copeland } from "./copeland.js";
import { geometricMean } from "./geometric-mean.js";
import { harmonicMean } from "./harmonic-mean.js";
import { mazziottaPareto } from "./mazziotta-pareto.js";
import { minimum } from "./minimum.js";
import { orderedWeightedAverage } from "./ordered-weighted-average.js";
import { powerMean } from "./power-mean.js";
import { admittedUnits, rowByRow } from "./row-by-row.js";
import type { AggregateFunction, GapRule } from "./types.js";

/** What a node aggregates by. */
export interface Aggregation extends GapRule {
  readonly spec: AggregateSpec;
  /** Functions that `custom` may name. */
  readonly functions?: Readonly<Record<string, AggregateFunction>>;
}

/**
 * A node's scores from its children's, by the method that a spec names.
 *
 * @param children - One column of n scores per child; NaN = missing.
 * @param weights - One per child, non-negative. A child of weight 0 counts for nothing.
 * @param aggregation - Method and rule for gaps.
 * @returns n scores, a new array; NaN where the node is missing or the method undefined. An unknown custom function
 *   gives NaN (`compile` reports it).
 * @example
 * aggregateChildren([[2], [8]], [1, 1], { spec: { method: "geometricMean" }, reweight: false }); // Float64Array [4]
 */
export function aggregateChildren(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  aggregation: Aggregation,
): Float64Array {
  if (aggregation.spec.method === "copeland") return copelandOfAdmitted(children, weights, aggregation);
  return rowByRow(children, weights, aggregation, meanOf(aggregation));
}

function meanOf({ spec, functions = {} }: Aggregation): AggregateFunction {
  switch (spec.method) {
    case "arithmeticMean":
      return arithmeticMean;
    case "geometricMean":
      return geometricMean;
    case "harmonicMean":
      return harmonicMean;
    case "powerMean":
      return (values, weights) => powerMean(values, weights, spec.exponent);
    case "minimum":
      return minimum;
    case "mazziottaPareto":
      return (values, weights) => mazziottaPareto(values, weights, spec);
    case "orderedWeightedAverage":
      return (values) => orderedWeightedAverage(values, spec.orderWeights);
    case "custom": {
      const own = Object.hasOwn(functions, spec.name) ? functions[spec.name] : undefined;
      return (values, weights) => own?.(Float64Array.from(values), sumToOne(weights)) ?? NaN;
    }
    case "copeland":
      return () => NaN;
  }
}

function sumToOne(weights: ArrayLike<number>): Float64Array {
  const own = Float64Array.from(weights);
  const sum = own.reduce((total, weight) => total + weight, 0);
  return own.map((weight) => weight / sum);
}

/** Units that may have no score take no part in contests either. */
function copelandOfAdmitted(
  children: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  rule: GapRule,
): Float64Array {
  const admitted = admittedUnits(children, weights, rule);
  const competing = children.map((column) =>
    Float64Array.from(column, (score, unit) => (admitted[unit] ? score : NaN)),
  );
  return copeland(competing, weights);
}
