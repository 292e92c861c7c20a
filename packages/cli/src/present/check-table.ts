import { showTable, type Issue, type Language, type Table } from "@chiso/model";
import type { DataCheck } from "@chiso/tables";

/** A check of data as a table: a row for each thing wrong, or to look at. */
export function checkTable(check: DataCheck, language: Language): Table {
  const { units, columns, cells, missing, issues } = check;
  const table: Table = {
    caption: {
      en: `${units} units × ${columns.length} leaves, ${missing} of ${cells} values missing`,
      vi: `${units} đơn vị × ${columns.length} tiêu chí, thiếu ${missing} trên ${cells} giá trị`,
    },
    columns: [
      { key: "kind", label: { en: "Kind", vi: "Loại" } },
      { key: "place", label: { en: "Where", vi: "Ở đâu" } },
      { key: "problem", label: { en: "What", vi: "Điều gì" } },
    ],
    rows: issues.map(rowOf),
    notes: issues.length > 0 ? [] : [{ en: "Nothing was found wrong.", vi: "Không thấy gì sai." }],
  };
  return showTable(table, language);
}

function rowOf({ severity, path, message, hint }: Issue): Table["rows"][number] {
  return {
    kind: severity === "error" ? { en: "error", vi: "lỗi" } : { en: "look", vi: "xem lại" },
    place: path.slice(1).join(" › "),
    problem: hint === undefined ? message : `${message} ${hint}`,
  };
}
