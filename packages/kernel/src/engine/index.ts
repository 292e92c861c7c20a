export { CellSyntaxError } from "./cell-syntax-error.js";
export { createEngine, type ReportingEngine } from "./create-engine.js";
export type { Displays, DisplayOptions } from "./display.js";
export type { ErrorReport } from "./error-outcome.js";
export { Interrupted, interruptedOutcome } from "./interrupted.js";
export { DISPLAY, mimeBundle } from "./mime-bundle.js";
export type * from "./port.js";
export { html, md, RichText, svg } from "./rich-text.js";
export { LineIndex, type PositionMap, type SourcePosition } from "./source-position.js";
