import { describe, expect, it } from "vitest";
import { chart, jupyterDisplay, toSvg } from "@chiso/charts";

const spec = {
  data: {
    values: [
      { year: "2022", score: 84.7 },
      { year: "2023", score: 86.97 },
    ],
  },
  mark: "bar",
  encoding: { x: { field: "year", type: "ordinal" }, y: { field: "score", type: "quantitative" } },
};

describe("chart", () => {
  it("adds title, alternative text and schema to any spec", () => {
    const made = chart(spec, { title: { en: "City", vi: "Thành phố" }, alt: "Two bars.", language: "vi" });
    expect(made.title).toBe("Thành phố");
    expect(made.spec).toMatchObject({ ...spec, title: { text: ["Thành phố"] }, description: "Two bars." });
    expect(made.spec["$schema"]).toBe("https://vega.github.io/schema/vega-lite/v5.json");
  });

  it("tabulates inline data for terminals", () => {
    const made = chart(spec, { title: "City", alt: "", language: "vi" });
    expect(made.text).toBe("City\n\nyear  score\n2022   84,7\n2023  86,97");
  });

  it("lets the spec's own config win over the theme", () => {
    const made = chart({ ...spec, config: { background: "ivory" } }, { title: "City", alt: "" });
    expect(made.spec["config"]).toMatchObject({ background: "ivory", padding: 12 });
  });

  it("wraps a long title instead of cutting it off", () => {
    const title =
      "What would bring Ho Chi Minh City among the first fifteen of sixty-three provinces, and how surely is that known";
    const lines = (chart(spec, { title, alt: "" }).spec["title"] as { text: string[] }).text;
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(title);
  });

  it("is frozen, and its method is found under the notebook's symbol", () => {
    const made = chart(spec, { title: "City", alt: "" });
    expect(Object.isFrozen(made)).toBe(true);
    expect(jupyterDisplay).toBe(Symbol.for("Jupyter.display"));
    expect(Object.keys(made)).toEqual(["spec", "title", "alt", "language", "text"]);
  });

  it("names the picture for readers who do not see it", async () => {
    expect(await toSvg(chart(spec, { title: "City", alt: "Two bars." }))).toContain('aria-label="Two bars."');
  });
});
