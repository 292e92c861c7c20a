import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * One hash over names and contents.
 *
 * @param {readonly (readonly [name: string, content: string | Buffer])[]} parts
 */
export function hashParts(parts) {
  const hash = createHash("sha256");
  for (const [name, content] of parts) {
    // Lengths keep "ab"+"c" and "a"+"bc" apart.
    hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} base
 * @param {readonly string[]} files relative to `base`; a missing one counts as empty
 */
export function hashFiles(base, files) {
  return hashParts(
    files.map((file) => {
      const full = path.join(base, file);
      return [file, fs.existsSync(full) ? fs.readFileSync(full) : ""];
    }),
  );
}

/**
 * The files below a folder, sorted, with "/" between names.
 *
 * @param {string} folder
 * @param {(relative: string) => boolean} isSkipped asked for files and folders
 * @param {string} [inside]
 * @returns {string[]}
 */
export function listFiles(folder, isSkipped, inside = "") {
  const entries = fs.readdirSync(path.join(folder, inside), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const relative = inside ? `${inside}/${entry.name}` : entry.name;
      if (isSkipped(relative)) return [];
      return entry.isDirectory() ? listFiles(folder, isSkipped, relative) : [relative];
    })
    .sort();
}
