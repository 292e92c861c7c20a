/** Settings of every property in this package: the same cases on every machine. */
export function runs(numRuns = 200): { readonly seed: number; readonly numRuns: number } {
  return { seed: 20_240_510, numRuns };
}
