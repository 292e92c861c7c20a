import { labelText, type IssueCode } from "@chiso/model";
import { vietnameseCheck, vietnameseSpecTable } from "./vietnamese-specs.js";
import { vietnameseWorkbook } from "./vietnamese-workbook.js";
import { quoted, shortList, type Wording, type Words } from "./words.js";

/** The package's messages in Vietnamese. */
export const vietnamese: Wording = {
  row: (line) => `dòng ${line}`,
  column: (heading) => `cột ${heading}`,
  nthColumn: (position) => `cột thứ ${position}`,
  lineAndColumn: (line, column) => `dòng ${line}, cột ${column}`,
  sheet: (name) => `trang tính ${name}`,
  cell: (name, heading) => (heading === "" ? `ô ${name}` : `ô ${name} (${heading})`),
  emptyFile: () => ({ message: "Tệp trống.", hint: "Cần một dòng tiêu đề và mỗi đơn vị một dòng." }),
  noRows: () => ({ message: "Trong tệp không có đơn vị nào.", hint: "Cần mỗi đơn vị một dòng." }),
  openQuote: () => ({
    message: "Dấu ngoặc kép mở ở đây mà không đóng.",
    hint: 'Trong ô, viết dấu ngoặc kép hai lần: "".',
  }),
  strayQuote: () => ({
    message: "Có dấu ngoặc kép ở giữa ô.",
    hint: 'Đặt cả ô trong ngoặc kép và viết dấu đó hai lần: "".',
  }),
  longLine: () => ({
    message: "Dòng dài hơn 16 triệu ký tự.",
    hint: "Xem có thiếu dấu xuống dòng không.",
  }),
  noHeading: () => ({ message: "Cột không có tiêu đề.", hint: "Ghi mã tiêu chí hoặc xóa cột." }),
  unknownColumn: (heading, leaves, nearest) => ({
    message: `${quoted(heading)} không phải là tiêu chí của chỉ số, cũng không phải cột đơn vị, tên, nhóm hay năm.`,
    hint: nearest
      ? `Có phải là ${nearest.code} (${labelText(nearest.label, "vi")})? Đổi tên cột hoặc bỏ qua cột.`
      : `Các tiêu chí: ${shortList(leaves, (count) => `và ${count} tiêu chí khác`)}. Đổi tên cột hoặc bỏ qua cột.`,
  }),
  computedColumn: (heading) => ({
    message: `${quoted(heading)} được tính từ các tiêu chí bên dưới nên không đọc vào.`,
    hint: "Xóa cột hoặc bỏ qua cột.",
  }),
  severalLeaves: (heading, codes) => ({
    message: `${quoted(heading)} là tên của nhiều tiêu chí: ${codes.join(", ")}.`,
    hint: "Hãy dùng mã.",
  }),
  duplicateColumn: ([first, second], [one, two]) => ({
    message: `Cột thứ ${one} ${quoted(first)} và cột thứ ${two} ${quoted(second)} là cùng một cột.`,
    hint: "Chỉ giữ một cột.",
  }),
  mappedColumnNotThere: (heading, headings) => ({
    message: `Không có cột ${quoted(heading)} như đã yêu cầu.`,
    hint: `Các cột: ${shortList(headings, (count) => `và ${count} cột khác`)}.`,
  }),
  unknownTarget: (heading, target, leaves) => ({
    message: `Khai báo cột ghi ${quoted(heading)} là ${quoted(target)}, nhưng đó không phải là tiêu chí của chỉ số.`,
    hint: `Các tiêu chí: ${shortList(leaves, (count) => `và ${count} tiêu chí khác`)}; hoặc unit, name, name_vi, group, year.`,
  }),
  noUnitColumn: () => ({
    message: "Không có cột nào cho biết đơn vị.",
    hint: "Đặt tên một cột là “mã” hoặc “unit”.",
  }),
  rowLength: (found, expected) => ({
    message: `Dòng có ${found} ô, tiêu đề có ${expected} ô.`,
    hint: "Xem có thiếu dấu phân cách hoặc thiếu ngoặc kép không.",
  }),
  noUnitCode: () => ({ message: "Dòng có giá trị nhưng không có mã đơn vị." }),
  unknownUnit: (text) => ({ message: `Không biết đơn vị nào là ${quoted(text)}.`, hint: "Sửa tên hoặc mã." }),
  notANumber: (text) => ({
    message: `${quoted(text)} không phải là số.`,
    hint: "Nếu thiếu số liệu thì để trống ô.",
  }),
  dateCell: (text) => ({
    message: `Ô chứa ngày ${text}.`,
    hint: "Có thể bảng tính đã tự đổi một số như 8.5 thành ngày: định dạng ô là số rồi nhập lại.",
  }),
  errorCell: (text) => ({
    message: `Ô chứa lỗi ${text}.`,
    hint: "Sửa công thức, hoặc để trống ô nếu thiếu số liệu.",
  }),
  formulaWithoutValue: () => ({
    message: "Ô chứa công thức mà không có giá trị; ở đây không tính công thức.",
    hint: "Mở và lưu lại tệp bằng chương trình bảng tính, hoặc dán giá trị.",
  }),
  mergedCell: (range) => ({
    message: `Ô được gộp với ô khác (${range}); không biết giá trị là của ô nào.`,
    hint: "Bỏ gộp ô và ghi giá trị cho từng ô.",
  }),
  ambiguousNumber: (text, [one, two]) => ({
    message: `${quoted(text)} có thể là ${one} hoặc ${two}.`,
    hint: "Hãy cho biết dấu thập phân là dấu nào.",
  }),
  percentWithoutMaximum: (text) => ({
    message: `${quoted(text)} là phần trăm của điểm tối đa, nhưng tiêu chí không ghi điểm tối đa.`,
  }),
  notAYear: (text) => ({
    message: `${quoted(text)} không phải là năm.`,
    hint: "Viết bốn chữ số, ví dụ 2023.",
  }),
  duplicateUnit: (code, firstLine, year) => ({
    message: `Đơn vị ${code} ${year === undefined ? "" : `năm ${year} `}đã có ở dòng ${firstLine}.`,
    hint: "Chỉ giữ một trong hai dòng.",
  }),
  ofModel: (code, { leaf, label, value, max }) => {
    const words: Partial<Record<IssueCode, Words>> = {
      above_max: {
        message: `${comma(value)} vượt điểm tối đa ${comma(max)} của “${leaf}”.`,
        hint: "Sửa giá trị hoặc cột.",
      },
      below_min: { message: `${comma(value)} nhỏ hơn 0 ở “${leaf}”.`, hint: "Điểm không thể âm." },
      off_grid: {
        message: `${comma(value)} không thuộc các mức điểm của “${leaf}”.`,
        hint: "Xem `grid` hoặc `pointDecimals` trong đặc tả chỉ số.",
      },
      missing_column: {
        message: `Thiếu cột của tiêu chí ${leaf} (${labelText(label, "vi")}).`,
        hint: "Thêm cột; để trống ô nào chưa biết.",
      },
    };
    return words[code];
  },
  severalYears: (years) => ({
    message: `Tệp có ${years.length} năm (${years.join(", ")}) mà chỉ cần một.`,
    hint: "Hãy chọn năm, hoặc đọc tệp như bảng nhiều năm.",
  }),
  yearNotThere: (year, years) => ({ message: `Tệp không có năm ${year}; chỉ có ${years.join(", ")}.` }),
  noYearColumn: () => ({
    message: "Bảng nhiều năm cần cột “năm”.",
    hint: "Thêm cột, hoặc đọc tệp như điểm của một năm.",
  }),
  unknownLeaf: (code, leaves) => ({
    message: `${quoted(code)} không phải là tiêu chí của chỉ số.`,
    hint: `Các tiêu chí: ${shortList(leaves, (count) => `và ${count} tiêu chí khác`)}.`,
  }),
  invalidJson: (found) => ({
    message:
      found === undefined ? "Văn bản JSON bị cụt." : `${quoted(found)} không thể đứng ở đây trong JSON.`,
    hint: "Xem ngay trước đó có thiếu hay thừa dấu phẩy, ngoặc kép, ngoặc nhọn không.",
  }),
  missingFile: () => ({ message: "Không có tệp này.", hint: "Xem lại tên và thư mục." }),
  unreadableFile: (reason) => ({ message: `Không đọc được tệp: ${reason}.` }),
  notUtf8: () => ({
    message: "Tệp không phải văn bản UTF-8.",
    hint: "Lưu lại dạng CSV UTF-8 hoặc JSON UTF-8.",
  }),
  moreIssues: (count) => ({ message: `Và ${count} lỗi khác.`, hint: "Hãy sửa các lỗi trên trước." }),
  workbook: vietnameseWorkbook,
  specTable: vietnameseSpecTable,
  check: vietnameseCheck,
};

function comma(value: number | undefined): string {
  return String(value ?? "").replace(".", ",");
}
