import { solveLinear } from "./solve-linear.js";

/**
 * The x ≥ 0 that minimises |A x − b|, for a symmetric A (normal equations AᵀA x = Aᵀb on an active set).
 *
 * @param matrix - n rows of n finite numbers, symmetric.
 * @param right - n finite numbers.
 * @returns n numbers ≥ 0, a new array; with collinear columns one of many solutions.
 * @remarks Active sets after Lawson and Hanson; ends after finitely many steps, usually about n; O(n³) each.
 * @source Lawson and Hanson 1995, Solving Least Squares Problems, 10.1137/1.9781611971217, chapter 23
 * @example
 * nonNegativeLeastSquares([[1, 0], [0, 1]], [2, -1]); // Float64Array [2, 0]
 */
export function nonNegativeLeastSquares(
  matrix: readonly ArrayLike<number>[],
  right: ArrayLike<number>,
): Float64Array {
  const normal = matrix.map((row) => Float64Array.from(matrix, (other) => dot(row, other)));
  const target = Float64Array.from(matrix, (row) => dot(row, right));
  const x = new Float64Array(matrix.length);
  const free = new Set<number>();
  const tolerance = 1e-12 * Math.max(...target.map(Math.abs), 1e-300);
  for (let step = 0; step < 10 * matrix.length; step++) {
    const gradient = target.map((value, j) => value - dot(normal[j] as Float64Array, x));
    const entering = steepest(gradient, free);
    if (entering < 0 || !((gradient[entering] as number) > tolerance)) break;
    free.add(entering);
    if (!settle(x, free, normal, target)) free.delete(entering);
    if (!free.has(entering)) break;
  }
  return x;
}

function steepest(gradient: Float64Array, free: ReadonlySet<number>): number {
  let best = -1;
  gradient.forEach((value, j) => {
    if (!free.has(j) && (best < 0 || value > (gradient[best] as number))) best = j;
  });
  return best;
}

/** Moves `x` to the least-squares point of the free variables, freeing fewer whenever one would turn negative. */
function settle(
  x: Float64Array,
  free: Set<number>,
  normal: readonly Float64Array[],
  target: Float64Array,
): boolean {
  while (free.size > 0) {
    const at = [...free].sort((a, b) => a - b);
    const goal = solveLinear(
      at.map((j) => at.map((k) => normal[j]?.[k] as number)),
      at.map((j) => target[j] as number),
    );
    if (goal.some(Number.isNaN)) return false;
    const shares = at.map((j, i) => shareUntilZero(x[j] as number, goal[i] as number));
    const share = Math.min(1, ...shares);
    at.forEach((j, i) => {
      x[j] = (x[j] as number) + share * ((goal[i] as number) - (x[j] as number));
      if (shares[i] !== share || share === 1) return;
      x[j] = 0;
      free.delete(j);
    });
    if (share === 1) return true;
  }
  return true;
}

/** How much of the way to `goal` keeps the variable from turning negative; above 1 where all of it does. */
function shareUntilZero(from: number, goal: number): number {
  if (goal > 0) return 2;
  return from > 0 ? from / (from - goal) : 0;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}
