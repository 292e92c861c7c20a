import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readScoresXlsx, type ReadXlsxOptions } from "../../src/index.js";
import { complaintsOf, smallIndex as spec } from "../small-index.js";
import { errorCell, formula, madeWorkbook, sheetXml, styled, type MadeCell } from "../xlsx/made-workbook.js";

const head = ["unit", "inst", "proc.time", "proc.web"];

function read(bytes: Uint8Array, options: Partial<ReadXlsxOptions> = {}): Promise<string> {
  return complaintsOf(() => readScoresXlsx(bytes, { spec, fileName: "sheet.xlsx", ...options }));
}

const rows = (...body: readonly (readonly MadeCell[])[]): Uint8Array => madeWorkbook([head, ...body]);

describe("what a user reads of a malformed workbook", () => {
  test("1. a zip bomb: refused before anything is unpacked, each limit by its name", async () => {
    const zeros = new Uint8Array(50 * 2 ** 20);
    const bomb = madeWorkbook([head], { parts: { "xl/media/image1.png": zeros } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb)).toMatchInlineSnapshot(
      `"sheet.xlsx: A part of the workbook unpacks to 1,024 times its size; the limit maxRatio is 200. It was not opened. Raise the limit only for a file you trust."`,
    );
    expect(await read(bomb, { limits: { maxUnpackedBytes: 1e7 } })).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook unpacks to 52,429,889 bytes; the limit maxUnpackedBytes is 10,000,000. It was not opened. Raise the limit only for a file you trust."`,
    );
    expect(await read(bomb, { limits: { maxFileBytes: 1e4 } })).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook has 52,354 bytes; the limit maxFileBytes is 10,000. It was not opened. Raise the limit only for a file you trust."`,
    );
    expect(await read(bomb, { limits: { maxEntries: 3 } })).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook has 5 parts; the limit maxEntries is 3. It was not opened. Raise the limit only for a file you trust."`,
    );
    const wide = { xml: () => '<c r="XFD1048576"><v>1</v></c>' };
    const spread = madeWorkbook([], {
      parts: {
        "xl/worksheets/sheet1.xml": new TextEncoder().encode(
          sheetXml([[1]]).replace("</row>", `</row><row r="1048576">${wide.xml()}</row>`),
        ),
      },
    });
    expect(await read(spread)).toMatchInlineSnapshot(
      `"sheet.xlsx › sheet Sheet1: The sheet spans 17,179,869,184 cells; the limit maxCells is 5,000,000. It was not opened. Raise the limit only for a file you trust."`,
    );
  });

  test("2. a part that unpacks to more than the workbook says", async () => {
    const bytes = zipSync(
      Object.fromEntries(
        ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"].map((name) => [name, new Uint8Array(5000)]),
      ),
    );
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(await read(bytes)).toMatchInlineSnapshot(
      `"sheet.xlsx: The part “xl/workbook.xml” unpacks to another size than the workbook says. It was not opened: a file that lies about its size may be made to harm."`,
    );
  });

  test("3. a truncated file, a damaged one, an empty one", async () => {
    const whole = rows(["79", 8, 12, 1]);
    expect(await read(whole.slice(0, whole.length - 40))).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook is cut off or damaged. Copy or download it again, then open it in a spreadsheet program to see whether it is whole."`,
    );
    const damaged = zipSync({ a: new Uint8Array(0) });
    expect(await read(damaged)).toMatchInlineSnapshot(
      `"sheet.xlsx: The file is not a workbook. Save it as .xlsx, or as CSV UTF-8."`,
    );
    const flipped = madeWorkbook([head, ["79", 8, 12, 1]], {
      parts: { "xl/styles.xml": [new TextEncoder().encode("<styleSheet/>"), { level: 0 }] },
    });
    const text = new TextDecoder("latin1").decode(flipped);
    flipped[text.indexOf("<styleSheet/>") + 3] = 0x41;
    expect(await read(flipped)).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook is cut off or damaged. Copy or download it again, then open it in a spreadsheet program to see whether it is whole."`,
    );
    expect(await read(new Uint8Array(0))).toMatchInlineSnapshot(
      `"sheet.xlsx: The file is not a workbook. Save it as .xlsx, or as CSV UTF-8."`,
    );
  });

  test("4. a wrong sheet name or number, a wrong range", async () => {
    const bytes = madeWorkbook([head, ["79", 8, 12, 1]], { sheets: ["2022", "Điểm 2023"] });
    expect(await read(bytes, { sheet: "2023" })).toMatchInlineSnapshot(
      `"sheet.xlsx: There is no sheet “2023”. Sheets: 2022, Điểm 2023."`,
    );
    expect(await read(bytes, { sheet: 3 })).toMatchInlineSnapshot(
      `"sheet.xlsx: There is no sheet no. 3; the workbook has 2. Sheets: 2022, Điểm 2023."`,
    );
    expect(await read(bytes, { range: "A3-H70" })).toMatchInlineSnapshot(
      `"sheet.xlsx: “A3-H70” is no range of cells. Write it like A3:H70."`,
    );
    expect(await read(bytes, { range: "F1:H70" })).toMatchInlineSnapshot(
      `"sheet.xlsx › sheet 2022: There is nothing in F1:H70. Correct the range."`,
    );
  });

  test("5. merged cells below the headings", async () => {
    const bytes = madeWorkbook([head, ["79", 8, 12, 1], ["01", undefined, 11, 1]], { merges: ["B2:B3"] });
    expect(await read(bytes)).toMatchInlineSnapshot(`
      "sheet.xlsx › sheet Sheet1 › cell B2 (inst): The cell is merged with others (B2:B3); whose value it is cannot be told. Unmerge the cells and give each its own value.
      sheet.xlsx › sheet Sheet1 › cell B3 (inst): The cell is merged with others (B2:B3); whose value it is cannot be told. Unmerge the cells and give each its own value."
    `);
  });

  test("6. text, a date, an error and a truth value in number cells", async () => {
    const yes = { xml: (name: string) => `<c r="${name}" t="b"><v>1</v></c>` };
    expect(
      await read(
        rows(["79", "good", styled(46150, 2), 1], ["01", errorCell("#DIV/0!"), yes, errorCell("#N/A")]),
      ),
    ).toMatchInlineSnapshot(`
      "sheet.xlsx › sheet Sheet1 › cell B2 (inst): “good” is not a number. Leave the cell empty when the value is missing.
      sheet.xlsx › sheet Sheet1 › cell C2 (proc.time): The cell holds the date 2026-05-08. A spreadsheet may have made it of a number such as 8.5: format the cell as a number and type it again.
      sheet.xlsx › sheet Sheet1 › cell B3 (inst): The cell holds the error #DIV/0!. Correct the formula, or leave the cell empty when the value is missing.
      sheet.xlsx › sheet Sheet1 › cell C3 (proc.time): “TRUE” is not a number. Leave the cell empty when the value is missing."
    `);
  });

  test("7. a formula without value; one with its value is read", async () => {
    expect(await read(rows(["79", formula("B3*2"), 12, formula("1+1", 2)]))).toMatchInlineSnapshot(
      `"sheet.xlsx › sheet Sheet1 › cell B2 (inst): The cell holds a formula without its value; formulas are not computed here. Open and save the file in a spreadsheet program, or paste values."`,
    );
  });

  test("8. one unit twice: in composed and in decomposed letters", async () => {
    const [composed, decomposed] = ["Huế".normalize("NFC"), "Huế".normalize("NFD")];
    expect(composed).not.toBe(decomposed);
    expect(await read(rows([composed, 8, 12, 1], [decomposed, 9, 12, 1]))).toMatchInlineSnapshot(
      `"sheet.xlsx › sheet Sheet1 › row 3: Unit Huế is already in row 2. Keep one of the two rows."`,
    );
  });

  test("9. a value above its maximum, one below 0, one off its grid; an unknown column", async () => {
    const bytes = madeWorkbook([
      [...head, "colour"],
      ["79", 12, 12, 0.7, "red"],
      ["01", -1, 12, 1],
    ]);
    expect(await read(bytes)).toMatchInlineSnapshot(`
      "sheet.xlsx › sheet Sheet1 › cell E1 (colour): “colour” is neither a leaf of the index nor a unit, name, group or year column. Leaves: inst, proc.time, proc.web. Rename the column or ignore it.
      sheet.xlsx › sheet Sheet1 › cell B2 (inst): 12 is above the maximum 10 of "inst". Correct the value or the column.
      sheet.xlsx › sheet Sheet1 › cell D2 (proc.web): 0.7 is not on the grid of "proc.web". Allowed: multiples of 0.5.
      sheet.xlsx › sheet Sheet1 › cell B3 (inst): -1 is below 0 on "inst". Points cannot be negative."
    `);
  });

  test("10. an .xls renamed, one with a password, and what is no workbook at all", async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
    expect(await read(old)).toMatchInlineSnapshot(
      `"sheet.xlsx: The file is a workbook of the old binary format (.xls), whatever its name. Save it as .xlsx."`,
    );
    const password = [
      ...old,
      ...Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]),
    ];
    expect(await read(Uint8Array.from(password))).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook is encrypted. Save it without a password."`,
    );
    expect(await read(new TextEncoder().encode("<html><table>"))).toMatchInlineSnapshot(
      `"sheet.xlsx: The file is not a workbook. Save it as .xlsx, or as CSV UTF-8."`,
    );
    expect(await read(zipSync({ "word/document.xml": new Uint8Array(3) }))).toMatchInlineSnapshot(
      `"sheet.xlsx: The file is not a workbook. Save it as .xlsx, or as CSV UTF-8."`,
    );
  });

  test("11. an empty sheet, and one with headings only", async () => {
    expect(await read(madeWorkbook([]))).toMatchInlineSnapshot(
      `"sheet.xlsx › sheet Sheet1: The sheet is empty. Expected a header row and one row per unit."`,
    );
    expect(await read(madeWorkbook([head]))).toMatchInlineSnapshot(
      `"sheet.xlsx: There is no unit in the file. Expected one row per unit."`,
    );
  });

  test("12. broken XML, a row beyond the last, cells in no order", async () => {
    const sheet = (xml: string): Uint8Array =>
      madeWorkbook([], { parts: { "xl/worksheets/sheet1.xml": new TextEncoder().encode(xml) } });
    expect(await read(sheet("<worksheet><sheetData>"))).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook breaks a rule of its format: unexpected end of file. Open and save it in a spreadsheet program."`,
    );
    expect(
      await read(sheet('<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>')),
    ).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook breaks a rule of its format: there is a row 99999999. Open and save it in a spreadsheet program."`,
    );
    const backwards =
      '<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row></sheetData></worksheet>';
    expect(await read(sheet(backwards))).toMatchInlineSnapshot(
      `"sheet.xlsx: The workbook breaks a rule of its format: Out-of-place <c/> at row 2 col 1 follows <c/> at row 2 col 2. Open and save it in a spreadsheet program."`,
    );
  });

  test("in Vietnamese too", async () => {
    const bytes = madeWorkbook([head, ["79", 12, "tốt", formula("A1")]]);
    expect(await read(bytes, { language: "vi" })).toMatchInlineSnapshot(`
      "sheet.xlsx › trang tính Sheet1 › ô B2 (inst): 12 vượt điểm tối đa 10 của “inst”. Sửa giá trị hoặc cột.
      sheet.xlsx › trang tính Sheet1 › ô C2 (proc.time): “tốt” không phải là số. Nếu thiếu số liệu thì để trống ô.
      sheet.xlsx › trang tính Sheet1 › ô D2 (proc.web): Ô chứa công thức mà không có giá trị; ở đây không tính công thức. Mở và lưu lại tệp bằng chương trình bảng tính, hoặc dán giá trị."
    `);
    expect(await read(bytes, { language: "vi", limits: { maxFileBytes: 1000 } })).toMatchInlineSnapshot(
      `"sheet.xlsx: Tệp có 1.104 byte; giới hạn maxFileBytes là 1.000. Tệp không được mở. Chỉ nâng giới hạn khi tin tệp này."`,
    );
  });
});
