/** Times of one task, milliseconds. */
export interface Timing {
  readonly task: string;
  readonly runs: number;
  readonly median: number;
  readonly min: number;
}

/**
 * Runs a task some times after a warm-up and gives the median and the least time. What a run returns is kept, so that
 * no engine can leave the work out.
 *
 * @param runs - Timed runs; a fifth as many (at least one) run before.
 */
export function measure(task: string, runs: number, run: () => unknown): Timing {
  const kept: unknown[] = [];
  for (let i = 0; i < Math.max(1, Math.floor(runs / 5)); i++) kept.push(run());
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    kept[0] = run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  if (kept.length === 0) throw new Error("nothing ran");
  return { task, runs, median: times[Math.floor(times.length / 2)] ?? NaN, min: times[0] ?? NaN };
}
