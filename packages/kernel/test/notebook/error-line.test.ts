import { expect, test } from "vitest";
import { errorLine } from "../../src/notebook/error-line.js";

test.each([
  [["TypeError: no", "    at cell 3:7:9"], "cell 3", 7],
  [["TypeError: no", "    at f (cell 2:4:1)", "    at cell 3:12"], "cell 3", 12],
  [["\u001b[31mcell 3\u001b[0m:2"], "cell 3", 2],
  [["at cell 13:7:9"], "cell 3", undefined],
  [["at supercell 3:7"], "cell 3", undefined],
  [["nothing"], "cell 3", undefined],
])("%j in %s is line %j", (traceback, name, line) => {
  expect(errorLine(traceback, name)).toBe(line);
});
