import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Eigenvalues and eigenvectors of a symmetric matrix. */
export interface SymmetricEigen {
  /** From largest to smallest. */
  readonly values: Float64Array;
  /** `vectors[k]` belongs to `values[k]`: length 1, sign by the rule of {@link eigenSymmetric}. */
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues and unit eigenvectors of a symmetric matrix, largest eigenvalue first.
 *
 * An eigenvector's sign is arbitrary; here its entry of largest size is positive (of equal sizes, to 1e-9, the first).
 *
 * @param matrix - n rows of n finite numbers, symmetric.
 * @returns New arrays.
 * @remarks O(n³). Vectors of equal eigenvalues are one of many bases. Kernel: checks nothing.
 * @example
 * eigenSymmetric([[2, 1], [1, 2]]).values; // Float64Array [3, 1]
 */
export function eigenSymmetric(matrix: readonly ArrayLike<number>[]): SymmetricEigen {
  const rows = matrix.map((row) => Array.from(row));
  const found = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
  const order = found.realEigenvalues.map((_, k) => k).reverse();
  order.sort((a, b) => (found.realEigenvalues[b] as number) - (found.realEigenvalues[a] as number));
  return {
    values: Float64Array.from(order, (k) => found.realEigenvalues[k] as number),
    vectors: order.map((k) => withSign(Float64Array.from(found.eigenvectorMatrix.getColumn(k)))),
  };
}

/** The vector or its opposite: the one whose entry of largest size is positive. */
export function withSign(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const leading = vector.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 0;
  return leading < 0 ? vector.map((value) => -value) : vector;
}
