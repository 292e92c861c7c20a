import { normalised } from "./weights-result.js";

/**
 * Kernel: priorities of a comparison matrix as geometric means of its rows (logarithmic least squares).
 *
 * w_i ∝ (Π_k a_ik)^(1/n)
 *
 * @param matrix - n rows of n positive numbers.
 * @returns n weights with sum 1, a new array.
 * @source Crawford and Williams 1985, A note on the analysis of subjective judgment matrices, 10.1016/0022-2496(85)90002-1
 * @example
 * rowGeometricMeans([[1, 4], [0.25, 1]]); // Float64Array [0.8, 0.2]
 */
export function rowGeometricMeans(matrix: readonly ArrayLike<number>[]): Float64Array {
  return normalised(
    matrix.map((row) => {
      let logs = 0;
      for (let k = 0; k < row.length; k++) logs += Math.log(row[k] as number);
      return Math.exp(logs / row.length);
    }),
  );
}
