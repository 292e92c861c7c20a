import type { VegaLiteSpec } from "./spec.js";
import { estimateTextWidth } from "./text-width.js";

/**
 * Draws a complete Vega-Lite spec as SVG.
 *
 * @param spec - With inline data; nothing is loaded.
 * @returns One `<svg>` element.
 */
export async function renderSvg(spec: VegaLiteSpec): Promise<string> {
  const { vega, vegaLite } = await loadVega();
  const compiled = vegaLite.compile(spec as unknown as Parameters<typeof vegaLite.compile>[0]).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: "none" });
  try {
    return withDescription(await view.toSVG(), spec["description"]);
  } finally {
    view.finalize();
  }
}

/** Names the picture for readers who do not see it; Vega does so in browsers only. */
function withDescription(svg: string, description: unknown): string {
  if (typeof description !== "string") return svg;
  const escaped = description.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const label = `role="graphics-document" aria-roledescription="visualization" aria-label="${escaped}"`;
  return svg.replace("<svg ", () => `<svg ${label} `);
}

/** Loads Vega on first use only: it is large, and a script that just reads specs does without. */
async function loadVega() {
  const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
  measureTextWithoutCanvas(vega as unknown as VegaWithMetrics);
  return { vega, vegaLite };
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly text?: string | number;
}

/** `textMetrics` is exported by Vega and missing from its types. */
interface VegaWithMetrics {
  readonly textMetrics: { width: (item: TextItem, text?: string | number) => number };
}

/**
 * Without a canvas Vega takes every letter for 0.8 of the font size, half as wide again as it is: margins get far too
 * large and axis labels are dropped as overlapping.
 */
function measureTextWithoutCanvas({ textMetrics }: VegaWithMetrics): void {
  if ("document" in globalThis) return;
  textMetrics.width = (item, text) =>
    estimateTextWidth(String(text ?? item.text ?? ""), item.fontSize ?? 11, item.fontWeight === "bold");
}
