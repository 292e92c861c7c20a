import { fileURLToPath } from "node:url";
import { entryUrl } from "../process/entry-file.js";
import { NODE_FLAGS } from "../process/node-flags.js";

/**
 * The command that starts the Jupyter kernel, without the connection file that follows it.
 *
 * @param options.nodePath - The Node to run it with. Default: the one that runs this.
 * @param options.fallbackRoots - Folders whose `node_modules` are searched when the notebook's folder has not got
 *   a package. Default: none.
 * @throws Error when the package was not built.
 */
export function jupyterCommand(
  options: { readonly nodePath?: string; readonly fallbackRoots?: readonly string[] } = {},
): string[] {
  const { nodePath = process.execPath, fallbackRoots = [] } = options;
  const roots = fallbackRoots.flatMap((root) => ["--fallback-root", root]);
  return [nodePath, ...NODE_FLAGS, fileURLToPath(entryUrl("jupyter-main")), ...roots];
}
