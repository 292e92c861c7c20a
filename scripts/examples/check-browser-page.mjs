import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { root } from "../set-up/paths.mjs";
import { expectMatch } from "./expect-match.mjs";

const executablePath = process.env["CHISO_CHROMIUM"] ?? "/usr/bin/chromium";

/**
 * Builds the page with its own Vite, opens it in chromium and reads the answers from it.
 *
 * @param {string} folder
 */
export async function checkBrowserPage(folder) {
  const vite = await import(pathToFileURL(path.join(folder, "node_modules/vite/dist/node/index.js")).href);
  await vite.build({ root: folder, logLevel: "warn" });
  const server = await vite.preview({ root: folder, preview: { port: 0 }, logLevel: "warn" });
  // Chromium's own sandbox cannot start for root or in a container; the page is ours.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
    await readPage(page, server.resolvedUrls.local[0]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} url
 */
async function readPage(page, url) {
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(url);
  expectMatch("the ranking", await page.locator("#ranking").innerText(), /Thai Nguyen/);
  expectMatch("the bound on rank 15", await page.locator("#bound").innerText(), /88\.\d\d/);
  const before = await page.locator("#what-if").innerText();
  await page.locator("#share").fill("100");
  if ((await page.locator("#what-if").innerText()) === before) throw new Error("the what-if did not move");
  await screenshot(page, "browser-page-en");
  await page.locator("#language").selectOption("vi");
  expectMatch("the ranking in Vietnamese", await page.locator("#ranking").innerText(), /Thái Nguyên/);
  expectMatch("the bound in Vietnamese", await page.locator("#bound").innerText(), /88,\d\d/);
  await screenshot(page, "browser-page-vi");
  if (errors.length > 0) throw new Error(`the page reports errors:\n${errors.join("\n")}`);
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
async function screenshot(page, name) {
  const file = path.join("out", `${name}.png`);
  fs.mkdirSync(path.join(root, "out"), { recursive: true });
  await page.screenshot({ path: path.join(root, file) });
  console.log(`browser-page: screenshot ${file}`);
}
