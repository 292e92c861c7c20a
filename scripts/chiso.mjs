// `npm run -s chiso -- ARGS`: the command line of this checkout, in the folder where the user is.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setUp } from "./set-up.mjs";

await setUp();
const { root } = await import("./set-up/paths.mjs");
const program = path.join(root, "packages/cli/dist/main.js");
// npm moves to the root before it runs a script and says here where it was called.
process.chdir(process.env["INIT_CWD"] ?? process.cwd());
// In this process, not in a child: signals, the terminal and the exit code are then the program's own.
process.argv[1] = program;
await import(pathToFileURL(program).href);
