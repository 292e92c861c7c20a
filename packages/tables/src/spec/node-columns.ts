import { fold } from "../columns/fold.js";

/** A column of a table of nodes. */
export type NodeField =
  | "code"
  | "parent"
  | "name"
  | "nameVi"
  | "max"
  | "weight"
  | "direction"
  | "level"
  | "type"
  | "denominator"
  | "target"
  | "measuredIn";

/** What columns of a table of nodes are called; the first name is the plain form's, iCode and the like are COINr's. */
export const nodeColumnNames: Readonly<Record<NodeField, readonly string[]>> = {
  code: ["code", "icode", "mã", "mã tiêu chí"],
  parent: ["parent", "cha", "mã cha", "thuộc"],
  name: ["name", "iname", "label", "name en"],
  nameVi: ["name_vi", "label vi", "tên", "tên tiêu chí"],
  max: ["max", "maximum", "điểm tối đa", "điểm chuẩn"],
  weight: ["weight", "trọng số"],
  direction: ["direction", "chiều"],
  level: ["level", "cấp"],
  type: ["type", "loại"],
  denominator: ["denominator", "mẫu số"],
  target: ["target", "mục tiêu"],
  measuredIn: ["unit", "đơn vị tính"],
};

const fields = new Map(
  (Object.keys(nodeColumnNames) as NodeField[]).flatMap((field) =>
    nodeColumnNames[field].map((name) => [fold(name), field] as const),
  ),
);

/** The field that a heading names, in any spelling. */
export function nodeField(heading: string): NodeField | undefined {
  return fields.get(fold(heading));
}
