import { checkScoresFile } from "@chiso/tables/node";
import { exitCodes } from "../exit-code.js";
import { readSpec, scoresFileOptions } from "../inputs/read-index.js";
import { checkJson } from "../json/check.js";
import { checkTable } from "../present/check-table.js";
import { present } from "../present/present.js";
import { UsageError } from "../usage-error.js";
import type { Call } from "../arguments/call.js";
import type { Command } from "./command.js";
import { resultOptions, scoresOptions } from "./common-options.js";
import { specArgument } from "./index-arguments.js";

/** `chiso check DATA SPEC` */
export const checkCommand: Command = {
  name: "check",
  summary: {
    en: "what is wrong with a file of scores, or should be looked at",
    vi: "tệp điểm có gì sai, có gì cần xem lại",
  },
  positionals: [
    {
      name: "DATA",
      help: { en: "scores: a CSV, XLSX or JSON file", vi: "điểm số: tệp CSV, XLSX hoặc JSON" },
    },
    specArgument,
  ],
  options: [
    {
      name: "min-availability",
      value: "SHARE",
      help: {
        en: "least share of leaves a unit should have values on, 0 to 1; default 0.5",
        vi: "tỷ lệ tiêu chí tối thiểu mà một đơn vị cần có số liệu, 0 đến 1; mặc định 0.5",
      },
    },
    ...scoresOptions,
    ...resultOptions,
  ],
  examples: [
    "chiso check so-noi-vu.xlsx par-index-2022 --sheet 2023",
    "chiso check scores.csv my-index.json --json",
  ],
  notes: [
    {
      en: "Exit code 1 when the file has errors; 0 when there is nothing or only something to look at.",
      vi: "Mã thoát 1 khi tệp có lỗi; 0 khi không có gì hoặc chỉ có điều cần xem lại.",
    },
  ],
  schema: "check",
  async run(call) {
    const [file = "", specName = ""] = call.positionals;
    const minAvailability = shareOf(call);
    const spec = await readSpec(call, specName);
    const check = await checkScoresFile(call.path(file), {
      ...scoresFileOptions(call, file, spec),
      ...(minAvailability !== undefined && { minAvailability }),
    });
    await present(call, checkTable(check, call.language), checkJson(check, file, spec));
    return check.status === "errors" ? exitCodes.inputErrors : exitCodes.ok;
  },
};

function shareOf(call: Call): number | undefined {
  const text = call.text("min-availability");
  if (text === undefined) return undefined;
  const share = /^[\d.]+$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new UsageError([
    {
      en: `--min-availability is “${text}”; a share from 0 to 1 is wanted.`,
      vi: `--min-availability là “${text}”; cần một tỷ lệ từ 0 đến 1.`,
    },
  ]);
}
