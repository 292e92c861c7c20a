import { run } from "../set-up/run.mjs";
import { expectMatch } from "./expect-match.mjs";

/**
 * Runs the script in both languages and looks for the answers in what it prints.
 *
 * @param {string} folder
 */
export async function checkNodeScript(folder) {
  const english = await run(process.execPath, ["main.mjs"], { cwd: folder });
  console.log(english);
  expectMatch("the ranking", english, /Thai Nguyen/);
  expectMatch("the bound on rank 15", english, /88\.\d\d/);
  const vietnamese = await run(process.execPath, ["main.mjs", "vi"], { cwd: folder });
  expectMatch("the ranking in Vietnamese", vietnamese, /Thái Nguyên/);
  expectMatch("the bound in Vietnamese", vietnamese, /88,\d\d/);
}
