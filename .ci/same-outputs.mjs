// node .ci/same-outputs.mjs A.ipynb B.ipynb: fails unless both notebooks hold the same text outputs, cell by cell.
import { readFileSync } from "node:fs";

const [first, second] = process.argv.slice(2).map(textOutputs);
let different = 0;
first.forEach((output, cell) => {
  if (output === second[cell]) return;
  different += 1;
  console.log(`code cell ${cell + 1} differs:\n${output}\n--- and\n${second[cell]}`);
});
console.log(`${first.length} code cells, ${different} with other text outputs`);
process.exitCode = different === 0 && first.length === second.length && first.length > 0 ? 0 : 1;

/** The text of every code cell's outputs. */
function textOutputs(file) {
  const { cells } = JSON.parse(readFileSync(file, "utf8"));
  const text = (lines) => [lines ?? ""].flat().join("");
  return cells
    .filter(({ cell_type: type }) => type === "code")
    .map(({ outputs }) =>
      outputs.map((one) => text(one.text ?? one.data?.["text/plain"] ?? one.traceback)).join("\n"),
    );
}
