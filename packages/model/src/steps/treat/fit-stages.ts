import type { Treatment } from "../types.js";
import { fitTreatment } from "./fit-treatment.js";
import { shape, type Shape, type ShapeLimits } from "./shape.js";
import { applyTransform, type Transform } from "./transform.js";

/** One stage tried on a column. */
export interface FittedStage {
  readonly treatment: Treatment;
  readonly transform: Transform;
  /** Shape of the column it was fitted on, afterwards. */
  readonly after: Shape;
}

/** The stages tried on a column; none when it passed untreated. */
export interface FittedTreatment {
  readonly before: Shape;
  readonly stages: readonly FittedStage[];
}

/** How stages follow each other. */
export interface StageOptions extends ShapeLimits {
  readonly stages: readonly Treatment[];
  readonly combine: boolean;
  readonly force: boolean;
}

/**
 * Tries stages on a column until it passes {@link shape}.
 *
 * @param x - n values; NaN = missing, left out.
 * @param options.combine - Whether a stage works on the one before's result, or on the column itself.
 * @param options.force - Whether the first stage is applied even if the column passes.
 * @returns The stages tried; the last is the one that counts, with those before it under `combine`.
 */
export function fitStages(x: ArrayLike<number>, options: StageOptions): FittedTreatment {
  const { stages, combine, force } = options;
  const before = shape(x, options);
  const tried: FittedStage[] = [];
  let current: Float64Array = Float64Array.from(x);
  for (const treatment of stages) {
    const isForced = force && tried.length === 0;
    if ((tried.at(-1)?.after ?? before).passes && !isForced) break;
    const input = combine ? current : x;
    const transform = fitTreatment(input, treatment, { ...options, force: isForced });
    current = applyTransform(input, transform);
    tried.push({ treatment, transform, after: shape(current, options) });
  }
  return { before, stages: tried };
}
