import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Tools and stamps that set-up keeps, ignored by git. */
export const toolsFolder = path.join(root, ".tools");
