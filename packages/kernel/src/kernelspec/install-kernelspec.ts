import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { kernelspecFolder, type KernelspecPlace } from "./kernelspec-folder.js";
import { KERNEL_TITLE, LANGUAGE_INFO } from "./language.js";

/** What is installed, and where. */
export interface InstallOptions extends KernelspecPlace {
  /** What starts the kernel, with absolute paths; the connection file is added. See {@link jupyterCommand}. */
  readonly command: readonly string[];
}

/**
 * Makes the kernel known to Jupyter by writing its `kernel.json`. A kernelspec of the same name is replaced; the
 * file is complete at every moment or not there at all.
 *
 * @returns The kernelspec's folder.
 * @throws RangeError when the command's program or the place cannot be right; the file system's errors.
 * @example
 * installKernelspec({ prefix: "/opt/env", command: jupyterCommand() }); // "/opt/env/share/jupyter/kernels/chiso"
 */
export function installKernelspec({ command, ...place }: InstallOptions): string {
  const [program] = command;
  if (program === undefined || !isAbsolute(program))
    throw new RangeError(
      `installKernelspec: the command must start with an absolute path, not ${String(program)}`,
    );
  const folder = kernelspecFolder(place);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.kernel.json.${process.pid}`);
  try {
    writeFileSync(temporary, `${JSON.stringify(kernelspec(command), null, 1)}\n`, { flush: true });
    renameSync(temporary, join(folder, "kernel.json"));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return folder;
}

/**
 * Makes the kernel unknown to Jupyter.
 *
 * @returns The folder that is gone now; not an error when there was none.
 */
export function removeKernelspec(place: KernelspecPlace = {}): string {
  const folder = kernelspecFolder(place);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

function kernelspec(command: readonly string[]) {
  return {
    argv: [...command, "{connection_file}"],
    display_name: KERNEL_TITLE,
    language: LANGUAGE_INFO.name,
    // A signal cannot stop a loop without killing the kernel; a message can.
    interrupt_mode: "message",
    metadata: {},
  };
}
