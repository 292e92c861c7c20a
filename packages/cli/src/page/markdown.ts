import type { IAttachments } from "@jupyterlab/nbformat";
import MarkdownIt from "markdown-it";
import { escapeHtml } from "@chiso/model";
import { headingAnchor } from "./heading-anchors.js";
import { joinLines } from "./join-lines.js";
import type { PageContext } from "./page-context.js";
import { pageWords } from "./page-words.js";

/** What rules of {@link markdownToHtml} know of the cell they render. */
interface MarkdownEnvironment {
  readonly context: PageContext;
  readonly attachments: IAttachments;
}

/** HTML in Markdown is shown as text; web addresses become links. */
const markdownIt = new MarkdownIt({ html: false, linkify: true });

markdownIt.core.ruler.push("heading_anchors", (state) => {
  const { context } = environmentOf(state.env);
  state.tokens.forEach((token, at) => {
    if (token.type !== "heading_open") return;
    const words = (state.tokens[at + 1]?.children ?? []).map((child) => child.content).join("");
    token.attrSet("id", headingAnchor(words, context.anchors));
  });
});

markdownIt.renderer.rules["image"] = (tokens, at, _options, environment) => {
  const { context, attachments } = environmentOf(environment);
  const token = tokens[at]!;
  const alt = escapeHtml(token.content);
  const source = String(token.attrGet("src") ?? "");
  const data = source.startsWith("attachment:") ? attachmentData(source, attachments) : source;
  if (/^data:image\//i.test(data)) return `<img src="${escapeHtml(data)}" alt="${alt}">`;
  // The page loads nothing, so an image that is elsewhere can only be pointed at.
  const words = `${alt === "" ? "" : `${alt}, `}${pageWords("imageLeftOut", context.language)}`;
  return /^https?:/i.test(source) ? `<a href="${escapeHtml(source)}">${words}</a>` : `<em>${words}</em>`;
};

markdownIt.renderer.rules["table_open"] = () => '<div class="wide"><table>';
markdownIt.renderer.rules["table_close"] = () => "</table></div>";

// Attachments are looked up in the cell; markdown-it knows no such scheme.
const validateLink = markdownIt.validateLink.bind(markdownIt);
markdownIt.validateLink = (url) => url.startsWith("attachment:") || validateLink(url);

/**
 * Markdown of a cell or an output as HTML: CommonMark with tables, links, headings that can be linked to.
 *
 * @param attachments - Images pasted into the cell.
 * @returns HTML that loads nothing.
 */
export function markdownToHtml(
  markdown: string,
  context: PageContext,
  attachments: IAttachments = {},
): string {
  return markdownIt.render(markdown, { ...({ context, attachments } satisfies MarkdownEnvironment) });
}

/** markdown-it hands the environment through without knowing its type. */
function environmentOf(environment: unknown): MarkdownEnvironment {
  return environment as MarkdownEnvironment;
}

function attachmentData(source: string, attachments: IAttachments): string {
  const bundle = attachments[decodeURIComponent(source.slice("attachment:".length))] ?? {};
  const [mime, data] = Object.entries(bundle).find(([type]) => type.startsWith("image/")) ?? [];
  return mime === undefined ? "" : `data:${mime};base64,${joinLines(data).replace(/\s/g, "")}`;
}
