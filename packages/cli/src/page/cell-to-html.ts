import type { IAttachments, ICell, ICodeCell } from "@jupyterlab/nbformat";
import { escapeHtml } from "@chiso/model";
import { joinLines } from "./join-lines.js";
import { markdownToHtml } from "./markdown.js";
import { outputToHtml } from "./output-to-html.js";
import type { PageContext } from "./page-context.js";
import { pageWords } from "./page-words.js";

/**
 * One cell as HTML: Markdown as text; code folded behind a small toggle, its outputs below.
 *
 * @returns Empty for cells that are for other formats (raw) or have nothing in them.
 */
export function cellToHtml(cell: ICell, context: PageContext): string {
  const source = joinLines(cell.source);
  if (cell.cell_type === "markdown") {
    const attachments = (cell["attachments"] ?? {}) as IAttachments;
    return `<section class="markdown">\n${markdownToHtml(source, context, attachments)}</section>`;
  }
  if (cell.cell_type !== "code") return "";
  const outputs = ((cell as ICodeCell).outputs ?? []).map((output) => outputToHtml(output, context));
  const parts = [codeToHtml(source, context), ...outputs.map(framed)].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<section class="cell">\n${parts.join("\n")}\n</section>`;
}

function codeToHtml(source: string, { language }: PageContext): string {
  if (source.trim() === "") return "";
  const summary = `<summary>${pageWords("code", language)}</summary>`;
  return `<details class="code">${summary}<pre><code>${escapeHtml(source)}</code></pre></details>`;
}

function framed(html: string): string {
  return html === "" ? "" : `<div class="output">${html}</div>`;
}
