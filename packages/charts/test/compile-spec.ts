import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import * as vega from "vega";
import * as vegaLite6 from "vega-lite";
import type { VegaLiteSpec } from "@chiso/charts";

/** Versions of Vega-Lite that specs must work with: ours, and the one JupyterLab 4 ships. */
export const compilers = { "6.4.3": vegaLite6.compile, "5.23.0": loadVegaLite5().compile };

/** Version 5 is a script that requires Vega, which is a module now; so it gets Vega as browsers' scripts do. */
function loadVegaLite5(): typeof vegaLite6 {
  const require = createRequire(import.meta.url);
  const source = readFileSync(require.resolve("vega-lite-v5"), "utf8");
  const scope: { vega: typeof vega; vegaLite?: typeof vegaLite6 } = { vega };
  compileFunction(source, ["exports", "module", "define", "globalThis"])(
    undefined,
    undefined,
    undefined,
    scope,
  );
  return scope.vegaLite!;
}

/** Compiles and draws a spec; returns the SVG and everything that either step complained about. */
export async function compileSpec(
  spec: VegaLiteSpec,
  version: keyof typeof compilers,
  config: VegaLiteSpec = {},
): Promise<{ readonly svg: string; readonly complaints: readonly string[] }> {
  const complaints: string[] = [];
  const note = (...words: readonly unknown[]): typeof logger => {
    complaints.push(words.map(String).join(" "));
    return logger;
  };
  const silent = (): typeof logger => logger;
  const logger = {
    level: silent,
    info: silent,
    debug: silent,
    warn: note,
    error: note,
  } as unknown as vega.LoggerInterface;
  const compiled = compilers[version](spec as never, { logger, config }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
  const svg = await view.toSVG();
  view.finalize();
  return { svg, complaints };
}

/** The words of an SVG's text elements. */
export function svgTexts(svg: string): string[] {
  const words = [...svg.matchAll(/<text(?:[^>]*[^/>])?>(.*?)<\/text>/gs)].map((match) => match[1] ?? "");
  return words.flatMap((word) => word.split(/<\/?tspan[^>]*>/)).map((word) => word.replaceAll("&amp;", "&"));
}
