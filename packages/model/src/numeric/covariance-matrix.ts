/**
 * Sample covariances (divisor n − 1) between columns.
 *
 * @param columns - p columns of n finite numbers.
 * @returns p rows of p numbers, new arrays; NaN for n < 2.
 * @remarks O(p² n), two passes. Kernel: checks nothing; leave out rows with missing values first.
 * @example
 * covarianceMatrix([[1, 2, 3], [1, 3, 5]]); // [[1, 2], [2, 4]]
 */
export function covarianceMatrix(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const n = columns[0]?.length ?? 0;
  const centred = columns.map((column) => {
    const mean = sum(column) / n;
    return Float64Array.from(column, (value) => value - mean);
  });
  const rows = columns.map(() => new Float64Array(columns.length));
  centred.forEach((a, j) => {
    for (let k = j; k < centred.length; k++) {
      const covariance = n < 2 ? NaN : product(a, centred[k] as Float64Array) / (n - 1);
      (rows[j] as Float64Array)[k] = covariance;
      (rows[k] as Float64Array)[j] = covariance;
    }
  });
  return rows;
}

/**
 * Correlations from covariances: c_jk / √(c_jj c_kk).
 *
 * @param covariances - From {@link covarianceMatrix}.
 * @returns Rows, new arrays; NaN where a column is constant, else exactly 1 on the diagonal.
 * @example
 * correlationsOf([[1, 2], [2, 4]]); // [[1, 1], [1, 1]]
 */
export function correlationsOf(covariances: readonly ArrayLike<number>[]): Float64Array[] {
  const deviations = covariances.map((row, j) => Math.sqrt(row[j] as number));
  return covariances.map((row, j) =>
    Float64Array.from(row, (covariance, k) => {
      const scale = (deviations[j] as number) * (deviations[k] as number);
      if (scale === 0) return NaN;
      return j === k ? 1 : covariance / scale;
    }),
  );
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

function product(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}
