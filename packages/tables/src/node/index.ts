export {
  checkScoresFile,
  readPanelFile,
  readScenarioFile,
  readScoresFile,
  readSpecFile,
  type ReadScoresFileOptions,
  type ReadSpecFileOptions,
} from "./read-files.js";
export { readText } from "./read-text.js";
export { writeFileWhole } from "./write-file-whole.js";
