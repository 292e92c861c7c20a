import { IndexError, whatIf, type CompiledIndex, type WhatIfOptions, type WhatIfResult } from "@chiso/model";
import { placeJsonIssues, readScenarioJson } from "@chiso/tables";
import { readText } from "@chiso/tables/node";
import type { Call } from "../arguments/call.js";
import { exitCodes } from "../exit-code.js";
import { unitCode } from "../inputs/find-unit.js";
import { readIndex } from "../inputs/read-index.js";
import { present } from "../present/present.js";
import type { Command } from "./command.js";
import { resultOptions, scoresOptions } from "./common-options.js";
import { scoresArgument, specArgument } from "./index-arguments.js";

/** `chiso what-if SPEC SCORES SCENARIO` */
export const whatIfCommand: Command = {
  name: "what-if",
  summary: {
    en: "what a scenario does to scores and ranks",
    vi: "kịch bản làm điểm và hạng thay đổi ra sao",
  },
  positionals: [
    specArgument,
    scoresArgument,
    {
      name: "SCENARIO",
      help: {
        en: 'scenario: a JSON file, { "unit": "79", "changes": [{ "node": "procedures", "closeGap": 0.5 }] }',
        vi: 'kịch bản: tệp JSON, { "unit": "79", "changes": [{ "node": "procedures", "closeGap": 0.5 }] }',
      },
    },
  ],
  options: [
    {
      name: "bounds",
      value: "RULE",
      help: {
        en: "min-max bounds after the change: refit (default) or frozen",
        vi: "biên min-max sau thay đổi: refit (mặc định) hoặc frozen",
      },
    },
    ...scoresOptions,
    ...resultOptions,
  ],
  examples: ["chiso what-if papi papi:2023 half-the-gap.json"],
  schema: "what-if",
  async run(call) {
    const bounds = call.choice("bounds", ["refit", "frozen"] as const);
    const index = await readIndex(call);
    const result = await answer(call, index, bounds);
    await present(call, result, result);
    return exitCodes.ok;
  },
};

/** What is wrong with a change is found against the index, but stands in the scenario's file. */
async function answer(
  call: Call,
  index: CompiledIndex,
  bounds: WhatIfOptions["bounds"],
): Promise<WhatIfResult> {
  const fileName = call.positionals[2] ?? "";
  const named = { fileName, language: call.language };
  const text = await readText(call.path(fileName), named);
  const scenario = readScenarioJson(text, named);
  try {
    const found = { ...scenario, unit: unitCode(index, scenario.unit) };
    return whatIf(index, found, { ...(bounds !== undefined && { bounds }) });
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    throw new IndexError(placeJsonIssues(error.issues, text, named));
  }
}
