import { aggregationOf } from "../evaluate/aggregation-of.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import type { AggregateSpec, WeightsNode } from "../framework/types.js";
import { dividedDifference, type Move } from "./divided-difference.js";

/** A node's score before and after, by its position. */
export type Moves = (node: number) => Move;

/**
 * What a node's multiplier is multiplied by for a child: contribution = multiplier · (after − before).
 *
 * NaN where the node's method has no exact split of its change, see {@link isUnsplit}.
 */
export function passedDown(index: CompiledIndex, at: number, child: number, moves: Moves): number {
  const { spec, tree, weights, maxima } = index;
  const all = tree.children[at] ?? [];
  const there = all.filter((one) => index.missing !== "reweight" || !Number.isNaN(moves(one).from));
  if (spec.kind === "points") return pointsScaledUp(there, maxima, all);
  const sum = there.reduce((total, one) => total + (weights[one] as number), 0);
  const weight = (weights[child] as number) / sum;
  const exponent = exponentOf(aggregationOf(spec, tree.nodes[at] as WeightsNode));
  if (exponent === 1) return weight;
  if (weight === 0) return 0;
  if (exponent === undefined) return isUnsplit(index, at, moves) ? NaN : ofOneMover(moves(at), moves(child));
  if (exponent <= 0 && isAtZero(moves(at))) {
    const zero = there.filter((one) => isAtZero(moves(one)));
    const zeroWeight = zero.reduce((total, one) => total + (weights[one] as number), 0) / sum;
    return shareAtZero(moves(at), moves(child), weight / zeroWeight);
  }
  const passed =
    (weight * dividedDifference(moves(child), exponent)) / dividedDifference(moves(at), exponent);
  // a child that stays at 0 has an infinite slope below p = 1: it contributes 0, and so do its parts
  return isStill(moves(child)) && !Number.isFinite(passed) ? 0 : passed;
}

/**
 * Whether the change of a node cannot be split exactly over its children: its method adds up no function of each
 * child, and more than one child moved. By Copeland scores, others' changes move the node too.
 */
export function isUnsplit({ spec, tree, weights }: CompiledIndex, at: number, moves: Moves): boolean {
  if (spec.kind === "points") return false;
  const aggregate = aggregationOf(spec, tree.nodes[at] as WeightsNode);
  if (exponentOf(aggregate) !== undefined) return false;
  const children = (tree.children[at] ?? []).filter((child) => (weights[child] as number) > 0);
  const moved = children.filter((child) => !isStill(moves(child)));
  if (moved.length === 0) return !isStill(moves(at));
  return aggregate.method === "copeland" || moved.length > 1;
}

/** p of the power mean that a method is; undefined for methods that are none. */
function exponentOf(aggregate: AggregateSpec): number | undefined {
  switch (aggregate.method) {
    case "arithmeticMean":
      return 1;
    case "geometricMean":
      return 0;
    case "harmonicMean":
      return -1;
    case "powerMean":
      return aggregate.exponent;
    default:
      return undefined;
  }
}

/** Points scaled up for missing siblings count for more by the same factor. */
function pointsScaledUp(there: readonly number[], maxima: Float64Array, all: readonly number[]): number {
  if (there.length === all.length) return 1;
  const total = (nodes: readonly number[]): number =>
    nodes.reduce((sum, one) => sum + (maxima[one] as number), 0);
  return total(all) / total(there);
}

/** The only child that moved accounts for the whole change. */
function ofOneMover(parent: Move, child: Move): number {
  return isStill(child) ? 0 : (parent.to - parent.from) / (child.to - child.from);
}

function shareAtZero(parent: Move, child: Move, share: number): number {
  if (isStill(parent) || !isAtZero(child)) return 0;
  return (share * (parent.to - parent.from)) / (child.to - child.from);
}

function isAtZero({ from, to }: Move): boolean {
  return from === 0 || to === 0;
}

/** Missing before and after counts as still. */
function isStill({ from, to }: Move): boolean {
  return from === to || (Number.isNaN(from) && Number.isNaN(to));
}
