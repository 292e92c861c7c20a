import type { SourcePosition } from "./source-position.js";

/**
 * A cell that does not parse. Type strippers throw it, too, so that the engine can say where.
 *
 * @example
 * throw new CellSyntaxError("Expected `}` but found the end", { position: { line: 3, column: 0 }, incomplete: true });
 */
export class CellSyntaxError extends SyntaxError {
  readonly position: SourcePosition | undefined;
  /** True when more text could make the cell valid: an open bracket, template literal or comment. */
  readonly incomplete: boolean;

  constructor(message: string, options: { position?: SourcePosition; incomplete?: boolean } = {}) {
    super(message);
    this.name = "SyntaxError";
    this.position = options.position;
    this.incomplete = options.incomplete ?? false;
  }
}
