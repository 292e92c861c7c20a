import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file as a whole or not at all: the text goes into a file beside it, which then takes its name. Folders
 * on the way are made. Whatever goes wrong, an earlier file of that name stays as it was.
 *
 * @param path - File to write.
 * @param text - All of it, written as UTF-8.
 * @example
 * await writeFileWhole("out/ranking.csv", writeTableCsv(table));
 */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(part, "wx");
    try {
      await file.writeFile(text, "utf8");
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
