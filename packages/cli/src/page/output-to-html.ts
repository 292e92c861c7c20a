import type { IError, IMimeBundle, IOutput, IStream } from "@jupyterlab/nbformat";
import { chartToHtml, chartMime } from "./chart-to-html.js";
import { escapeHtml } from "@chiso/model";
import { joinLines } from "./join-lines.js";
import { markdownToHtml } from "./markdown.js";
import type { PageContext } from "./page-context.js";
import { sanitiseHtml } from "./sanitise-html.js";
import { stripAnsi } from "./strip-ansi.js";
import { svgToHtml } from "./svg-to-html.js";

/** Images a browser shows, in the order of preference. */
const imageTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/**
 * One output of a code cell as HTML.
 *
 * @returns Empty for an output with nothing a page can show.
 */
export function outputToHtml(output: IOutput, context: PageContext): string {
  if (output.output_type === "stream") return streamToHtml(output as IStream);
  if (output.output_type === "error") return errorToHtml(output as IError);
  return bundleToHtml((output["data"] ?? {}) as IMimeBundle, context);
}

function streamToHtml({ name, text }: IStream): string {
  return `<pre class="stream${name === "stderr" ? " stderr" : ""}">${escapeHtml(stripAnsi(joinLines(text)))}</pre>`;
}

function errorToHtml({ ename, evalue, traceback }: IError): string {
  const trace = stripAnsi((Array.isArray(traceback) ? traceback : []).join("\n"));
  return `<pre class="error">${escapeHtml(trace === "" ? `${ename}: ${evalue}` : trace)}</pre>`;
}

/** The richest of the forms that an output comes in. */
function bundleToHtml(data: IMimeBundle, context: PageContext): string {
  const chart = chartMime(data);
  if (chart !== undefined) return chartToHtml(data, chart, context);
  const image = imageTypes.find((type) => data[type] !== undefined);
  const text = (type: string): string => joinLines(data[type]);
  if (data["text/html"] !== undefined) return `<div class="wide">${sanitiseHtml(text("text/html"))}</div>`;
  if (data["text/markdown"] !== undefined) return markdownToHtml(text("text/markdown"), context);
  if (data["image/svg+xml"] !== undefined) return svgToHtml(text("image/svg+xml"), text("text/plain"));
  if (image !== undefined) return imageToHtml(image, text(image), text("text/plain"));
  if (data["text/plain"] !== undefined) return `<pre>${escapeHtml(stripAnsi(text("text/plain")))}</pre>`;
  if (data["application/json"] !== undefined) {
    return `<pre>${escapeHtml(JSON.stringify(data["application/json"], undefined, 2))}</pre>`;
  }
  return "";
}

function imageToHtml(type: string, base64: string, alt: string): string {
  return `<img src="data:${type};base64,${escapeHtml(base64.replace(/\s/g, ""))}" alt="${escapeHtml(alt)}">`;
}
