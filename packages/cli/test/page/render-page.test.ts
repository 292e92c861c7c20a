import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readVegaScripts } from "../../src/page/read-vega-scripts.js";
import { renderPage } from "../../src/page/render-page.js";
import { code, markdown, notebook, result, sampleNotebook, specOnly } from "./sample-notebook.js";

function render(...cells: Parameters<typeof notebook>[0]): string {
  const html = renderPage(notebook(cells), { language: "en" });
  return html.slice(html.indexOf("<main>"), html.indexOf("<footer>"));
}

describe("a page of the sample notebook", () => {
  let html: string;

  beforeAll(async () => {
    html = renderPage(await sampleNotebook(), { language: "vi", vegaScripts: await readVegaScripts() });
  });

  it("loads nothing: every resource is in the file", () => {
    const withoutScripts = html.replace(/<script>[^]*?<\/script>/g, "");
    const loaded = [
      ...withoutScripts.matchAll(/<(?!a\b)[a-z]+\b[^>]*\s(?:src|href|data|poster|srcset)="([^"]*)"/g),
    ];
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.map((match) => match[1]).filter((address) => !address?.startsWith("data:"))).toEqual([]);
    expect(withoutScripts).not.toMatch(/<(link|iframe|object|embed|base)\b|@import|url\(/);
    expect(html).not.toContain("sourceMappingURL");
  });

  it("runs only its own scripts, known to the policy by their hashes", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map((match) => match[1] ?? "");
    expect(scripts).toHaveLength(4);
    for (const script of scripts) {
      expect(policy).toContain(createHash("sha256").update(script).digest("base64"));
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain("unsafe");
  });

  it("has language, title, text, tables, charts and footer", () => {
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain("<title>Điều gì đưa Thành phố vào hạng 15?</title>");
    expect(html).toContain('<h1 id="dieu-gi-dua-thanh-pho-vao-hang-15">');
    expect(html).toContain('<h2 id="nguong-hang-15">');
    expect(html).toContain('<table class="chiso-table">');
    expect(html.match(/<figure class="chart"/g)).toHaveLength(3);
    expect(html).toContain("chiso run");
    expect(html).toContain("IndexError: No unit “80”.");
  });

  it("is the same every time", async () => {
    const again = renderPage(await sampleNotebook(), {
      language: "vi",
      vegaScripts: await readVegaScripts(),
    });
    expect(again).toBe(html);
  });

  it("describes its charts to readers who do not see them", () => {
    expect(html).toMatch(
      /<img class="svg" src="data:image\/svg\+xml;base64,[^"]*" alt="Ngưỡng hạng 15: 88,38–88,60;/,
    );
  });
});

