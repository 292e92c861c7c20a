import { boundRank } from "@chiso/model";
import { claims, type ClaimIndicator } from "@chiso/par-index";
import { exitCodes } from "../exit-code.js";
import { present } from "../present/present.js";
import { UsageError } from "../usage-error.js";
import type { Call } from "../arguments/call.js";
import type { Command } from "./command.js";
import { resultOptions } from "./common-options.js";

const indicators = ["PAR", "SIPAS"] as const satisfies readonly ClaimIndicator[];

/** `chiso bounds --indicator PAR --year 2023 --rank 15` */
export const boundsCommand: Command = {
  name: "bounds",
  summary: {
    en: "what the score at a rank can be, from published figures",
    vi: "điểm ở một thứ hạng có thể là bao nhiêu, từ số liệu đã công bố",
  },
  positionals: [],
  options: [
    { name: "indicator", value: "NAME", help: { en: "PAR or SIPAS", vi: "PAR hoặc SIPAS" } },
    { name: "year", value: "YEAR", help: { en: "year the index stands for", vi: "năm của chỉ số" } },
    { name: "rank", value: "K", help: { en: "rank", vi: "thứ hạng" } },
    {
      name: "units",
      value: "N",
      help: { en: "number of ranked units; default 63", vi: "số đơn vị được xếp hạng; mặc định 63" },
    },
    ...resultOptions,
  ],
  examples: ["chiso bounds --indicator PAR --year 2023 --rank 15"],
  schema: "bounds",
  async run(call) {
    const question = readQuestion(call);
    const { indicator, year } = question;
    const units = call.whole("units", 1, 100_000);
    const bound = boundRank(claims({ indicator, year }), {
      ...question,
      ...(units !== undefined && { units }),
    });
    await present(call, bound, bound);
    return exitCodes.ok;
  },
};

function readQuestion(call: Call): { indicator: ClaimIndicator; year: number; rank: number } {
  const indicator = call.choice("indicator", indicators);
  const year = call.whole("year", 1);
  const rank = call.whole("rank", 1);
  if (indicator !== undefined && year !== undefined && rank !== undefined) return { indicator, year, rank };
  const missing = Object.entries({ indicator, year, rank }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  throw new UsageError(missing.map((name) => ({ en: `--${name} is missing.`, vi: `Thiếu --${name}.` })));
}
