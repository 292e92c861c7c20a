// `npm test`: sets up what is missing, then runs the unit tests. Further arguments go to vitest.
import path from "node:path";
import { setUp } from "./set-up.mjs";

await setUp();
const { root } = await import("./set-up/paths.mjs");
const { runNodeOnTerminal } = await import("./set-up/run.mjs");
const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
process.exitCode = await runNodeOnTerminal([vitest, "run", ...process.argv.slice(2)], { cwd: root });
