import path from "node:path";
import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toSvg } from "@chiso/charts";
import { gallery } from "./gallery.js";

const executablePath = process.env["CHISO_CHROMIUM"] ?? "/usr/bin/chromium";
/** Set it to keep pictures of the charts, to look at. */
const pictures = process.env["CHISO_PICTURES"];

describe.skipIf(!existsSync(executablePath))("charts in a browser", { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  }, 60_000);

  afterAll(() => browser.close());

  for (const language of ["en", "vi"] as const) {
    for (const [name, make] of Object.entries(gallery)) {
      it(`${name} (${language}): no text is cut off or lies on another`, async () => {
        await page.setContent(`<body style="margin:0">${await toSvg(make(language))}</body>`);
        if (pictures !== undefined) {
          await page.locator("svg").screenshot({ path: path.join(pictures, `${name}-${language}.png`) });
        }
        expect(await page.evaluate(textTrouble)).toEqual([]);
      });
    }
  }
});

/** Runs in the page: texts that leave the picture, and pairs of texts that overlap. */
const textTrouble = `(() => {
  const frame = document.querySelector("svg").getBoundingClientRect();
  const boxes = [...document.querySelectorAll("svg text")]
    .filter((text) => text.closest("[aria-hidden=true]") === null || text.getAttribute("stroke") === null)
    .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ words, box }) => words !== "" && box.width > 0);
  const outside = boxes.filter(({ box }) =>
    box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom);
  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  const pairs = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlap(a.box, b.box)).map((b) => [a.words, b.words]));
  return [...outside.map(({ words }) => words + " leaves the picture"), ...pairs.map((pair) => pair.join(" overlaps "))];
})()`;
