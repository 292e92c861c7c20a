export type * from "./framework/types.js";
export type * from "./scores/types.js";
export type * from "./claims/types.js";
export type * from "./table/types.js";
export { labelText, type Label, type Language } from "./label.js";
export { IndexError, formatIssues, type Issue, type IssueCode } from "./errors.js";
