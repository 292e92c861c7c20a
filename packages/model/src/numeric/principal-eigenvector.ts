import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/**
 * Largest eigenvalue of a matrix of positive numbers, with its eigenvector.
 *
 * By Perron's theorem it is real and simple, and its eigenvector can be taken positive.
 *
 * @param matrix - n rows of n positive numbers; need not be symmetric.
 * @returns The eigenvalue, and the eigenvector with sum 1, a new array.
 * @remarks O(n³). Kernel: checks nothing.
 * @example
 * principalEigenvector([[1, 2], [0.5, 1]]).value; // 2
 */
export function principalEigenvector(matrix: readonly ArrayLike<number>[]): {
  readonly value: number;
  readonly vector: Float64Array;
} {
  const found = new EigenvalueDecomposition(new Matrix(matrix.map((row) => Array.from(row))));
  const values = found.realEigenvalues;
  const at = values.indexOf(Math.max(...values));
  const vector = Float64Array.from(found.eigenvectorMatrix.getColumn(at), Math.abs);
  const sum = vector.reduce((total, entry) => total + entry, 0);
  return { value: values[at] as number, vector: vector.map((entry) => entry / sum) };
}
