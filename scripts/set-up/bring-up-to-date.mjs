import path from "node:path";
import { build, stalePackages } from "./build.mjs";
import { install, isInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { toolsFolder } from "./paths.mjs";
import { fetchPnpm, hasPnpm } from "./pnpm.mjs";

/**
 * Does what is missing, in order: pnpm, the dependencies, the builds. Each step looks again under the lock, since
 * another set-up may have done it meanwhile.
 *
 * @param {import("./build.mjs").BuildKind} kind
 * @param {(line: string) => void} say
 */
export async function bringUpToDate(kind, say) {
  if (hasPnpm() && isInstalled() && stalePackages(kind).length === 0) return;
  const started = performance.now();
  await withLock(
    path.join(toolsFolder, "set-up.lock"),
    async () => {
      await fetchPnpm(say);
      await install(say);
      await build(kind, say);
    },
    say,
  );
  say(`Set up in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
