import type { Highs, InitOptions } from "highs";
import { highsSolver } from "./highs-solver.js";
import type { LinearSolver } from "./types.js";

/**
 * Loads HiGHS (npm package `highs`, to be installed beside this one) and makes it a {@link LinearSolver}.
 *
 * @param options - Where the WebAssembly file is, for bundlers that move it. Default: beside the package's module.
 * @returns The solver; load it once and share it.
 * @remarks About 40 ms.
 * @example
 * const solver = await loadHighsSolver();
 */
export async function loadHighsSolver(options?: InitOptions): Promise<LinearSolver> {
  const module: { readonly default: unknown } = await import("highs");
  // The package declares the types of its CommonJS build, where the loader lies one level deeper than in this one.
  const load = module.default as (options?: InitOptions) => Promise<Highs>;
  return highsSolver(await load(options));
}
