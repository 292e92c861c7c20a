import type { ModuleLoader } from "./port.js";
import type { PositionMap, SourcePosition } from "./source-position.js";

// A session may re-run cells for days. Errors from runs older than this show positions of the rewritten text.
const REMEMBERED_RUNS = 2000;

/** A place in the user's text. */
export interface SourceLocation {
  /** What to call the text: the cell's name or the module's file. */
  readonly name: string;
  readonly position: SourcePosition;
  readonly positions: PositionMap;
  readonly isCell: boolean;
}

/** The texts that stack traces may point into: every run of a cell is a script of its own. */
export class ScriptSources {
  readonly #runs = new Map<string, { name: string; positions: PositionMap }>();
  readonly #runCounts = new Map<string, number>();

  /**
   * @param firstLine - The number of a script's first line in stack traces; the user's text begins on the next.
   * @param modules - Knows the way back for the files that it rewrites.
   */
  constructor(
    private readonly firstLine: 0 | 1,
    private readonly modules: ModuleLoader,
  ) {}

  /** A script name for a run of the cell `name`, unlike every earlier one. */
  nextFileName(name: string): string {
    const count = (this.#runCounts.get(name) ?? 0) + 1;
    this.#runCounts.set(name, count);
    // Brackets and line breaks have a meaning in stack traces.
    const readable = name.replace(/[()\n\r]/g, "_");
    return count === 1 ? readable : `${readable}#${count}`;
  }

  add(fileName: string, name: string, positions: PositionMap): void {
    this.#runs.set(fileName, { name, positions });
    if (this.#runs.size <= REMEMBERED_RUNS) return;
    for (const oldest of this.#runs.keys()) {
      this.#runs.delete(oldest);
      return;
    }
  }

  isCell(fileName: string): boolean {
    return this.#runs.has(fileName);
  }

  /** Where a position that a stack trace gives (both numbers from 1) lies in the user's text. */
  locate(fileName: string, line: number, column: number): SourceLocation | undefined {
    const run = this.#runs.get(fileName);
    if (run !== undefined) {
      const position = run.positions.toSource({
        line: Math.max(1, line - this.firstLine),
        column: column - 1,
      });
      return { name: run.name, position, positions: run.positions, isCell: true };
    }
    const positions = this.modules.positions?.(fileName);
    if (positions === undefined) return undefined;
    return {
      name: fileName,
      position: positions.toSource({ line, column: column - 1 }),
      positions,
      isCell: false,
    };
  }
}
