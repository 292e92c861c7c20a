import { Script } from "node:vm";
import type { ScriptScope } from "../engine/port.js";

// The main context has one script scope, whatever the number of engines in the process.
const declared = new Set<string>();

/**
 * Names in the script scope of Node's main context: as fast as a script's own variables, and not properties of
 * `globalThis`.
 *
 * A second engine in one process gets the same names, set to `undefined` again.
 */
export function createScriptScope(): ScriptScope {
  return {
    firstLine: 0,
    evaluate(source, fresh, fileName) {
      const unknown = fresh.filter((name) => !declared.has(name));
      const reset = fresh.filter((name) => declared.has(name)).map((name) => `${name}=void 0;`);
      const declaration = unknown.length === 0 ? "" : `let ${unknown.join(",")};`;
      // V8 puts the place of a syntax error into its stack only when errors are to be shown. Errors of running code
      // must stay as they are.
      const script = new Script(`${declaration}${reset.join("")}(${source})`, {
        filename: fileName,
        lineOffset: -1,
        displayErrors: true,
      } as ConstructorParameters<typeof Script>[1]);
      const cell = script.runInThisContext({ displayErrors: false }) as (cell: unknown) => unknown;
      for (const name of unknown) declared.add(name);
      return cell;
    },
  };
}
