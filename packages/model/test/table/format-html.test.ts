import { formatTableHtml } from "@chiso/model";
import { describe, expect, test } from "vitest";

describe("formatTableHtml", () => {
  const evil = `<img src=x onerror="alert(1)"> & co`;
  const safe = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co";

  test("escapes headings, cells, caption and notes", () => {
    const html = formatTableHtml({
      caption: { en: `caption ${evil}` },
      columns: [
        { key: "a", label: { en: `heading ${evil}` } },
        { key: "b", label: { en: "b" } },
      ],
      rows: [{ a: `cell ${evil}`, b: { en: `label ${evil}` } }],
      notes: [{ en: `note ${evil}` }],
    });
    for (const place of ["caption", "heading", "cell", "label", "note"])
      expect(html).toContain(`${place} ${safe}`);
    expect(html).not.toContain("<img");
  });

  test("has a caption, headings, a body and notes, numbers to the right", () => {
    const html = formatTableHtml(
      {
        caption: { en: "C", vi: "Tên" },
        columns: [
          { key: "u", label: { en: "Unit", vi: "Đơn vị" } },
          { key: "s", label: { en: "Score", vi: "Điểm" }, decimals: 1 },
        ],
        rows: [
          { u: "x", s: 1.25 },
          { u: "y", s: undefined },
        ],
        notes: [{ en: "n", vi: "ghi" }],
      },
      { language: "vi" },
    );
    expect(
      html.startsWith('<table class="chiso-table"><caption>Tên</caption><thead><tr><th scope="col"'),
    ).toBe(true);
    expect(html.match(/<td style="text-align:right[^"]*">([^<]*)</g)).toHaveLength(2);
    expect(html).toMatch(/text-align:left[^>]*>x<.*text-align:right[^>]*>1,3<.*>y<.*>–</);
    expect(html.endsWith('</table><p class="chiso-note">ghi</p>')).toBe(true);
  });
});
