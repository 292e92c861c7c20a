import { quoted, shortList, type CheckWords, type SpecTableWords } from "./words.js";

const more = (count: number): string => `và ${count} mục khác`;

/** What is said about tables of nodes, in Vietnamese. */
export const vietnameseSpecTable: SpecTableWords = {
  missingColumn: (column, also) => ({
    message: `Thiếu cột ${quoted(column)}.`,
    hint: also.length === 0 ? "Thêm cột." : `Thêm cột; cũng có thể đặt tên là ${also.join(", ")}.`,
  }),
  unknownColumn: (heading, known) => ({
    message: `${quoted(heading)} không phải là cột của bảng cấu trúc.`,
    hint: `Các cột: ${known.join(", ")}. Đổi tên cột hoặc bỏ qua cột.`,
  }),
  noCode: () => ({ message: "Dòng không có mã." }),
  invalidCode: (code) => ({
    message: `${quoted(code)} không dùng làm mã được.`,
    hint: "Chỉ dùng chữ không dấu cách, chữ số, dấu chấm, gạch dưới và gạch nối.",
  }),
  duplicateCode: (code, firstLine) => ({
    message: `Mã ${code} đã có ở dòng ${firstLine}.`,
    hint: "Mỗi thành phần cần một mã riêng.",
  }),
  unknownParent: (code, parent, nearest) => ({
    message: `${quoted(parent)}, thành phần cha của ${code}, không có dòng riêng.`,
    hint: nearest === undefined ? "Thêm dòng hoặc sửa thành phần cha." : `Có phải là ${nearest}?`,
  }),
  cycle: (codes) => ({
    message: `Các thành phần cha nối thành vòng: ${codes.join(" → ")}.`,
    hint: "Một trong số đó phải có cha ở ngoài vòng, hoặc không có cha.",
  }),
  noRows: () => ({ message: "Bảng không có dòng nào.", hint: "Cần mỗi thành phần một dòng." }),
  noRoot: () => ({
    message: "Dòng nào cũng có thành phần cha nên không có gốc.",
    hint: "Để trống thành phần cha của chính chỉ số.",
  }),
  severalRoots: (codes) => ({
    message: `${codes.length} dòng không có thành phần cha: ${shortList(codes, more)}.`,
    hint: "Chỉ bản thân chỉ số không có cha. Hãy ghi cha cho các dòng khác.",
  }),
  missingWeight: (code) => ({
    message: `${code} không có trọng số.`,
    hint: "Trọng số tính tương đối trong cùng nhóm; bằng nhau thì ghi 1.",
  }),
  missingMax: (code) => ({ message: `Tiêu chí ${code} không có điểm tối đa.`, hint: "Hãy ghi điểm tối đa." }),
  notAChoice: (text, choices) => ({ message: `${quoted(text)} không thuộc ${choices.join(", ")}.` }),
  emptyParent: (code) => ({
    message: `${code} là thành phần tổng hợp nhưng không dòng nào có cha là nó.`,
    hint: "Xóa dòng hoặc sửa thành phần cha.",
  }),
  parentDirection: (code) => ({
    message: `Chiều −1 của ${code} không có tác dụng: chỉ tiêu chí mới có chiều.`,
    hint: "Hãy đổi chiều các tiêu chí bên dưới.",
  }),
  levelMismatch: (code, level, parent, parentLevel) => ({
    message: `${code} ở cấp ${level} còn thành phần cha ${parent} ở cấp ${parentLevel}.`,
    hint: "Cây dựng theo thành phần cha; cha cần ở cấp liền trên.",
  }),
  unknownDenominator: (code, denominator, known) => ({
    message: `${quoted(denominator)}, mẫu số của ${code}, không có dòng loại Denominator.`,
    hint: known.length === 0 ? "Không có dòng nào loại này." : `Các mẫu số: ${shortList(known, more)}.`,
  }),
};

/** What the check of scores says, in Vietnamese. */
export const vietnameseCheck: CheckWords = {
  emptyColumn: (label) => ({
    message: `Không đơn vị nào có giá trị ở ${label}.`,
    hint: "Điền cột, hoặc bỏ tiêu chí khỏi chỉ số.",
  }),
  constantColumn: (label, value, count) => ({
    message: `Cả ${count} giá trị ở ${label} đều là ${String(value).replace(".", ",")}: tiêu chí không phân biệt các đơn vị.`,
    hint: "Xem lại cột; không tính min-max được.",
  }),
  missingValues: (label, units, of) => ({
    message: `${units.length} trên ${of} đơn vị không có giá trị ở ${label}: ${shortList(units, more)}.`,
  }),
  lowAvailability: (unit, present, of) => ({
    message: `${unit} có ${present} trên ${of} giá trị.`,
    hint: "Điền dòng, hoặc bỏ đơn vị.",
  }),
};
