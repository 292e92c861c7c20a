import { describe, expect, test } from "vitest";
import { readSpecCsv, readSpecXlsx } from "../../src/index.js";
import { complaints } from "../small-index.js";
import { madeWorkbook } from "../xlsx/made-workbook.js";

const points = `mã;cha;Tên;name;Điểm tối đa
total;;Tổng điểm;Total;
inst;total;Thể chế;Institutions;10
proc;total;Thủ tục;Procedures;
proc.time;proc;Đúng hạn;On time;12,5
`;

describe("a plain table of nodes", () => {
  test("with maxima is an index of points, labels in both languages", () => {
    expect(readSpecCsv(points)).toEqual({
      kind: "points",
      code: "total",
      label: { en: "Total", vi: "Tổng điểm" },
      root: {
        code: "total",
        label: { en: "Total", vi: "Tổng điểm" },
        children: [
          { code: "inst", label: { en: "Institutions", vi: "Thể chế" }, max: 10 },
          {
            code: "proc",
            label: { en: "Procedures", vi: "Thủ tục" },
            children: [{ code: "proc.time", label: { en: "On time", vi: "Đúng hạn" }, max: 12.5 }],
          },
        ],
      },
    });
  });

  test("with weights is a weighted index; rows in any order, from a workbook too", async () => {
    const rows = [
      ["code", "parent", "name", "weight", "direction"],
      ["gdp", "index", "GDP", 2, 1],
      ["debt", "index", "Debt", 1, "−1"],
      ["index", undefined, "Index", undefined, undefined],
    ];
    const spec = {
      kind: "weights",
      code: "mine",
      label: { en: "Index" },
      root: {
        code: "index",
        label: { en: "Index" },
        children: [
          { code: "gdp", label: { en: "GDP" }, weight: 2, direction: 1 },
          { code: "debt", label: { en: "Debt" }, weight: 1, direction: -1 },
        ],
      },
    };
    const csv = rows.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n");
    expect(readSpecCsv(csv, { code: "mine" })).toEqual(spec);
    expect(await readSpecXlsx(madeWorkbook(rows), { code: "mine" })).toEqual(spec);
  });
});

test("a maximum of a parent that is not the sum of its children's is named", () => {
  const text = "code,parent,max\nindex,,20\na,index,8\nb,index,9\n";
  expect(complaints(() => readSpecCsv(text))).toMatchInlineSnapshot(
    `"spec › row 2 › column max: Maximum of "index" is 20 but its children's add to 17. Correct a maximum, or leave the parent's out."`,
  );
});

