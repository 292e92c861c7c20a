export { readPanelFile, readScenarioFile, readScoresFile, readSpecFile } from "./read-files.js";
export { readText } from "./read-text.js";
export { writeFileWhole } from "./write-file-whole.js";
