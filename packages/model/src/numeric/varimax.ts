import { withSign } from "./eigen-symmetric.js";

/** Rotated loadings, and how the rotation went. */
export interface RotatedLoadings {
  /** One column per factor, one entry per variable. */
  readonly loadings: readonly Float64Array[];
  readonly sweeps: number;
  /** Whether the last sweep turned no pair of factors by more than 1e-12 radians. */
  readonly converged: boolean;
}

/**
 * Rotates factor loadings so that each factor has few large ones (varimax), with Kaiser's row normalisation.
 *
 * Maximises Σ_f [ Σ_j b_jf⁴ / p − (Σ_j b_jf² / p)² ], b_jf = a_jf / √(Σ_f a_jf²), one pair of factors at a time.
 *
 * @param loadings - k columns of p loadings.
 * @param maxSweeps - Default 100 rounds over all pairs.
 * @returns New columns, in the order of `loadings`; in each the loading of largest size is positive. Communalities
 *   (row sums of squares) are kept.
 * @remarks O(k² p) a sweep. Kernel: checks nothing.
 * @source Kaiser 1958, The varimax criterion for analytic rotation in factor analysis, 10.1007/BF02289233
 * @example
 * varimax([[0.8, 0.7, 0.6], [0.5, -0.4, -0.1]]).converged; // true
 */
export function varimax(loadings: readonly ArrayLike<number>[], maxSweeps = 100): RotatedLoadings {
  const lengths = rowLengths(loadings);
  const columns = loadings.map((column) =>
    Float64Array.from(column, (a, j) => (lengths[j] === 0 ? 0 : a / (lengths[j] as number))),
  );
  let largest = Infinity;
  let sweeps = 0;
  while (largest > 1e-12 && sweeps < maxSweeps) {
    largest = sweep(columns);
    sweeps++;
  }
  return {
    loadings: columns.map((column) => withSign(column.map((b, j) => b * (lengths[j] as number)))),
    sweeps,
    converged: largest <= 1e-12,
  };
}

function rowLengths(columns: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, j) =>
    Math.hypot(...columns.map((column) => column[j] as number)),
  );
}

/** Turns every pair of columns once, in place; the largest angle. */
function sweep(columns: readonly Float64Array[]): number {
  let largest = 0;
  columns.forEach((first, f) => {
    for (const second of columns.slice(f + 1)) {
      const angle = bestAngle(first, second);
      turn(first, second, angle);
      largest = Math.max(largest, Math.abs(angle));
    }
  });
  return largest;
}

function bestAngle(first: Float64Array, second: Float64Array): number {
  const p = first.length;
  let [sumU, sumV, cosine, sine] = [0, 0, 0, 0];
  for (let j = 0; j < p; j++) {
    const [x, y] = [first[j] as number, second[j] as number];
    const [u, v] = [x * x - y * y, 2 * x * y];
    sumU += u;
    sumV += v;
    cosine += u * u - v * v;
    sine += 2 * u * v;
  }
  const up = sine - (2 * sumU * sumV) / p;
  const across = cosine - (sumU * sumU - sumV * sumV) / p;
  // Where the criterion is flat, rounding alone would choose an angle.
  return Math.hypot(up, across) <= 1e-14 * p ? 0 : Math.atan2(up, across) / 4;
}

function turn(first: Float64Array, second: Float64Array, angle: number): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let j = 0; j < first.length; j++) {
    const [x, y] = [first[j] as number, second[j] as number];
    first[j] = c * x + s * y;
    second[j] = c * y - s * x;
  }
}
