import { describe, expect, it } from "vitest";
import { jupyterDisplay, toSvg } from "@chiso/charts";
import { compilers, compileSpec, svgTexts } from "./compile-spec.js";
import { gallery } from "./gallery.js";

const languages = ["en", "vi"] as const;

describe.each(Object.entries(gallery))("%s", (_, make) => {
  it.each(languages)(
    "compiles and draws without complaint in every supported version (%s)",
    async (language) => {
      const { spec } = make(language);
      for (const version of Object.keys(compilers) as (keyof typeof compilers)[]) {
        const { svg, complaints } = await compileSpec(spec, version);
        expect(complaints).toEqual([]);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      }
    },
  );

  it.each(languages)("shows its title, and no text is shortened (%s)", async (language) => {
    const chart = make(language);
    const texts = svgTexts(await toSvg(chart));
    expect(texts.join(" ")).toContain(chart.title);
    expect(texts.filter((text) => text.includes("…"))).toEqual([]);
  });

  it("writes Vietnamese numbers with a comma, English ones with a point", async () => {
    for (const [language, foreign] of [
      ["vi", /\d\.\d/],
      ["en", /\d,\d/],
    ] as const) {
      const chart = make(language);
      const written = [...svgTexts(await toSvg(chart)), chart.text, chart.alt];
      expect(written.filter((text) => foreign.test(text))).toEqual([]);
    }
  });

  it("tells screen readers the words of its tooltips, not the names of fields", async () => {
    const labels = [...(await toSvg(make("vi"))).matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
    expect(labels.filter((label) => /row:|tip:|value:|lower:/.test(label ?? ""))).toEqual([]);
    expect(labels.filter((label) => /: .*\d,\d\d/.test(label ?? ""))).not.toEqual([]);
  });

  it("is plain JSON and the same every time", () => {
    const { spec } = make("vi");
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(JSON.stringify(make("vi").spec)).toBe(JSON.stringify(spec));
  });

  it("shows itself as Vega-Lite, SVG and text", async () => {
    const chart = make("vi");
    const bundle = await chart[jupyterDisplay]();
    expect(Object.keys(bundle)).toEqual(["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]);
    expect(bundle["text/plain"]).toBe(chart.text);
    expect(String(bundle["image/svg+xml"])).toMatch(/^<svg/);
    expect(bundle["application/vnd.vegalite.v5+json"]).toMatchObject({
      $schema: expect.stringContaining("/v5.json"),
    });
  });

  it("has the same look in a dark host: nothing takes the host's colours", async () => {
    const { spec } = make("en");
    expect((await compileSpec(spec, "5.23.0", darkTheme)).svg).toBe((await compileSpec(spec, "5.23.0")).svg);
  });

  it.each(languages)("reads in a terminal (%s)", (language) => {
    expect(make(language).text).toMatchSnapshot();
  });
});

/** What vega-themes' "dark", used by hosts with a dark theme, puts under a chart's own config. */
const darkTheme = {
  background: "#333",
  view: { stroke: "#888" },
  title: { color: "#fff", subtitleColor: "#fff" },
  style: { "guide-label": { fill: "#fff" }, "guide-title": { fill: "#fff" } },
  axis: { domainColor: "#fff", gridColor: "#888", tickColor: "#fff" },
};
