import { evaluate } from "@chiso/model";
import { exitCodes } from "../exit-code.js";
import { readIndex } from "../inputs/read-index.js";
import { evaluationJson } from "../json/evaluation.js";
import { present } from "../present/present.js";
import type { Command } from "./command.js";
import { resultOptions, scoresOptions } from "./common-options.js";
import { scoresArgument, specArgument } from "./index-arguments.js";

/** `chiso evaluate SPEC SCORES` */
export const evaluateCommand: Command = {
  name: "evaluate",
  summary: { en: "score every node of every unit", vi: "tính điểm mọi thành phần của mọi đơn vị" },
  positionals: [specArgument, scoresArgument],
  options: [...scoresOptions, ...resultOptions],
  examples: [
    "chiso evaluate papi papi:2023",
    "chiso evaluate my-index.json scores.csv -o scores-by-node.csv",
  ],
  schema: "evaluation",
  async run(call) {
    const evaluation = evaluate(await readIndex(call));
    await present(call, evaluation, evaluationJson(evaluation));
    return exitCodes.ok;
  },
};
