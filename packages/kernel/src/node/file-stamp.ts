import { statSync } from "node:fs";

/** What changes when a file is edited; `undefined` when there is no such file. */
export function fileStamp(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.mtimeNs}:${stats.size}`;
}
