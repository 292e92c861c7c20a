/**
 * Solves A X = B for a symmetric positive definite A.
 *
 * @param matrix - n rows of n finite numbers; the lower triangle is read.
 * @param rights - Columns of B, each n finite numbers.
 * @param smallestPivot - Below it, relative to the diagonal, A counts as singular. Default 1e-12.
 * @returns Columns of X, new arrays; undefined when A is singular or not positive definite.
 * @remarks O(n³ + n² · columns). Kernel: checks nothing.
 * @example
 * choleskySolve([[4, 0], [0, 1]], [[8, 3]]); // [Float64Array [2, 3]]
 */
export function choleskySolve(
  matrix: readonly ArrayLike<number>[],
  rights: readonly ArrayLike<number>[],
  smallestPivot = 1e-12,
): Float64Array[] | undefined {
  const lower = choleskyFactor(matrix, smallestPivot);
  return lower === undefined ? undefined : rights.map((right) => substitute(lower, right));
}

function choleskyFactor(
  matrix: readonly ArrayLike<number>[],
  smallestPivot: number,
): Float64Array[] | undefined {
  const n = matrix.length;
  const lower = matrix.map(() => new Float64Array(n));
  for (let row = 0; row < n; row++) {
    const own = lower[row] as Float64Array;
    for (let column = 0; column <= row; column++) {
      const other = lower[column] as Float64Array;
      let rest = matrix[row]?.[column] as number;
      for (let k = 0; k < column; k++) rest -= (own[k] as number) * (other[k] as number);
      if (column < row) own[column] = rest / (other[column] as number);
      else if (rest > smallestPivot * (matrix[row]?.[row] as number)) own[row] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

function substitute(lower: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const n = lower.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++)
      x[row] = (x[row] as number) - (lower[row]?.[k] as number) * (x[k] as number);
    x[row] = (x[row] as number) / (lower[row]?.[row] as number);
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++)
      x[row] = (x[row] as number) - (lower[k]?.[row] as number) * (x[k] as number);
    x[row] = (x[row] as number) / (lower[row]?.[row] as number);
  }
  return x;
}
