import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file as a whole or not at all: its content goes into a file beside it, which then takes its name. Folders
 * on the way are made. Whatever goes wrong, an earlier file of that name stays as it was.
 *
 * @param path - File to write.
 * @param content - All of it: bytes, or text, which is written as UTF-8.
 * @example
 * await writeFileWhole("out/ranking.csv", writeTableCsv(table));
 */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(part, "wx");
    try {
      await file.writeFile(content, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
