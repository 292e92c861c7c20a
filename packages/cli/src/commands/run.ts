import { runNotebook } from "@chiso/kernel";
import type { Call } from "../arguments/call.js";
import type { OptionSpec } from "../arguments/option.js";
import { exitCodes, type ExitCode } from "../exit-code.js";
import { readNotebooks } from "../notebook/read-notebooks.js";
import { runOne, type Runner, type RunReport } from "../notebook/run-one.js";
import { runTargets } from "../notebook/run-targets.js";
import { plainJson } from "../present/plain-json.js";
import type { Command } from "./command.js";

const notebookOptions: readonly OptionSpec[] = [
  {
    name: "output",
    short: "o",
    value: "FILE",
    help: {
      en: "executed notebook; default out/NAME.ipynb",
      vi: "notebook đã chạy; mặc định out/NAME.ipynb",
    },
  },
  { name: "inplace", help: { en: "write into the notebook itself", vi: "ghi vào chính notebook" } },
  {
    name: "html",
    value: "[FILE]",
    valueEndsWith: /\.html?$/i,
    help: {
      en: "also a page; default beside the executed notebook",
      vi: "thêm một trang HTML; mặc định cạnh notebook đã chạy",
    },
  },
  {
    name: "timeout",
    value: "SECONDS",
    help: {
      en: "time a cell may take; default no limit",
      vi: "thời gian tối đa của một ô; mặc định không giới hạn",
    },
  },
  {
    name: "allow-errors",
    help: {
      en: "go on after a cell that fails, and write all the same",
      vi: "chạy tiếp sau ô lỗi và vẫn ghi kết quả",
    },
  },
  {
    name: "json",
    help: {
      en: "a report as JSON on stdout instead of the outputs",
      vi: "in báo cáo JSON thay cho kết quả",
    },
  },
];

/** `chiso run NOTEBOOK...`, with another way to execute notebooks in tests. */
export function makeNotebookCommand(runner: Runner): Command {
  return {
    name: "run",
    summary: { en: "run notebooks in the TypeScript kernel", vi: "chạy notebook bằng kernel TypeScript" },
    positionals: [
      {
        name: "NOTEBOOK",
        many: true,
        help: {
          en: "notebook (.ipynb); several run one after the other",
          vi: "notebook (.ipynb); nhiều notebook chạy lần lượt",
        },
      },
    ],
    options: notebookOptions,
    examples: ["chiso run notebooks/hcmc-2023.ipynb --html", "chiso run notebooks/*.ipynb --timeout 120"],
    notes: [
      {
        en: "A cell tagged raises-exception may fail. After any other failure nothing is written.",
        vi: "Ô có thẻ raises-exception được phép lỗi. Gặp lỗi khác thì không ghi gì.",
      },
    ],
    schema: "run",
    run: (call) => runAll(call, runner),
  };
}

/** `chiso run NOTEBOOK...` */
export const notebookCommand: Command = makeNotebookCommand(runNotebook);

async function runAll(call: Call, runner: Runner): Promise<ExitCode> {
  const targets = runTargets(call);
  const notebooks = await readNotebooks(call, call.positionals);
  const reports: RunReport[] = [];
  for (const [at, target] of targets.entries()) {
    const notebook = notebooks[at];
    if (notebook === undefined || call.io.signal?.aborted === true) break;
    if (targets.length > 1) call.note({ en: target.notebook });
    reports.push(await runOne(call, target, notebook, runner));
  }
  if (call.has("json")) call.io.stdout.write(plainJson({ notebooks: reports.map(withoutStopped) }));
  if (call.io.signal?.aborted === true) call.note({ en: "Stopped.", vi: "Đã dừng." });
  if (call.io.signal?.aborted === true || reports.some((report) => report.stopped)) return exitCodes.stopped;
  return reports.some((report) => report.status === "error") ? exitCodes.cellFailed : exitCodes.ok;
}

function withoutStopped({ stopped: _, ...report }: RunReport): object {
  return report;
}
