import type { INotebookContent } from "@jupyterlab/nbformat";
import { cellToHtml } from "./cell-to-html.js";
import { contentSecurityPolicy } from "./content-security-policy.js";
import { escapeHtml } from "@chiso/model";
import { inlineScript } from "./inline-script.js";
import { joinLines } from "./join-lines.js";
import { pageContext, type PageLanguage } from "./page-context.js";
import { pageScript } from "./page-script.js";
import { pageStyle } from "./page-style.js";
import { pageWords } from "./page-words.js";

/** Options of {@link renderPage}. */
export interface PageOptions {
  /** Default: the notebook's `metadata.title`, else its first heading. */
  readonly title?: string;
  /** Language of the page's own words, and its `lang`. */
  readonly language: PageLanguage;
  /** Scripts of Vega, Vega-Lite and Vega-Embed, from `readVegaScripts`. Without them charts stay pictures. */
  readonly vegaScripts?: readonly string[];
}

/**
 * An executed notebook as one HTML page that loads nothing: its text, its outputs, its code behind a toggle.
 *
 * @param notebook - nbformat 4.
 * @returns The whole document; the same for the same notebook and options.
 * @example
 * const html = renderPage(notebook, { language: "vi", vegaScripts: await readVegaScripts() });
 */
export function renderPage(notebook: INotebookContent, options: PageOptions): string {
  const context = pageContext(options.language);
  const cells = notebook.cells.map((cell) => cellToHtml(cell, context)).filter((html) => html !== "");
  const vega = context.charts.size === 0 ? [] : (options.vegaScripts ?? []);
  const scripts = vega.length === 0 ? [] : [...vega, pageScript].map(inlineScript);
  return [
    "<!doctype html>",
    `<html lang="${options.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(scripts))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="chiso run">',
    `<title>${escapeHtml(options.title ?? titleOf(notebook, options.language))}</title>`,
    `<style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    `<main>\n${cells.join("\n")}\n</main>`,
    `<footer><p>${pageWords("footer", options.language)}</p></footer>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function titleOf(notebook: INotebookContent, language: PageLanguage): string {
  const stated = notebook.metadata["title"];
  if (typeof stated === "string" && stated !== "") return stated;
  const markdown = notebook.cells.filter((cell) => cell.cell_type === "markdown");
  const heading = markdown
    .map((cell) => /^#{1,2} +(.+?) *#*$/m.exec(joinLines(cell.source))?.[1])
    .find(Boolean);
  return heading?.replace(/[*_`]/g, "") ?? pageWords("untitled", language);
}
