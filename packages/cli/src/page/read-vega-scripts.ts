import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** In the order they must run in: each finds the one before it as a global. */
const packages = ["vega", "vega-lite", "vega-embed"];

/**
 * Reads the browser builds of Vega, Vega-Lite and Vega-Embed that their packages ship, to put into a page.
 *
 * @returns One script per package, in order, with its licence in front, as that asks.
 * @example
 * renderPage(notebook, { language: "en", vegaScripts: await readVegaScripts() });
 */
export function readVegaScripts(): Promise<string[]> {
  return Promise.all(packages.map(readScript));
}

async function readScript(name: string): Promise<string> {
  // The build is not among the package's exports; it lies beside the module that is.
  const folder = path.dirname(createRequire(import.meta.url).resolve(name));
  const [script, licence] = await Promise.all([
    readFile(path.join(folder, `${name}.min.js`), "utf8"),
    readFile(path.join(folder, "..", "LICENSE"), "utf8"),
  ]);
  // A source map would be asked for beside the page.
  return `/*! ${name}\n${licence.trim()}\n*/\n${script.replace(/^\/\/# sourceMappingURL=.*$/m, "").trim()}\n`;
}
