import type { PointsNode, PointsSpec, Scores, WeightsNode, WeightsSpec } from "@chiso/model";
import * as fc from "fast-check";
import { pointsSpec, weightsSpec } from "./small-specs.js";

/** A tree without codes or figures: the shape of an index. */
interface Shape {
  readonly children: readonly Shape[];
}

/** Random shapes: depth 1 to `depth`, 1 to 3 children. */
function shapes(depth: number): fc.Arbitrary<Shape> {
  const leafShape = fc.constant<Shape>({ children: [] });
  if (depth === 0) return leafShape;
  const parent = fc
    .array(shapes(depth - 1), { minLength: 1, maxLength: 3 })
    .map((children): Shape => ({ children }));
  return depth === 4 ? parent : fc.oneof(leafShape, parent);
}

/** Numbers drawn one after another from a list, over and over. */
function drawer<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => list[at++ % list.length] as T;
}

/** A spec with raw values: one row of `units` values per leaf, in the tree's leaf order. */
export interface RandomIndex<Spec> {
  readonly spec: Spec;
  readonly scores: Scores;
}

function scoresOf(leaves: readonly string[], units: number, value: (leaf: number) => number): Scores {
  const codes = Array.from({ length: units }, (_, u) => ({ code: `u${u}`, label: { en: `Unit ${u}` } }));
  const values = Float64Array.from({ length: leaves.length * units }, (_, at) =>
    value(Math.floor(at / units)),
  );
  return { units: codes, leaves, values };
}

const missingRule = fc.constantFrom("propagate" as const, "reweight" as const, "zero" as const);

/** Random points indices, values in tenths; some missing unless `complete`. */
export function pointsIndices({ complete = false, units = 3 } = {}): fc.Arbitrary<RandomIndex<PointsSpec>> {
  const shares = fc.array(fc.integer({ min: complete ? 0 : -2, max: 10 }), { minLength: 7, maxLength: 40 });
  const maxima = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 20 });
  return fc.tuple(shapes(4), maxima, shares, missingRule).map(([shape, maximum, share, missing]) => {
    const [nextMax, nextShare] = [drawer(maximum), drawer(share)];
    const leaves: { code: string; max: number }[] = [];
    let count = 0;
    const node = ({ children }: Shape): PointsNode => {
      const code = `n${count++}`;
      const label = { en: code };
      if (children.length > 0) return { code, label, children: children.map(node) };
      const one = { code, max: nextMax() / 10 };
      leaves.push(one);
      return { ...one, label };
    };
    const spec = pointsSpec(shape.children.map(node), { missing, pointDecimals: 2 });
    const value = (at: number): number => {
      const part = nextShare();
      return part < 0 ? NaN : Math.round((leaves[at]?.max ?? 0) * part * 10) / 100;
    };
    const codes = leaves.map(({ code }) => code);
    return { spec, scores: scoresOf(codes, units, value) };
  });
}

/** What random weighted indices may be. */
export interface WeightsOptions {
  readonly complete?: boolean;
  readonly units?: number;
  /** Bounds of goalposts that every raw value lies between; without it leaves use min-max. */
  readonly goalposts?: boolean;
  /** Range of normalised scores. */
  readonly range?: readonly [number, number];
}

/** Random weighted indices with arithmetic and geometric parents mixed, raw values from 1 to 99 in hundredths. */
export function weightsIndices(options: WeightsOptions = {}): fc.Arbitrary<RandomIndex<WeightsSpec>> {
  const { complete = false, units = 4, goalposts = false, range = [1, 100] } = options;
  const weight = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 20 });
  const geometric = fc.array(fc.boolean(), { minLength: 3, maxLength: 9 });
  const direction = fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 3, maxLength: 9 });
  const raw = fc.array(fc.integer({ min: complete ? 100 : -600, max: 9900 }), {
    minLength: 11,
    maxLength: 40,
  });
  return fc
    .tuple(shapes(4), weight, geometric, direction, raw, missingRule)
    .map(([shape, weights, means, directions, values, missing]) => {
      const [nextWeight, nextMean, nextDirection] = [drawer(weights), drawer(means), drawer(directions)];
      const nextValue = drawer(values);
      const leaves: string[] = [];
      const node = ({ children }: Shape): WeightsNode => {
        const code = `n${leaves.length}-${children.length}-${nextName()}`;
        const own = { code, label: { en: code }, weight: nextWeight() };
        const method = nextMean() ? ("geometricMean" as const) : ("arithmeticMean" as const);
        if (children.length > 0) return { ...own, aggregate: { method }, children: children.map(node) };
        leaves.push(code);
        return { ...own, direction: nextDirection() };
      };
      let names = 0;
      const nextName = (): number => names++;
      const normalise = goalposts
        ? ({ method: "goalposts", lower: 0, upper: 100, range } as const)
        : ({ method: "minMax", range } as const);
      const root = nextMean() ? ("geometricMean" as const) : ("arithmeticMean" as const);
      const children = shape.children.map(node);
      const spec = weightsSpec(children, { missing, normalise, aggregate: { method: root } });
      const value = (): number => {
        const one = nextValue() / 100;
        return one < 1 ? NaN : one;
      };
      return { spec, scores: scoresOf(leaves, units, value) };
    });
}
