import { covariance } from "../numeric/covariance.js";

/**
 * Cronbach's alpha: how far items measure one thing, from their pairwise covariances.
 *
 * α = k² · c / Σ, c = mean covariance of two different items, Σ = sum of all k² covariances;
 * with complete data the same as k/(k − 1) · (1 − Σ var(item) / var(sum of items))
 *
 * @param covariances - k rows of k, from {@link pairwiseCovariances}.
 * @param without - Position of an item to leave out. Default: none.
 * @returns At most 1, negative when items oppose each other; NaN for fewer than 2 items, and where a covariance is
 *   undefined.
 * @remarks O(k²). Kernel: checks nothing.
 * @source Cronbach 1951, Coefficient alpha and the internal structure of tests, 10.1007/BF02310555
 * @example
 * cronbach(pairwiseCovariances([[1, 2, 3], [2, 4, 6]])); // 0.8888888888888888
 */
export function cronbach(covariances: readonly ArrayLike<number>[], without = -1): number {
  let [k, own, between] = [0, 0, 0];
  covariances.forEach((row, i) => {
    if (i === without) return;
    k++;
    own += row[i] as number;
    for (let j = 0; j < i; j++) if (j !== without) between += 2 * (row[j] as number);
  });
  return k < 2 ? NaN : (k ** 2 * (between / (k * (k - 1)))) / (own + between);
}

/**
 * Sample covariances of columns, each over the rows in which neither is missing.
 *
 * @param columns - k columns of n values; NaN = missing.
 * @returns k rows of k, new arrays; NaN where fewer than 2 rows have both.
 * @remarks O(k² n). Kernel: checks nothing. Such a matrix need not be that of any complete data.
 */
export function pairwiseCovariances(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const rows = columns.map(() => new Float64Array(columns.length));
  columns.forEach((x, i) => {
    for (let j = 0; j <= i; j++) {
      const found = covariance(x, columns[j] as ArrayLike<number>);
      (rows[i] as Float64Array)[j] = found;
      (rows[j] as Float64Array)[i] = found;
    }
  });
  return rows;
}
