import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readVegaScripts } from "../../src/page/read-vega-scripts.js";
import { renderPage } from "../../src/page/render-page.js";
import { code, notebook, result, sampleNotebook } from "./sample-notebook.js";

const executablePath = process.env["CHISO_CHROMIUM"] ?? "/usr/bin/chromium";
/** Set it to keep pictures of the page, to look at. */
const pictures = process.env["CHISO_PICTURES"];

describe.skipIf(!existsSync(executablePath))("a page in a browser", { timeout: 30_000 }, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chiso-page-"));
  let browser: Browser;

  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    browser = await chromium.launch({ executablePath, args });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from disk; collects what it asks for besides itself, and what it complains about. */
  async function open(html: string, options: Parameters<Browser["newPage"]>[0] = {}) {
    const file = path.join(folder, "page.html");
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.route("**", (route) => {
      const url = route.request().url();
      if (url === pathToFileURL(file).href) return route.continue();
      requests.push(url);
      return route.abort();
    });
    await page.goto(pathToFileURL(file).href);
    return {
      page,
      requests: () => requests.filter((url) => !url.startsWith("data:")),
      complaints,
      size: statSync(file).size,
    };
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (pictures !== undefined)
      await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }

  async function samplePage(): Promise<string> {
    return renderPage(await sampleNotebook(), { language: "vi", vegaScripts: await readVegaScripts() });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    it(`puts interactive charts in place of the pictures, asks for nothing, complains of nothing (${colorScheme})`, async () => {
      const { page, requests, complaints } = await open(await samplePage(), { colorScheme });
      await page.waitForFunction(`document.querySelectorAll("figure.chart svg").length === 3`);
      await picture(page, `page-${colorScheme}`);
      expect(requests()).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  }

  it("shows a tooltip on the mark pointed at", async () => {
    const { page } = await open(await samplePage());
    const mark = page.locator('figure.chart svg [aria-label^="33. TP. Hồ Chí Minh: 86,97"]').first();
    await mark.hover();
    await expect.poll(() => page.locator("#vg-tooltip-element").textContent()).toContain("86,97");
    await page.close();
  });

  it("shows the same charts as pictures where scripts do not run", async () => {
    const { page, requests } = await open(await samplePage(), { javaScriptEnabled: false });
    await picture(page, "page-without-scripts");
    expect(await page.locator("figure.chart img").count()).toBe(3);
    expect(requests()).toEqual([]);
    await page.close();
  });

  it("fits a phone: only tables and code scroll sideways", async () => {
    const { page } = await open(await samplePage(), { viewport: { width: 390, height: 800 } });
    await page.waitForFunction(`document.querySelectorAll("figure.chart svg").length === 3`);
    await picture(page, "page-phone");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.close();
  });

  it("prints", async () => {
    const { page } = await open(await samplePage());
    await page.waitForFunction(`document.querySelectorAll("figure.chart svg").length === 3`);
    await page.emulateMedia({ media: "print" });
    await picture(page, "page-print");
    expect(await page.locator("details.code").first().isVisible()).toBe(false);
    await page.close();
  });

  it("loads nothing for a spec that asks for data elsewhere, and runs nothing that came with an output", async () => {
    const spec = {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      data: { url: "https://example.org/data.json" },
      mark: "point",
      encoding: { x: { field: "a", type: "quantitative" } },
    };
    const evil = {
      "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran = 1</script></svg>',
    };
    const cells = [
      code("", result({ "application/vnd.vegalite.v5+json": spec, "text/plain": "…" })),
      code("", result(evil)),
    ];
    const html = renderPage(notebook(cells), { language: "en", vegaScripts: await readVegaScripts() });
    const { page, requests } = await open(html.replace("<main>", "<main><script>window.ran = 2</script>"));
    await page.waitForTimeout(500);
    expect(requests()).toEqual([]);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    await page.close();
  });

  it("costs less than 1 MB over the notebook's own content", async () => {
    const { page, size } = await open(await samplePage());
    expect(size).toBeLessThan(1_000_000);
    await page.close();
  });
});
