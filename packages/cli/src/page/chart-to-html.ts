import type { IMimeBundle } from "@jupyterlab/nbformat";
import { escapeHtml } from "@chiso/model";
import { inlineJson } from "./inline-script.js";
import { joinLines } from "./join-lines.js";
import type { PageContext } from "./page-context.js";
import { svgToHtml } from "./svg-to-html.js";

const chartType = /^application\/vnd\.(vega|vegalite)\.v\d+\+json$/;

/** The type under which an output carries a Vega or Vega-Lite spec, if it does. */
export function chartMime(data: IMimeBundle): string | undefined {
  return Object.keys(data).find((type) => chartType.test(type) && typeof data[type] === "object");
}

/**
 * A chart: its picture at once, its spec for the page's script, which puts the interactive chart in the picture's
 * place. Without a picture the text stands there until then.
 *
 * @param mime - From {@link chartMime}.
 */
export function chartToHtml(data: IMimeBundle, mime: string, context: PageContext): string {
  const id = `chart-${context.charts.size + 1}`;
  // The schema's version is that of the MIME type; left in, it would have Vega-Embed warn of its own.
  const { $schema: _, ...spec } = data[mime] as Readonly<Record<string, unknown>>;
  context.charts.set(id, spec);
  const text = joinLines(data["text/plain"]);
  const alt = typeof spec["description"] === "string" ? spec["description"] : text;
  const svg = joinLines(data["image/svg+xml"]);
  const still = svg === "" ? `<pre>${escapeHtml(text)}</pre>` : svgToHtml(svg, alt);
  const json = `<script type="application/json" id="${id}-spec">${inlineJson(spec)}</script>`;
  const mode = mime.includes("vegalite") ? "vega-lite" : "vega";
  return `<figure class="chart" id="${id}" data-mode="${mode}">${still}</figure>${json}`;
}
