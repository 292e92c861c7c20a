import { parseIndexSpec } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { readScoresCsv } from "../../src/index.js";
import { complaints, smallIndex as spec } from "../small-index.js";

function read(text: string, language: "en" | "vi" = "en"): string {
  return complaints(() => readScoresCsv(text, { spec, fileName: "sheet.csv", language }));
}

describe("what a user reads of a malformed file", () => {
  test("1. an unknown column, a computed one and one without heading", () => {
    expect(read("unit,inst,proc.time,proc.web,colour,Procedures,\n79,1,2,0,red,3,4\n"))
      .toMatchInlineSnapshot(`
      "sheet.csv › row 1 › column colour: “colour” is neither a leaf of the index nor a unit, name, group or year column. Leaves: inst, proc.time, proc.web. Rename the column or ignore it.
      sheet.csv › row 1 › column Procedures: “Procedures” is computed from the leaves below it and cannot be read. Delete the column or ignore it.
      sheet.csv › row 1 › column no. 7: The column has no heading. Give it a leaf's code, or delete it."
    `);
  });

  test("2. text in number cells", () => {
    expect(read("unit,inst,proc.time,proc.web\n01,good,12,1\n79,8 points,1.2.3,1\n")).toMatchInlineSnapshot(`
      "sheet.csv › row 2 › column inst: “good” is not a number. Leave the cell empty when the value is missing.
      sheet.csv › row 3 › column inst: “8 points” is not a number. Leave the cell empty when the value is missing.
      sheet.csv › row 3 › column proc.time: “1.2.3” is not a number. Leave the cell empty when the value is missing."
    `);
  });

  test("3. values above their maximum, below 0 and off their grid", () => {
    expect(read("unit,inst,proc.time,proc.web\n01,10.01,12,1\n79,-1,13,0.7\n")).toMatchInlineSnapshot(`
      "sheet.csv › row 2 › column inst: 10.01 is above the maximum 10 of "inst". Correct the value or the column.
      sheet.csv › row 3 › column inst: -1 is below 0 on "inst". Points cannot be negative.
      sheet.csv › row 3 › column proc.web: 0.7 is not on the grid of "proc.web". Allowed: multiples of 0.5."
    `);
  });

  test("4. a unit twice, naming both rows", () => {
    expect(read("unit,inst,proc.time,proc.web\n79,1,2,0\n01,1,2,0\n79,3,4,1\n")).toMatchInlineSnapshot(
      `"sheet.csv › row 4: Unit 79 is already in row 2. Keep one of the two rows."`,
    );
  });

  test("5. a leaf twice, once by its label, and one not at all", () => {
    expect(read("unit,inst,Cải cách thể chế,proc.time\n79,1,2,3\n")).toMatchInlineSnapshot(`
      "sheet.csv › row 1: There is no column for leaf proc.web (Online). Add it; leave cells empty where unknown.
      sheet.csv › row 1 › column Cải cách thể chế: Columns no. 2 “inst” and no. 3 “Cải cách thể chế” are the same column. Keep one of them."
    `);
  });

  test("6. rows too short and too long, line numbers counted through a cell with a line break", () => {
    expect(
      read(
        'unit,name,inst,proc.time,proc.web\n79,"Hồ Chí\r\nMinh",1,2,0\n01,x,1\n02,y,1,2,0,9\n03,z,1,2,0,,\n',
      ),
    ).toMatchInlineSnapshot(`
      "sheet.csv › row 4: The row has 3 cells, the header has 5. Look for a missing or an unquoted delimiter.
      sheet.csv › row 5: The row has 6 cells, the header has 5. Look for a missing or an unquoted delimiter."
    `);
  });

  test("7. a quote that never closes, and one in the middle of a cell", () => {
    expect(read('unit,inst,proc.time,proc.web\n01,1,2,0\n79,"1,2,0\n02,1,2,0\n')).toMatchInlineSnapshot(
      `"sheet.csv › row 3: A quote is opened here and never closed. Write a quote inside a cell twice: ""."`,
    );
    expect(read('unit,inst,proc.time,proc.web\n01,1,2,0\n79,"1"x,2,0\n')).toMatchInlineSnapshot(
      `"sheet.csv › row 3: There is a quote inside a cell. Quote the whole cell and write the quote twice: ""."`,
    );
  });

  test("8. no unit column, or a row without a unit", () => {
    expect(read("inst,proc.time,proc.web\n1,2,0\n")).toMatchInlineSnapshot(`
      "sheet.csv › row 1: No column says which unit a row is about. Name one “unit” or “code”.
      sheet.csv › row 2: The row has values but no unit code."
    `);
    expect(read("unit,inst,proc.time,proc.web\n79,1,2,0\n,1,2,0\n")).toMatchInlineSnapshot(
      `"sheet.csv › row 3: The row has values but no unit code."`,
    );
  });

  test("9. nothing, or nothing but a header", () => {
    expect(read("")).toMatchInlineSnapshot(
      `"sheet.csv: The file is empty. Expected a header row and one row per unit."`,
    );
    expect(read("\uFEFF\r\n\r\n")).toMatchInlineSnapshot(
      `"sheet.csv: The file is empty. Expected a header row and one row per unit."`,
    );
    expect(read("unit,inst,proc.time,proc.web\n")).toMatchInlineSnapshot(
      `"sheet.csv: There is no unit in the file. Expected one row per unit."`,
    );
  });

  test("10. a number that can be meant in two ways, a year that is none", () => {
    expect(read('unit,year,inst,proc.time,proc.web\n79,2023,8.5,"7,125",1\n01,23,8,7,1\n'))
      .toMatchInlineSnapshot(`
      "sheet.csv › row 2 › column proc.time: “7,125” can be 7.125 or 7125. Say which sign is the decimal mark.
      sheet.csv › row 3 › column year: “23” is not a year. Write four digits, for example 2023."
    `);
  });
});