describe("renderPage", () => {
  it("takes the title from the options, then the metadata, then the first heading", () => {
    const titled = notebook([markdown("## *First* heading")], { title: "From metadata" });
    const titleOf = (html: string): string | undefined => /<title>(.*)<\/title>/.exec(html)?.[1];
    expect(titleOf(renderPage(titled, { language: "en", title: "A < B" }))).toBe("A &lt; B");
    expect(titleOf(renderPage(titled, { language: "en" }))).toBe("From metadata");
    expect(titleOf(renderPage(notebook([markdown("## *First* heading")]), { language: "en" }))).toBe(
      "First heading",
    );
    expect(titleOf(renderPage(notebook([]), { language: "vi" }))).toBe("Sổ tay");
  });

  it("leaves Vega out where there is no chart", async () => {
    const html = renderPage(notebook([markdown("text")]), {
      language: "en",
      vegaScripts: await readVegaScripts(),
    });
    expect(html).not.toContain("<script");
    expect(html).not.toContain("script-src");
    expect(html.length).toBeLessThan(8_000);
  });

  it("shows a chart as a picture where it is given no scripts, as text where there is no picture", () => {
    const html = render(code("chart", specOnly()));
    expect(html).toMatch(/<figure class="chart" id="chart-1" data-mode="vega-lite"><pre>Spec/);
  });

  it("keeps script end tags in specs from ending the element", () => {
    const spec = { description: "</script><script>alert(1)</script>", mark: "bar" };
    const html = render(code("", result({ "application/vnd.vegalite.v5+json": spec, "text/plain": "" })));
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const json = /<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual(spec);
  });

  it("folds code, escapes it, and leaves empty cells out", () => {
    const html = render(code("if (a < b && c) {}"), code("  "));
    expect(html).toContain(
      '<details class="code"><summary>code</summary><pre><code>if (a &lt; b &amp;&amp; c) {}</code>',
    );
    expect(html.match(/<section/g)).toHaveLength(1);
  });

  it("prefers the richest form of an output", () => {
    const forms = { "text/plain": "plain", "text/html": "<b>rich</b>" };
    expect(render(code("", result(forms)))).toContain("<b>rich</b>");
    expect(render(code("", result(forms)))).not.toContain("plain");
    expect(render(code("", result({ "image/png": "iVBO\nRw0=", "text/plain": "a plot" })))).toContain(
      '<img src="data:image/png;base64,iVBORw0=" alt="a plot">',
    );
    expect(render(code("", result({ "application/json": { a: 1 } })))).toContain("&quot;a&quot;: 1");
  });

  it("leaves raw cells out", () => {
    expect(render({ cell_type: "raw", source: "\\newpage" })).not.toContain("newpage");
  });
});

describe("Markdown", () => {
  it("shows HTML as text", () => {
    const html = render(markdown("<script>alert(1)</script> <img src=x onerror=alert(1)>"));
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script|<img/);
  });

  it("links addresses, and no scripts", () => {
    const html = render(markdown("https://example.org [x](javascript:alert(1))"));
    expect(html).toContain('<a href="https://example.org">');
    expect(html).not.toContain('href="javascript');
  });

  it("points at images elsewhere instead of loading them", () => {
    const html = render(markdown("![a map](https://example.org/map.png) ![local](map.png)"));
    expect(html).toContain('<a href="https://example.org/map.png">a map, image outside this file</a>');
    expect(html).toContain("<em>local, image outside this file</em>");
    expect(html).not.toContain("<img");
  });

  it("shows images pasted into the cell", () => {
    const cell = {
      ...markdown("![pasted](attachment:a%20b.png)"),
      attachments: { "a b.png": { "image/png": "iVBO" } },
    };
    expect(render(cell)).toContain('<img src="data:image/png;base64,iVBO" alt="pasted">');
  });

  it("gives headings of one wording different anchors", () => {
    expect(render(markdown("# Điểm"), markdown("# Điểm\n# ***"))).toMatch(/id="diem">[^]*id="diem-2">/);
  });
});

describe("HTML of outputs", () => {
  const sanitised = (html: string): string => render(code("", result({ "text/html": html })));

  it.each([
    ["scripts", "<b>1</b><script>alert(1)</script>", "<b>1</b>"],
    ["handlers", '<b onclick="alert(1)">1</b>', "<b>1</b>"],
    ["addresses that run", '<a href="javascript:alert(1)">1</a>', "<a>1</a>"],
    ["images from elsewhere", '<img src="https://example.org/a.png" alt="a">', '<img alt="a" />'],
    ["frames", '1<iframe src="https://example.org"></iframe>', '<div class="wide">1</div>'],
    ["style sheets", "1<style>body{display:none}</style>", '<div class="wide">1</div>'],
    ["elements left open", "<table><tr><td>1", "<table><tr><td>1</td></tr></table>"],
    ["elements closed too often", "1</div></main>", '<div class="wide">1</div>'],
  ])("is rid of %s", (_, html, expected) => {
    expect(sanitised(html)).toContain(expected);
    expect(sanitised(html)).not.toMatch(/alert|iframe|display:none|example\.org/);
  });

  it("keeps tables as they are", () => {
    const table =
      '<table class="chiso-table"><tbody><tr><td style="text-align:right" colspan="2">86,97</td></tr></tbody></table>';
    expect(sanitised(table)).toContain(table);
  });
});
