import { asText } from "./as-text.js";
import { escapeHtml } from "./html-text.js";
import { DISPLAY } from "./mime-bundle.js";
import type { MimeBundle } from "./port.js";

type RichType = "text/markdown" | "text/html" | "image/svg+xml";

/** Text of one MIME type that shows itself as such. */
export class RichText {
  constructor(
    readonly mimeType: RichType,
    readonly text: string,
  ) {}

  /** The text in its own MIME type, and as plain text. */
  [DISPLAY](): MimeBundle {
    return { [this.mimeType]: this.text, "text/plain": this.text };
  }

  /** The text itself. */
  toString(): string {
    return this.text;
  }
}

/**
 * Markdown from a template: ``md`**Rank** $x_{${i}}$` ``. Backslashes stay, for the sake of TeX.
 *
 * @returns A value that shows itself as `text/markdown`.
 */
export function md(strings: TemplateStringsArray, ...values: unknown[]): RichText {
  const texts = strings.raw.map((text) => text.replace(/\\([`$])/g, "$1"));
  return new RichText("text/markdown", join(texts, values.map(asText)));
}

/**
 * HTML from a template. Values are escaped, except what `html` and `svg` made; arrays are joined.
 *
 * @example
 * html`<ul>${units.map((unit) => html`<li>${unit.name}</li>`)}</ul>`
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): RichText {
  return new RichText("text/html", join(strings, values.map(markup)));
}

/** SVG from a template; values as in {@link html}. */
export function svg(strings: TemplateStringsArray, ...values: unknown[]): RichText {
  return new RichText("image/svg+xml", join(strings, values.map(markup)));
}

function markup(value: unknown): string {
  if (value instanceof RichText && value.mimeType !== "text/markdown") return value.text;
  if (Array.isArray(value)) return value.map(markup).join("");
  return value === undefined || value === null ? "" : escapeHtml(asText(value));
}

function join(strings: readonly string[], values: readonly string[]): string {
  return strings.map((text, index) => text + (values[index] ?? "")).join("");
}
