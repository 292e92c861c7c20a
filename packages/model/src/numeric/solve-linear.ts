import { LuDecomposition, Matrix } from "ml-matrix";

/**
 * Solves A x = b for a square A.
 *
 * @param matrix - n rows of n finite numbers.
 * @param right - n finite numbers.
 * @returns n numbers, a new array; all NaN when A is singular to working precision.
 * @remarks O(n³), LU with pivoting. Kernel: checks nothing.
 * @example
 * solveLinear([[2, 0], [0, 4]], [2, 2]); // Float64Array [1, 0.5]
 */
export function solveLinear(matrix: readonly ArrayLike<number>[], right: ArrayLike<number>): Float64Array {
  const decomposition = new LuDecomposition(new Matrix(matrix.map((row) => Array.from(row))));
  if (decomposition.isSingular()) return new Float64Array(right.length).fill(NaN);
  return Float64Array.from(decomposition.solve(Matrix.columnVector(Array.from(right))).getColumn(0));
}