describe("what a user reads of a wrong table of nodes", () => {
  const read = (text: string, language: "en" | "vi" = "en"): string =>
    complaints(() => readSpecCsv(text, { fileName: "spec.csv", language }));

  test("the tree: unknown parents, a circle, a code twice, two roots, a row without code", () => {
    const text = `code,parent,name,max
index,,Index,
a,Index,A,1
b,c,B,1
c,b,C,1
d,index,D,1
d,index,D again,1
other,,Other,1
,index,Nameless,1
e,e,Itself,1
`;
    expect(read(text)).toMatchInlineSnapshot(`
      "spec.csv › row 3 › column parent: “Index”, the parent of a, has no row of its own. Perhaps index is meant.
      spec.csv › row 4 › column parent: The parents run in a circle: b → c → b. One of them must have a parent outside the circle, or none.
      spec.csv › row 7 › column code: Code d is already in row 6. Give every node a code of its own.
      spec.csv › row 8 › column parent: 2 rows have no parent: index, other. Only the index itself has none. Give the others their parent.
      spec.csv › row 9 › column code: The row has no code.
      spec.csv › row 10 › column parent: The parents run in a circle: e → e. One of them must have a parent outside the circle, or none."
    `);
    expect(read(text, "vi")).toMatchInlineSnapshot(`
      "spec.csv › dòng 3 › cột parent: “Index”, thành phần cha của a, không có dòng riêng. Có phải là index?
      spec.csv › dòng 4 › cột parent: Các thành phần cha nối thành vòng: b → c → b. Một trong số đó phải có cha ở ngoài vòng, hoặc không có cha.
      spec.csv › dòng 7 › cột code: Mã d đã có ở dòng 6. Mỗi thành phần cần một mã riêng.
      spec.csv › dòng 8 › cột parent: 2 dòng không có thành phần cha: index, other. Chỉ bản thân chỉ số không có cha. Hãy ghi cha cho các dòng khác.
      spec.csv › dòng 9 › cột code: Dòng không có mã.
      spec.csv › dòng 10 › cột parent: Các thành phần cha nối thành vòng: e → e. Một trong số đó phải có cha ở ngoài vòng, hoặc không có cha."
    `);
  });

  test("no root at all; no rows", () => {
    expect(read("code,parent,max\na,b,1\nb,a,1\n")).toContain("circle");
    expect(read("code,parent,max\n")).toMatchInlineSnapshot(
      `"spec.csv: There is no row in the table. Expected one row per node."`,
    );
  });

  test("cells: no maximum, a negative one, text, a code that is none", () => {
    const text = `code,parent,name,max,colour
index,,Index,20,red
a,index,A,
b,index,B,-1
c,index,C,ten
mã số,index,D,4
`;
    expect(read(text)).toMatchInlineSnapshot(`
      "spec.csv › row 1 › column colour: “colour” is no column of a table of nodes. Columns: code, parent, name, name_vi, max, weight, direction, level, type, denominator, target, unit. Rename the column or ignore it.
      spec.csv › row 3 › column max: Leaf a has no maximum. Give the points it can earn.
      spec.csv › row 4 › column max: Maximum of "b" is -1; it must be above 0. Give the points it can earn.
      spec.csv › row 5 › column max: “ten” is not a number. Leave the cell empty when the value is missing.
      spec.csv › row 6 › column code: “mã số” cannot be a code. Use letters, digits, point, underscore and hyphen."
    `);
    expect(complaints(() => readSpecCsv(text, { fileName: "spec.csv", ignore: ["colour"] }))).not.toContain(
      "colour",
    );
  });

  test("weights: none, a negative one, a direction that is none", () => {
    const text = "code,parent,weight,direction\nindex,,,\na,index,,1\nb,index,-1,2\nc,index,1,up\n";
    expect(read(text)).toMatchInlineSnapshot(`
      "spec.csv › row 3 › column weight: a has no weight. Weights are relative to siblings; 1 for equal ones.
      spec.csv › row 4 › column weight: Weight of "b" is -1; it cannot be negative. Use \`direction: -1\` for an indicator where less is better.
      spec.csv › row 4 › column direction: “2” is none of 1, -1.
      spec.csv › row 5 › column direction: “up” is none of 1, -1."
    `);
    expect(read(text, "vi")).toMatchInlineSnapshot(`
      "spec.csv › dòng 3 › cột weight: a không có trọng số. Trọng số tính tương đối trong cùng nhóm; bằng nhau thì ghi 1.
      spec.csv › dòng 4 › cột weight: Weight of "b" is -1; it cannot be negative. Use \`direction: -1\` for an indicator where less is better.
      spec.csv › dòng 4 › cột direction: “2” không thuộc 1, -1.
      spec.csv › dòng 5 › cột direction: “up” không thuộc 1, -1."
    `);
  });

  test("columns: none for codes, one twice", () => {
    expect(read("name,parent,max,Max\nx,,1,1\n")).toMatchInlineSnapshot(`
      "spec.csv › row 1: There is no column “code”. Add it; it may also be called icode, mã, mã tiêu chí.
      spec.csv › row 1 › column Max: Columns no. 3 “max” and no. 4 “Max” are the same column. Keep one of them."
    `);
  });
});
