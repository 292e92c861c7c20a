/** Which simulation of random judgements a consistency ratio is measured against. */
export type RandomIndexTable = "saaty" | "alonsoLamata";

/** From n = 3 on. Saaty: 1977 and later prints. Alonso and Lamata: 500,000 matrices of each size. */
const tables: Readonly<Record<RandomIndexTable, readonly number[]>> = {
  saaty: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  alonsoLamata: [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854],
};

/**
 * Mean consistency index of random comparison matrices of n components.
 *
 * @returns NaN for n > 10, where the tables end; 0 for n < 3, where judgements cannot be inconsistent.
 * @source Saaty 1977, 10.1016/0022-2496(77)90033-5; Alonso and Lamata 2006, 10.1142/S0218488506004114
 * @example
 * randomIndex(3, "saaty"); // 0.58
 */
export function randomIndex(n: number, table: RandomIndexTable): number {
  return n < 3 ? 0 : (tables[table][n - 3] ?? NaN);
}
