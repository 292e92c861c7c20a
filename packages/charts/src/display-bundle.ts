import type { VegaLiteSpec } from "./spec.js";
import { renderSvg } from "./svg.js";

/** Content by MIME type, as a notebook's output holds it. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** MIME type of Vega-Lite that notebook hosts render; they do not know that of version 6 yet. */
export const vegaLiteMime = "application/vnd.vegalite.v5+json";

/**
 * What a notebook gets of a chart: the spec for hosts that draw it, an SVG for those that do not, text for terminals.
 *
 * @example
 * Object.keys(await displayBundle(rankingBars(rows, { title: "PAR INDEX 2023" })));
 * // ["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]
 */
export async function displayBundle(shown: {
  readonly spec: VegaLiteSpec;
  readonly text: string;
}): Promise<MimeBundle> {
  return {
    [vegaLiteMime]: shown.spec,
    "image/svg+xml": await renderSvg(shown.spec),
    "text/plain": shown.text,
  };
}
