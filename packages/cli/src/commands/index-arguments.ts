import type { PositionalSpec } from "../arguments/option.js";

/** The index. */
export const specArgument: PositionalSpec = {
  name: "SPEC",
  help: {
    en: "index spec: a JSON file, a table of nodes (CSV, XLSX), or papi, par-index-2022, par-index-2022-by-part, par-index-2017",
    vi: "đặc tả chỉ số: tệp JSON, bảng cấu trúc (CSV, XLSX), hoặc papi, par-index-2022, par-index-2022-by-part, par-index-2017",
  },
};

/** The units' values. */
export const scoresArgument: PositionalSpec = {
  name: "SCORES",
  help: {
    en: "scores: a CSV, XLSX or JSON file, or papi:YEAR (2018–2024)",
    vi: "điểm số: tệp CSV, XLSX hoặc JSON, hoặc papi:NĂM (2018–2024)",
  },
};
