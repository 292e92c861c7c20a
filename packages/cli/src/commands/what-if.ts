import { whatIf } from "@chiso/model";
import { readScenarioFile } from "@chiso/tables/node";
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
    const file = call.positionals[2] ?? "";
    const index = await readIndex(call);
    const scenario = await readScenarioFile(call.path(file), { fileName: file, language: call.language });
    const named = { ...scenario, unit: unitCode(index, scenario.unit) };
    const result = whatIf(index, named, { ...(bounds !== undefined && { bounds }) });
    await present(call, result, result);
    return exitCodes.ok;
  },
};
