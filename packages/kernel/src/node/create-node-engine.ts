import { createEngine, type ReportingEngine } from "../engine/create-engine.js";
import type { EngineHost, OutputSink } from "../engine/port.js";
import { inspectValue } from "./inspect.js";
import { createModuleLoader } from "./module-loader.js";
import { createScriptScope } from "./script-scope.js";
import { createTypeStripper } from "./type-stripper.js";

/** Options of {@link createNodeEngine}. */
export interface NodeEngineOptions {
  readonly output: OutputSink;
  /** The interrupt gate of a host that terminates running code. Default one that never closes. */
  readonly gate?: EngineHost["gate"];
  /** The notebook's folder: relative imports and packages are looked for from here. Default the working folder. */
  readonly folder?: string;
  /** Folders from which packages are looked for next, in order; for example that of the `chiso` command. Default none. */
  readonly fallbackRoots?: readonly string[];
}

// The default of ten loses the cell's own frame below a library's.
const STACK_FRAMES = 40;
const OPEN_GATE: EngineHost["gate"] = { enter() {}, leave() {} };

/**
 * Creates the engine for Node: names in the main context, types stripped by oxc, modules from the notebook's folder.
 *
 * Besides the engine's own globals it gives cells `require`.
 *
 * @example
 * const engine = createNodeEngine({ output, folder: "notebooks" });
 * await engine.execute({ id: "1", name: "cell 1", code: 'import { sum } from "simple-statistics"; sum([1, 2])' });
 */
export function createNodeEngine(options: NodeEngineOptions): ReportingEngine {
  const { output, gate = OPEN_GATE, folder = process.cwd(), fallbackRoots = [] } = options;
  const stripper = createTypeStripper();
  const modules = createModuleLoader({ folder, fallbackRoots, stripper, gate });
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, STACK_FRAMES);
  Object.defineProperty(globalThis, "require", {
    value: modules.require,
    writable: true,
    configurable: true,
  });
  return createEngine({
    scope: createScriptScope(),
    stripper,
    modules,
    output,
    gate,
    inspect: inspectValue,
    globalObject: globalThis,
  });
}
