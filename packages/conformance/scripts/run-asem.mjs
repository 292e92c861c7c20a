// `pnpm --filter conformance test`: every table of the reference values, then the report.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";

const here = path.resolve(import.meta.dirname, "..");
rmSync(path.join(here, ".asem"), { recursive: true, force: true });
const vitest = path.resolve(here, "../../node_modules/vitest/vitest.mjs");
const run = spawnSync(process.execPath, [vitest, "run", "packages/conformance/test/asem"], {
  cwd: path.resolve(here, "../.."),
  stdio: "inherit",
});
if (run.status === 0) await import("./asem-report.mjs");
process.exitCode = run.status ?? 1;
