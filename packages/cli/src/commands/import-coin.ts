import { join } from "node:path";
import { formatIssues } from "@chiso/model";
import { importCoin, writeScoresCsv } from "@chiso/tables";
import { readText } from "@chiso/tables/node";
import { exitCodes } from "../exit-code.js";
import { importJson } from "../json/import-coin.js";
import { plainJson } from "../present/plain-json.js";
import { saveText } from "../present/save-text.js";
import type { Command } from "./command.js";

/** `chiso import-coin IDATA IMETA` */
export const importCoinCommand: Command = {
  name: "import-coin",
  summary: {
    en: "take an index over from COINr's iData and iMeta",
    vi: "lấy một chỉ số từ iData và iMeta của COINr",
  },
  positionals: [
    {
      name: "IDATA",
      help: { en: "iData as CSV: uCode, indicators, groups", vi: "iData dạng CSV: uCode, chỉ tiêu, nhóm" },
    },
    {
      name: "IMETA",
      help: { en: "iMeta as CSV: iCode, Parent, Weight, …", vi: "iMeta dạng CSV: iCode, Parent, Weight, …" },
    },
  ],
  options: [
    {
      name: "output",
      short: "o",
      value: "DIR",
      help: {
        en: "folder for index.json and scores.csv; default out",
        vi: "thư mục ghi index.json và scores.csv; mặc định out",
      },
    },
    {
      name: "code",
      value: "CODE",
      help: { en: "code of the index; default: its root's", vi: "mã chỉ số; mặc định: mã gốc" },
    },
    {
      name: "ignore",
      value: "COLUMN",
      many: true,
      help: {
        en: "leave a column of IDATA out; may be repeated",
        vi: "bỏ qua một cột của IDATA; có thể lặp lại",
      },
    },
    { name: "json", help: { en: "a report as JSON on stdout", vi: "in báo cáo dạng JSON" } },
  ],
  examples: ["chiso import-coin ASEM_iData.csv ASEM_iMeta.csv -o asem"],
  notes: [
    {
      en: "Then: chiso evaluate DIR/index.json DIR/scores.csv",
      vi: "Sau đó: chiso evaluate DIR/index.json DIR/scores.csv",
    },
  ],
  schema: "import-coin",
  async run(call) {
    const [dataName = "", metaName = ""] = call.positionals;
    const [data, meta] = await Promise.all(
      [dataName, metaName].map((name) =>
        readText(call.path(name), { fileName: name, language: call.language }),
      ),
    );
    const code = call.text("code");
    const imported = importCoin(
      { data: data ?? "", meta: meta ?? "" },
      {
        dataName,
        metaName,
        language: call.language,
        ignore: call.list("ignore"),
        ...(code !== undefined && { code }),
      },
    );
    const folder = call.text("output") ?? "out";
    const files = { index: join(folder, "index.json"), scores: join(folder, "scores.csv") };
    await saveText(call, files.index, plainJson(imported.spec));
    await saveText(call, files.scores, writeScoresCsv(imported.scores));
    if (call.has("json")) call.io.stdout.write(plainJson(importJson(imported, files)));
    else call.io.stdout.write(`${files.index}\n${files.scores}\n`);
    if (imported.warnings.length > 0 && !call.has("json"))
      call.io.stderr.write(`${formatIssues(imported.warnings, call.language)}\n`);
    return exitCodes.ok;
  },
};
