export { readScoresCsv, readPanelCsv } from "./scores/read-scores-csv.js";
export { readScoresStream, readPanelStream } from "./scores/read-scores-stream.js";
export {
  readScoresXlsx,
  readPanelXlsx,
  type ReadXlsxOptions,
  type SheetOptions,
} from "./scores/read-scores-xlsx.js";
export type { WorkbookLimits } from "./xlsx/limits.js";
export { readScoresJson } from "./scores/read-scores-json.js";
export { scoresFileJsonSchema, type ScoresJson } from "./scores/json-schema.js";
export type { ReadCsvOptions, ReadScoresOptions, ReadTableOptions } from "./scores/options.js";
export { checkScoresCsv, checkScoresJson, checkScoresXlsx } from "./check/check-scores.js";
export type { CheckOptions, DataCheck, UnitAvailability } from "./check/check-data.js";
export type { ColumnFacts } from "./check/column-facts.js";
export { readSpecJson } from "./spec/read-spec-json.js";
export { readSpecCsv, readSpecXlsx, type ReadSpecOptions } from "./spec/read-spec-table.js";
export type { ReadSpecTableOptions } from "./spec/node-table.js";
export { readCoinMetaCsv, type CoinMeta } from "./spec/read-coin-meta.js";
export {
  importCoin,
  type CoinTables,
  type ImportCoinOptions,
  type ImportedCoin,
} from "./spec/import-coin.js";
export { readScenarioJson } from "./spec/read-scenario-json.js";
export { placeJsonIssues, type ReadJsonOptions } from "./json/read-checked-json.js";
export { writeTableCsv } from "./write/write-table-csv.js";
export { writeTableJson } from "./write/write-table-json.js";
export { writeTablesXlsx, writeScoresXlsx } from "./write/write-tables-xlsx.js";
export { writeScoresCsv } from "./write/write-scores-csv.js";
export { writeScoresJson } from "./write/write-scores-json.js";
export { escapeFormula } from "./write/formula.js";
export type { Delimiter } from "./csv/detect-delimiter.js";
