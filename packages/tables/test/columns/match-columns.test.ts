import { parseIndexSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { readScoresCsv } from "../../src/index.js";
import { complaints, smallIndex as spec } from "../small-index.js";

describe("column mapping", () => {
  const text = "Đơn vị,KV,C1,C2,C3,Thu nhập\nHuế,Trung,1,2,0,cao\n";
  const columns = { "đơn vị": "unit", kv: "group", c1: "inst", C2: "proc.time", "C 3": "proc.web" };

  test("says what columns hold, whatever their headings; the heading in any spelling", () => {
    const header = text.replace("C3", "C_3");
    const scores = readScoresCsv(header, { spec, columns, groups: ["thu nhap"] });
    expect(scores.leaves).toEqual(["inst", "proc.time", "proc.web"]);
    expect(scores.units).toEqual([
      { code: "Huế", label: { en: "Huế" }, group: "Trung", groups: { "thu nhap": "cao" } },
    ]);
  });

  test("wins over what a heading says itself", () => {
    const swapped = readScoresCsv("unit,inst,proc.time,proc.web\n79,1,2,0\n", {
      spec,
      columns: { inst: "proc.time", "proc.time": "inst" },
    });
    expect(swapped.leaves).toEqual(["proc.time", "inst", "proc.web"]);
  });

  test("a heading that is not there, and a target that is none, are issues", () => {
    const wrong = { C9: "inst", C1: "insz" };
    expect(
      complaints(() => readScoresCsv("unit,C1,proc.time,proc.web\n79,1,2,0\n", { spec, columns: wrong })),
    ).toMatchInlineSnapshot(`
      "scores › row 1: There is no column for leaf inst (Institutions). Add it; leave cells empty where unknown.
      scores › row 1: There is no column “C9”, which was asked for by name. Columns: unit, C1, proc.time, proc.web.
      scores › row 1 › column C1: The column mapping makes “C1” “insz”, which is no leaf of the index. Leaves: inst, proc.time, proc.web; or unit, name, name_vi, group, year."
    `);
  });
});

test("headings with underscores, decomposed letters or a parent's label are found", () => {
  const header = [
    "Mã đơn vị",
    "CẢI_CÁCH_THỂ_CHẾ".normalize("NFD"),
    "Thủ tục hành chính - Đúng hạn",
    "Procedures Online",
  ];
  const scores = readScoresCsv(`${header.join(";")}\n79;1;2;0\n`, { spec });
  expect(scores.leaves).toEqual(["inst", "proc.time", "proc.web"]);
});

test("a parent's label tells apart leaves of one label", () => {
  const leaf = (code: string) => ({ code, label: { en: "Survey" }, max: 5 });
  const twins = parseIndexSpec({
    kind: "points",
    code: "twins",
    label: { en: "Twins" },
    root: {
      code: "total",
      label: { en: "Total" },
      children: [
        { code: "a", label: { en: "Staff" }, children: [leaf("a1")] },
        { code: "b", label: { en: "Budget" }, children: [leaf("b1")] },
      ],
    },
  });
  expect(readScoresCsv("unit,Staff Survey,budget: survey\n79,1,2\n", { spec: twins }).leaves).toEqual([
    "a1",
    "b1",
  ]);
});

describe("units by name", () => {
  const codes = new Map([
    ["hà nội", "01"],
    ["hn", "01"],
    ["huế", "46"],
  ]);
  const unitOf = (name: string): string | undefined => codes.get(name.toLowerCase());
  const table = (...rows: string[]): string => `đơn vị,inst,proc.time,proc.web\n${rows.join("\n")}\n`;

  test("get the code that the caller knows, and keep their name", () => {
    const scores = readScoresCsv(table("Hà Nội,1,2,0", "HUẾ,1,2,0"), { spec, unitOf });
    expect(scores.units).toEqual([
      { code: "01", label: { en: "Hà Nội" } },
      { code: "46", label: { en: "HUẾ" } },
    ]);
  });

  test("a name nobody knows, and two names of one unit, are issues", () => {
    expect(complaints(() => readScoresCsv(table("Hà Nội,1,2,0", "Huê,1,2,0", "HN,1,2,0"), { spec, unitOf })))
      .toMatchInlineSnapshot(`
      "scores › row 3: No unit is known as “Huê”. Correct the name or code.
      scores › row 4: Unit 01 is already in row 2. Keep one of the two rows."
    `);
  });
});
