import type { OptionSpec } from "../arguments/option.js";

/** Options that every command has. */
export const everyCommand: readonly OptionSpec[] = [
  {
    name: "lang",
    value: "en|vi",
    help: { en: "language; default from LC_ALL, LANG", vi: "ngôn ngữ; mặc định theo LC_ALL, LANG" },
  },
  { name: "help", short: "h", help: { en: "this help", vi: "phần trợ giúp này" } },
];

/** Options of commands that give one result. */
export const resultOptions: readonly OptionSpec[] = [
  { name: "json", help: { en: "JSON on stdout instead of a table", vi: "in JSON thay cho bảng" } },
  {
    name: "output",
    short: "o",
    value: "FILE",
    help: {
      en: "write to FILE instead: .csv, .xlsx, .json, .html, or a text table",
      vi: "ghi vào FILE: .csv, .xlsx, .json, .html, hoặc bảng văn bản",
    },
  },
];

/** How a scores file is read. */
export const scoresOptions: readonly OptionSpec[] = [
  {
    name: "year",
    value: "YEAR",
    help: { en: "year to take from a file with several", vi: "năm cần lấy khi tệp có nhiều năm" },
  },
  {
    name: "ignore",
    value: "COLUMN",
    many: true,
    help: {
      en: "leave a column of SCORES out; may be repeated",
      vi: "bỏ qua một cột của SCORES; có thể lặp lại",
    },
  },
  {
    name: "decimal",
    value: "MARK",
    help: {
      en: "decimal mark of SCORES, . or ,; default: found",
      vi: "dấu thập phân của SCORES, . hoặc ,; mặc định: tự nhận",
    },
  },
  {
    name: "sheet",
    value: "SHEET",
    help: {
      en: "sheet of an XLSX file, by name or number; default: the first",
      vi: "trang tính của tệp XLSX, theo tên hoặc số; mặc định: trang đầu",
    },
  },
  {
    name: "range",
    value: "RANGE",
    help: {
      en: "cells of an XLSX file the table is in, such as A3:H70",
      vi: "vùng ô của bảng trong tệp XLSX, ví dụ A3:H70",
    },
  },
  {
    name: "units",
    value: "KIND",
    help: {
      en: "provinces: units are Vietnamese provinces, by name or code in any spelling",
      vi: "provinces: đơn vị là tỉnh, thành Việt Nam, theo tên hoặc mã, viết cách nào cũng được",
    },
  },
];
