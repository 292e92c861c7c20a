import { evaluate, rank, type TiesRule } from "@chiso/model";
import { exitCodes } from "../exit-code.js";
import { readIndex } from "../inputs/read-index.js";
import { present } from "../present/present.js";
import type { Command } from "./command.js";
import { resultOptions, scoresOptions } from "./common-options.js";
import { scoresArgument, specArgument } from "./index-arguments.js";

const tiesRules = ["min", "max", "average", "dense", "ordinal"] as const satisfies readonly TiesRule[];

/** `chiso rank SPEC SCORES` */
export const rankCommand: Command = {
  name: "rank",
  summary: {
    en: "rank units on the index or on one node",
    vi: "xếp hạng đơn vị theo chỉ số hoặc một thành phần",
  },
  positionals: [specArgument, scoresArgument],
  options: [
    {
      name: "node",
      value: "CODE",
      help: { en: "node to rank on; default: the index", vi: "thành phần để xếp hạng; mặc định: cả chỉ số" },
    },
    {
      name: "ties",
      value: "RULE",
      help: {
        en: "min (1 2 2 4), max, average, dense or ordinal; default min",
        vi: "min (1 2 2 4), max, average, dense hoặc ordinal; mặc định min",
      },
    },
    {
      name: "decimals",
      value: "N",
      help: { en: "decimals of the published score", vi: "số chữ số thập phân của điểm công bố" },
    },
    ...scoresOptions,
    ...resultOptions,
  ],
  examples: [
    "chiso rank papi papi:2023",
    "chiso rank papi papi:2024 --node participation --ties dense --lang vi",
  ],
  schema: "ranking",
  async run(call) {
    const node = call.text("node");
    const ties = call.choice("ties", tiesRules);
    const decimals = call.whole("decimals", 0, 12);
    const evaluation = evaluate(await readIndex(call));
    const ranking = rank(evaluation, {
      ...(node !== undefined && { node }),
      ...(ties !== undefined && { ties }),
      ...(decimals !== undefined && { decimals }),
    });
    await present(call, ranking, { ...ranking, warnings: evaluation.warnings });
    return exitCodes.ok;
  },
};
