import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Files of the build that run as processes or workers of their own. */
export type EntryName = "jupyter-main" | "protocol-worker" | "child-main" | "stop-worker";

/**
 * The URL of a process's entry file. Built code lies beside it; sources (tests, development) use the build.
 *
 * @throws Error when the package was not built.
 */
export function entryUrl(name: EntryName): URL {
  const fromSources = import.meta.url.endsWith(".ts");
  const url = new URL(fromSources ? `../../../dist/${name}.js` : `./${name}.js`, import.meta.url);
  if (!existsSync(url)) throw new Error(`the kernel is not built: ${fileURLToPath(url)} is missing`);
  return url;
}
