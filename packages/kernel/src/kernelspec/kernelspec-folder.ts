import { join, resolve } from "node:path";
import { prefixDataFolder, userDataFolder } from "./data-folder.js";
import { KERNEL_NAME } from "./language.js";

/** Which kernelspec is meant. */
export interface KernelspecPlace {
  /** Install for this user. The default; cannot be combined with `prefix`. */
  readonly user?: boolean;
  /** Install under this prefix: `PREFIX/share/jupyter/kernels/NAME`. */
  readonly prefix?: string;
  /** Name of the kernel's folder, as front ends list it. Default `chiso`. */
  readonly name?: string;
}

const NAME = /^[a-z0-9][a-z0-9._-]*$/i;

/**
 * The folder of a kernelspec, whether it is there or not.
 *
 * @throws RangeError when the name is none Jupyter accepts, or the place is given twice.
 */
export function kernelspecFolder({ user, prefix, name = KERNEL_NAME }: KernelspecPlace): string {
  if (!NAME.test(name)) throw new RangeError(`kernelspec: "${name}" is not a name Jupyter accepts`);
  if (user === true && prefix !== undefined)
    throw new RangeError("kernelspec: give user or prefix, not both");
  const data = prefix === undefined ? userDataFolder() : prefixDataFolder(resolve(prefix));
  return join(data, "kernels", name);
}
