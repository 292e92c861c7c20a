import { escapeHtml } from "@chiso/model";

/**
 * An SVG as an image of the page.
 *
 * As an image, not inline: there a browser runs no script of it and loads nothing for it, whatever it holds.
 *
 * @param alt - What it shows.
 */
export function svgToHtml(svg: string, alt: string): string {
  const base64 = Buffer.from(svg, "utf8").toString("base64");
  return `<img class="svg" src="data:image/svg+xml;base64,${base64}" alt="${escapeHtml(alt)}">`;
}
