import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of the collected figures beside the repository; not part of it. */
const folder = new URL("../../../../../shared/data/", import.meta.url);

export const hasShared = existsSync(fileURLToPath(new URL("par-index/scores.csv", folder)));

export const sharedTitle = hasShared
  ? "against the collected figures in ../shared"
  : "against the collected figures — skipped: ../shared is not there";

export function readShared(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** Rows of a shared CSV as objects of strings. */
export function sharedRows(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readShared(path).trimEnd().split(/\r?\n/).map(fields);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

function fields(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, field = ""]) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}
