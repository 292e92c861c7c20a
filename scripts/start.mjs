// `npm start`: sets up what is missing, then runs the first notebook, which says where its page is.
import fs from "node:fs";
import path from "node:path";
import { setUp } from "./set-up.mjs";

await setUp();
const { root } = await import("./set-up/paths.mjs");
const { runNodeOnTerminal } = await import("./set-up/run.mjs");

const name = "01-hcmc-par-index-2023";
const program = path.join(root, "packages/cli/dist/main.js");
const notebook = `notebooks/${name}.ipynb`;
const output = `out/${name}.ipynb`;

fs.mkdirSync(path.join(root, "out"), { recursive: true });
const code = await runNodeOnTerminal([program, "run", notebook, "--html", "--output", output], { cwd: root });
if (code === 0) console.log("\nOpen the page in a browser. What else there is: npm run -s chiso -- --help");
process.exitCode = code;
