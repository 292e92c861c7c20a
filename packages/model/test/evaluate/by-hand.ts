import type { MissingRule, PointsNode, PointsSpec, Scores, WeightsNode, WeightsSpec } from "@chiso/model";

/** Score of every node for one unit, by walking the tree: nothing of the library is used. */
export type NodeScores = Map<string, number>;

function rawValue(scores: Scores, unit: number, code: string): number {
  return scores.values[scores.leaves.indexOf(code) * scores.units.length + unit] as number;
}

function maximum(node: PointsNode): number {
  return node.children?.reduce((sum, child) => sum + maximum(child), 0) ?? node.max ?? NaN;
}

/** A points index, in whole hundredths where the missing rule keeps sums whole. */
export function pointsByHand(spec: PointsSpec, scores: Scores, unit: number): NodeScores {
  const found: NodeScores = new Map();
  const visit = (node: PointsNode): number => {
    const score = node.children === undefined ? leafPoints(node) : parentPoints(node, node.children);
    found.set(node.code, score);
    return score;
  };
  const leafPoints = ({ code }: PointsNode): number => {
    const value = rawValue(scores, unit, code);
    return Number.isNaN(value) && spec.missing === "zero" ? 0 : value;
  };
  const parentPoints = (node: PointsNode, children: readonly PointsNode[]): number => {
    const parts = children.map((child) => ({ points: visit(child), max: maximum(child) }));
    const there = parts.filter(({ points }) => !Number.isNaN(points));
    if (there.length < parts.length && (spec.missing !== "reweight" || there.length === 0)) return NaN;
    const hundredths = there.reduce((sum, { points }) => sum + points * 100, 0);
    if (there.length === parts.length && spec.missing !== "reweight") return Math.round(hundredths) / 100;
    const available = there.reduce((sum, { max }) => sum + max, 0);
    return ((hundredths / 100) * maximum(node)) / available;
  };
  visit(spec.root);
  return found;
}

/** A weighted index with min-max or goalposts, from the textbook formulas. */
export function weightsByHand(spec: WeightsSpec, scores: Scores, unit: number): NodeScores {
  const found: NodeScores = new Map();
  const visit = (node: WeightsNode): number => {
    const score =
      node.children === undefined
        ? normalised(spec, scores, unit, node)
        : mean(spec, node, node.children.map(withScore));
    found.set(node.code, score);
    return score;
  };
  const withScore = (child: WeightsNode): Part => ({ score: visit(child), weight: child.weight ?? 1 });
  visit(spec.root);
  return found;
}

interface Part {
  readonly score: number;
  readonly weight: number;
}

function normalised(spec: WeightsSpec, scores: Scores, unit: number, node: WeightsNode): number {
  const { units } = scores;
  const column = units
    .map((_, row) => rawValue(scores, row, node.code))
    .filter((value) => !Number.isNaN(value));
  const rule = node.normalise ?? spec.normalise ?? { method: "minMax" };
  if (rule.method !== "minMax" && rule.method !== "goalposts") throw new Error("Not worked by hand here.");
  const [low, high] =
    rule.method === "minMax" ? [Math.min(...column), Math.max(...column)] : [rule.lower, rule.upper];
  const [bottom, top] = rule.range ?? [0, 100];
  const value = rawValue(scores, unit, node.code);
  const share = node.direction === -1 ? (high - value) / (high - low) : (value - low) / (high - low);
  const score = high > low ? bottom + (top - bottom) * share : NaN;
  return Number.isNaN(score) && missingOf(spec) === "zero" ? bottom : score;
}

function mean(spec: WeightsSpec, node: WeightsNode, parts: readonly Part[]): number {
  const there = parts.filter(({ score }) => !Number.isNaN(score));
  if (there.length === 0 || (there.length < parts.length && missingOf(spec) !== "reweight")) return NaN;
  const total = there.reduce((sum, { weight }) => sum + weight, 0);
  const method = (node.aggregate ?? spec.aggregate)?.method ?? "arithmeticMean";
  return method === "geometricMean"
    ? there.reduce((product, { score, weight }) => product * score ** (weight / total), 1)
    : there.reduce((sum, { score, weight }) => sum + (score * weight) / total, 0);
}

function missingOf(spec: WeightsSpec): MissingRule {
  return spec.missing ?? "propagate";
}
