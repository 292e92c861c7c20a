// Ends `pnpm --filter conformance test`: what was compared with COINr's results, and how near it is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../.asem");
const files = existsSync(folder) ? readdirSync(folder) : [];
const tables = files.map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));
tables.sort((a, b) => b.largestRelative - a.largestRelative);
const cells = tables.reduce((sum, table) => sum + table.cells, 0);
for (const { table, cells: count, largestRelative } of tables) {
  console.log(
    `${largestRelative.toExponential(1).padStart(8)}  ${String(count).padStart(6)} cells  ${table}`,
  );
}
console.log(
  `${tables.length} tables, ${cells} cells; largest relative difference ${(tables[0]?.largestRelative ?? 0).toExponential(1)}`,
);
