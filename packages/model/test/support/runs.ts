/** Settings of every property in this package: the same cases on every machine. */
export function runs(numRuns = 200): { seed: number; numRuns: number; interruptAfterTimeLimit: number } {
  return { seed: 20_240_510, numRuns, interruptAfterTimeLimit: 20_000 };
}
