import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Reads the browser builds of Vega, Vega-Lite and Vega-Embed that their packages ship, to put into a page.
 *
 * @returns One script per package, in the order they must run in, with its licence in front, as that asks.
 * @example
 * renderPage(notebook, { language: "en", vegaScripts: await readVegaScripts() });
 */
export function readVegaScripts(): Promise<string[]> {
  const require = createRequire(import.meta.url);
  return Promise.all([
    readScript("vega", require.resolve("vega")),
    readScript("vega-lite", require.resolve("vega-lite")),
    readScript("vega-embed", require.resolve("vega-embed")),
  ]);
}

/** The browser build is not among a package's exports; it lies beside the module that is. */
async function readScript(name: string, module: string): Promise<string> {
  const folder = path.dirname(module);
  const [script, licence] = await Promise.all([
    readFile(path.join(folder, `${name}.min.js`), "utf8"),
    readFile(path.join(folder, "..", "LICENSE"), "utf8"),
  ]);
  // A source map would be asked for beside the page.
  return `/*! ${name}\n${licence.trim()}\n*/\n${script.replace(/^\/\/# sourceMappingURL=.*$/m, "").trim()}\n`;
}
