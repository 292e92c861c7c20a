import { quoted, shortList, type WorkbookLimit, type WorkbookWords } from "./words.js";

const limits: Readonly<Record<WorkbookLimit, (found: string, allowed: string) => string>> = {
  fileBytes: (found, allowed) => `Tệp có ${found} byte; giới hạn maxFileBytes là ${allowed}.`,
  unpackedBytes: (found, allowed) =>
    `Tệp giải nén thành ${found} byte; giới hạn maxUnpackedBytes là ${allowed}.`,
  entries: (found, allowed) => `Tệp có ${found} phần; giới hạn maxEntries là ${allowed}.`,
  ratio: (found, allowed) =>
    `Một phần của tệp giải nén thành ${found} lần kích thước; giới hạn maxRatio là ${allowed}.`,
  cells: (found, allowed) => `Trang tính trải trên ${found} ô; giới hạn maxCells là ${allowed}.`,
};

/** What is said about workbooks, in Vietnamese. */
export const vietnameseWorkbook: WorkbookWords = {
  oldFormat: () => ({
    message: "Tệp thuộc định dạng nhị phân cũ (.xls), dù tên là gì.",
    hint: "Hãy lưu lại dạng .xlsx.",
  }),
  notAWorkbook: () => ({
    message: "Tệp không phải là bảng tính.",
    hint: "Hãy lưu lại dạng .xlsx hoặc CSV UTF-8.",
  }),
  damaged: () => ({
    message: "Tệp bảng tính bị cụt hoặc hỏng.",
    hint: "Hãy chép hoặc tải lại, rồi mở bằng chương trình bảng tính xem có đủ không.",
  }),
  invalid: (reason) => ({
    message: `Tệp bảng tính sai định dạng: ${reason}.`,
    hint: "Hãy mở và lưu lại bằng chương trình bảng tính.",
  }),
  encrypted: () => ({ message: "Tệp bảng tính có mật khẩu.", hint: "Hãy lưu lại không có mật khẩu." }),
  tooLarge: (limit, found, allowed) => ({
    message: limits[limit](grouped(found), grouped(allowed)),
    hint: "Tệp không được mở. Chỉ nâng giới hạn khi tin tệp này.",
  }),
  lies: (entry) => ({
    message: `Phần ${quoted(entry)} giải nén ra kích thước khác với tệp ghi.`,
    hint: "Tệp không được mở: tệp ghi sai kích thước có thể gây hại.",
  }),
  unknownSheet: (sheet, sheets) => ({
    message:
      typeof sheet === "number"
        ? `Không có trang tính thứ ${sheet}; tệp có ${sheets.length} trang.`
        : `Không có trang tính ${quoted(sheet)}.`,
    hint: `Các trang: ${shortList(sheets, (count) => `và ${count} trang khác`)}.`,
  }),
  emptySheet: () => ({ message: "Trang tính trống.", hint: "Cần một dòng tiêu đề và mỗi đơn vị một dòng." }),
  invalidRange: (text) => ({
    message: `${quoted(text)} không phải là một vùng ô.`,
    hint: "Hãy viết như A3:H70.",
  }),
  emptyRange: (range) => ({ message: `Vùng ${range} trống.`, hint: "Hãy sửa lại vùng." }),
};

function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ".");
}
