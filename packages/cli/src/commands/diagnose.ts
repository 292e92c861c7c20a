import { evaluate, IndexError, type CompiledIndex, type CorrelationMethod } from "@chiso/model";
import type { Call } from "../arguments/call.js";
import { diagnoseIndex } from "../diagnose/diagnose-index.js";
import { diagnosisTables } from "../diagnose/diagnosis-tables.js";
import { exitCodes } from "../exit-code.js";
import { readIndex } from "../inputs/read-index.js";
import { diagnosisJson } from "../json/diagnosis.js";
import { presentTables } from "../present/present.js";
import type { Command } from "./command.js";
import { resultOptions, scoresOptions } from "./common-options.js";
import { scoresArgument, specArgument } from "./index-arguments.js";

const methods = ["pearson", "spearman", "kendall"] as const satisfies readonly CorrelationMethod[];

/** `chiso diagnose SPEC SCORES` */
export const diagnoseCommand: Command = {
  name: "diagnose",
  summary: {
    en: "what the data are like, and how the parts of the index go together",
    vi: "dữ liệu ra sao, và các phần của chỉ số đi với nhau thế nào",
  },
  positionals: [specArgument, scoresArgument],
  options: [
    {
      name: "node",
      value: "CODE",
      help: {
        en: "only what is below this node; default: the whole index",
        vi: "chỉ phần dưới thành phần này; mặc định: cả chỉ số",
      },
    },
    {
      name: "method",
      value: "METHOD",
      help: {
        en: "correlation: pearson (default), spearman or kendall",
        vi: "hệ số tương quan: pearson (mặc định), spearman hoặc kendall",
      },
    },
    ...scoresOptions,
    ...resultOptions,
  ],
  examples: [
    "chiso diagnose papi papi:2024 --method spearman --lang vi",
    "chiso diagnose my-index.json scores.csv --node health -o health.html",
  ],
  notes: [
    {
      en: "Statistics and availability are of the values as given. Correlations, alpha and collinearity are of scores, between the children of one parent.",
      vi: "Thống kê và mức đầy đủ tính trên giá trị đã cho. Tương quan, alpha và đa cộng tuyến tính trên điểm, giữa các phần con của cùng một thành phần.",
    },
    {
      en: "A flag says: look here. It is no error, and the exit code stays 0.",
      vi: "Lưu ý nghĩa là cần xem lại chỗ đó. Đó không phải lỗi, mã thoát vẫn là 0.",
    },
  ],
  schema: "diagnose",
  async run(call) {
    const method = call.choice("method", methods) ?? "pearson";
    const index = await readIndex(call);
    const node = parentNode(call, index);
    const diagnosis = diagnoseIndex(index, evaluate(index), { method, ...(node !== undefined && { node }) });
    await presentTables(call, diagnosisTables(diagnosis), diagnosisJson(diagnosis));
    return exitCodes.ok;
  },
};

/** The node asked for. A leaf has no parts to diagnose. */
function parentNode(call: Call, { tree, spec }: CompiledIndex): string | undefined {
  const node = call.text("node");
  if (node === undefined) return undefined;
  const parents = tree.codes.filter((_, at) => (tree.children[at] ?? []).length > 0);
  if (parents.includes(node)) return node;
  const message = tree.codes.includes(node)
    ? { en: `"${node}" has nothing below it.`, vi: `Dưới “${node}” không có thành phần nào.` }
    : { en: `No node "${node}" in index "${spec.code}".`, vi: `Chỉ số “${spec.code}” không có “${node}”.` };
  const names = parents.join(", ");
  const hint = { en: `Nodes with parts: ${names}.`, vi: `Các thành phần có phần con: ${names}.` };
  throw new IndexError([
    {
      code: "unknown_node",
      severity: "error",
      path: ["node"],
      message: call.say(message),
      hint: call.say(hint),
    },
  ]);
}
