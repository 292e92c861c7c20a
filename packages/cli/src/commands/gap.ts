import { gapToRank } from "@chiso/model";
import { exitCodes } from "../exit-code.js";
import { unitCode } from "../inputs/find-unit.js";
import { readIndex } from "../inputs/read-index.js";
import { present } from "../present/present.js";
import { UsageError } from "../usage-error.js";
import type { Command } from "./command.js";
import { resultOptions, scoresOptions } from "./common-options.js";
import { scoresArgument, specArgument } from "./index-arguments.js";

/** `chiso gap SPEC SCORES --unit CODE --rank K` */
export const gapCommand: Command = {
  name: "gap",
  summary: { en: "what separates a unit from a rank", vi: "đơn vị còn cách một thứ hạng bao xa" },
  positionals: [specArgument, scoresArgument],
  options: [
    {
      name: "unit",
      value: "CODE",
      help: { en: "unit, by code or name", vi: "đơn vị, theo mã hoặc tên" },
    },
    { name: "rank", value: "K", help: { en: "rank to reach", vi: "thứ hạng cần đạt" } },
    {
      name: "ties",
      value: "RULE",
      help: {
        en: "min (default): equalling the rank's holder is enough; max: it must be passed",
        vi: "min (mặc định): bằng điểm là đủ; max: phải vượt",
      },
    },
    ...scoresOptions,
    ...resultOptions,
  ],
  examples: [
    "chiso gap papi papi:2023 --unit 79 --rank 15",
    'chiso gap papi papi:2023 --unit "Hồ Chí Minh" --rank 15 --lang vi',
  ],
  schema: "gap",
  async run(call) {
    const unit = call.need("unit");
    const rank = call.whole("rank", 1);
    if (rank === undefined) throw new UsageError([{ en: "--rank is missing.", vi: "Thiếu --rank." }]);
    const ties = call.choice("ties", ["min", "max"] as const);
    const index = await readIndex(call);
    const gap = gapToRank(index, { unit: unitCode(index, unit), rank, ...(ties !== undefined && { ties }) });
    await present(call, gap, gap);
    return exitCodes.ok;
  },
};