test("a heading near one leaf's label gets a suggestion", () => {
  const text = "mã,Cải cách thể chế năm 2023,proc.time,proc.web\n79,1,2,2\n";
  expect(complaints(() => readScoresCsv(text, { spec, language: "vi" }))).toMatchInlineSnapshot(`
    "scores › dòng 1: Thiếu cột của tiêu chí inst (Cải cách thể chế). Thêm cột; để trống ô nào chưa biết.
    scores › dòng 1 › cột Cải cách thể chế năm 2023: “Cải cách thể chế năm 2023” không phải là tiêu chí của chỉ số, cũng không phải cột đơn vị, tên, nhóm hay năm. Có phải là inst (Cải cách thể chế)? Đổi tên cột hoặc bỏ qua cột."
  `);
});

test("a label that two leaves share cannot name a column", () => {
  const child = (code: string) => ({ code, label: { en: "Online" }, max: 2 });
  const twins = parseIndexSpec({
    ...spec,
    root: { code: "total", label: { en: "Total" }, children: [child("a"), child("b")] },
  });
  const text = "unit,a,b,online\n79,1,2,2\n";
  expect(complaints(() => readScoresCsv(text, { spec: twins }))).toMatchInlineSnapshot(
    `"scores › row 1 › column online: “online” is the label of several leaves: a, b. Use the code."`,
  );
});

test("everything wrong is said at once, in the order of the file", () => {
  const text = "unit,inst,proc.time,proc.web,x\n79,abc,14,0,1\n01,11,2,0.7,1\n79,-1,n/a,1,1\n";
  expect(read(text)).toMatchInlineSnapshot(`
    "sheet.csv › row 1 › column x: “x” is neither a leaf of the index nor a unit, name, group or year column. Leaves: inst, proc.time, proc.web. Rename the column or ignore it.
    sheet.csv › row 2 › column inst: “abc” is not a number. Leave the cell empty when the value is missing.
    sheet.csv › row 2 › column proc.time: 14 is above the maximum 13 of "proc.time". Correct the value or the column.
    sheet.csv › row 3 › column inst: 11 is above the maximum 10 of "inst". Correct the value or the column.
    sheet.csv › row 3 › column proc.web: 0.7 is not on the grid of "proc.web". Allowed: multiples of 0.5.
    sheet.csv › row 4: Unit 79 is already in row 2. Keep one of the two rows.
    sheet.csv › row 4 › column inst: -1 is below 0 on "inst". Points cannot be negative."
  `);
});

test("in Vietnamese too", () => {
  const text = "mã;inst;proc.time;proc.web;x\n79;abc;14,25;0;1\n01;11;2;0,7;1\n79;-1;n/a;1;1\n02;3\n";
  expect(read(text, "vi")).toMatchInlineSnapshot(`
    "sheet.csv › dòng 1 › cột x: “x” không phải là tiêu chí của chỉ số, cũng không phải cột đơn vị, tên, nhóm hay năm. Các tiêu chí: inst, proc.time, proc.web. Đổi tên cột hoặc bỏ qua cột.
    sheet.csv › dòng 2 › cột inst: “abc” không phải là số. Nếu thiếu số liệu thì để trống ô.
    sheet.csv › dòng 2 › cột proc.time: 14,25 vượt điểm tối đa 13 của “proc.time”. Sửa giá trị hoặc cột.
    sheet.csv › dòng 3 › cột inst: 11 vượt điểm tối đa 10 của “inst”. Sửa giá trị hoặc cột.
    sheet.csv › dòng 3 › cột proc.web: 0,7 không thuộc các mức điểm của “proc.web”. Xem \`grid\` hoặc \`pointDecimals\` trong đặc tả chỉ số.
    sheet.csv › dòng 4: Đơn vị 79 đã có ở dòng 2. Chỉ giữ một trong hai dòng.
    sheet.csv › dòng 4 › cột inst: -1 nhỏ hơn 0 ở “inst”. Điểm không thể âm.
    sheet.csv › dòng 5: Dòng có 2 ô, tiêu đề có 5 ô. Xem có thiếu dấu phân cách hoặc thiếu ngoặc kép không."
  `);
});
