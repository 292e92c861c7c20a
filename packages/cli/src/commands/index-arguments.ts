import type { PositionalSpec } from "../arguments/option.js";

/** The index. */
export const specArgument: PositionalSpec = {
  name: "SPEC",
  help: {
    en: "index spec: a JSON file, or papi, par-index-2022, par-index-2022-by-part, par-index-2017",
    vi: "đặc tả chỉ số: tệp JSON, hoặc papi, par-index-2022, par-index-2022-by-part, par-index-2017",
  },
};

/** The units' values. */
export const scoresArgument: PositionalSpec = {
  name: "SCORES",
  help: {
    en: "scores: a CSV or JSON file, or papi:YEAR (2018–2024)",
    vi: "điểm số: tệp CSV hoặc JSON, hoặc papi:NĂM (2018–2024)",
  },
};
