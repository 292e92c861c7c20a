import type { Language } from "@chiso/model";
import { displayBundle, type MimeBundle } from "./display-bundle.js";
import type { VegaLiteSpec } from "./spec.js";
import { textOf, type Text } from "./text.js";
import { wrapText } from "./text-width.js";
import { fontSizes, themeConfig } from "./theme.js";
import { dataText } from "./data-text.js";

/** The method by which a notebook asks a value how to show it. */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display") as never;

/** A chart: a Vega-Lite spec with its words, which shows itself in a notebook. */
export interface Chart {
  readonly spec: VegaLiteSpec;
  readonly title: string;
  /** What the chart says, for readers who do not see it. */
  readonly alt: string;
  readonly language: Language;
  /** The same figures for a terminal. */
  readonly text: string;
  /** Vega-Lite, SVG and plain text, for the notebook. */
  readonly [jupyterDisplay]: () => Promise<MimeBundle>;
}

/** What a chart needs besides its spec. */
export interface ChartWords {
  readonly title: Text;
  readonly subtitle?: Text;
  readonly alt: Text;
  /** Language of words and numbers. Default `"en"`. */
  readonly language?: Language;
  /** The figures for a terminal. Default: a table of the spec's inline data. */
  readonly text?: string;
}

/** Title lines are wrapped to this many pixels: the width of a chart with its labels. */
const titleWidth = 680;

/**
 * Makes a chart of any Vega-Lite spec: adds title, theme and alternative text, and the method by which it shows
 * itself.
 *
 * @param spec - Vega-Lite, without title; what its `config` says wins over the theme, key by key.
 * @param words - Title, alternative text, language.
 * @returns A frozen object; `spec` is plain JSON, complete, for use elsewhere.
 * @example
 * const spec = {
 *   data: { values: [{ year: "2023", score: 86.97 }] },
 *   mark: "point",
 *   encoding: { x: { field: "year", type: "ordinal" }, y: { field: "score", type: "quantitative" } },
 * };
 * chart(spec, { title: "PAR INDEX", alt: "One point, 86.97 in 2023." }).spec["description"];
 * // "One point, 86.97 in 2023."
 */
export function chart(spec: VegaLiteSpec, words: ChartWords): Chart {
  const language = words.language ?? "en";
  const title = textOf(words.title, language);
  const subtitle = words.subtitle === undefined ? "" : textOf(words.subtitle, language);
  const alt = textOf(words.alt, language);
  const text = words.text ?? dataText(spec, language);
  const complete: VegaLiteSpec = {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: alt,
    title: titleSpec(title, subtitle),
    ...spec,
    config: { ...themeConfig(language), ...(spec["config"] as VegaLiteSpec | undefined) },
  };
  const face = { spec: complete, title, alt, language, text: terminalText(title, subtitle, text) };
  return Object.freeze({ ...face, [jupyterDisplay]: () => displayBundle(face) });
}

function titleSpec(title: string, subtitle: string): VegaLiteSpec {
  const lines = wrapText(title, titleWidth, fontSizes.title, true);
  return subtitle === ""
    ? { text: lines }
    : { text: lines, subtitle: wrapText(subtitle, titleWidth, fontSizes.subtitle) };
}

function terminalText(title: string, subtitle: string, text: string): string {
  return [title, subtitle, "", text].filter((part, at) => part !== "" || at === 2).join("\n");
}
