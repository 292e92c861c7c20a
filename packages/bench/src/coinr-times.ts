import { spawnSync } from "node:child_process";
import path from "node:path";

/** COINr's times by task, milliseconds, and where they come from. */
export interface PeerTimes {
  readonly times: Readonly<Record<string, number>>;
  readonly origin: string;
}

/**
 * Medians measured once on a quiet machine of the same kind (2 cores, Debian 12, R 4.2.2, COINr 1.1.14): 51 units,
 * 49 indicators, 4 levels. They are shown where R or COINr is not installed, and marked so.
 */
const RECORDED: PeerTimes["times"] = {
  "full chain": 66,
  "re-aggregation with other weights": 6,
  "1,000 full rebuilds": 92_000,
  "leave one indicator out, 49 times": 3900,
  "Copeland, 51 × 49": 2000,
  "correlations with p-values, 49 × 49": 303,
};

/** COINr's times of this very run where R and COINr are installed, else the recorded ones. */
export function coinrTimes(): PeerTimes {
  const script = path.resolve(import.meta.dirname, "../coinr/construct.R");
  const run = spawnSync("Rscript", ["--vanilla", script], { encoding: "utf8" });
  if (run.status !== 0)
    return { times: RECORDED, origin: "recorded earlier; R with COINr is not installed here" };
  return {
    times: JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "{}") as PeerTimes["times"],
    origin: "this run",
  };
}
