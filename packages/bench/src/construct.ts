import {
  copeland,
  compile,
  correlations,
  evaluate,
  evaluateNodes,
  leaveOneOut,
  rank,
  variants,
  type CompiledIndex,
  type IndexSpec,
  type Scores,
} from "@chiso/model";
import { asemIndex } from "./asem-index.js";
import { coinrTimes } from "./coinr-times.js";
import { madeUpIndex, type MadeUpIndex } from "./made-up-index.js";
import { measure, type Timing } from "./measure.js";

const asem = process.argv.indexOf("--asem");
const { spec, scores } = asem < 0 ? madeUpIndex(51, 49, 8, 1) : asemIndex(process.argv[asem + 1] ?? ".");
const index = compile(spec, scores);
const normalised = index.tree.leaves.map((at) => evaluate(index).scores[at] as Float64Array);
const leafScores = index.tree.nodes.map((_, at) => {
  const leaf = index.tree.leaves.indexOf(at);
  return leaf < 0 ? undefined : normalised[leaf];
});
const equal = new Float64Array(normalised.length).fill(1);

const timings: readonly Timing[] = [
  measure("full chain", 200, () => rebuild({ spec, scores })),
  measure("re-aggregation with other weights", 500, () => reweighted(index)),
  measure("1,000 full rebuilds", 3, () => Array.from({ length: 1000 }, () => rebuild({ spec, scores }))),
  measure("100 versions of the index", 5, () => versions(spec, scores)),
  measure("leave one indicator out, 49 times", 20, () => leaveOneOut(index, { nodes: "leaves" })),
  measure("Copeland, 51 × 49", 50, () => copeland(normalised, equal)),
  measure("correlations with p-values, 49 × 49", 20, () =>
    correlations(evaluate(index), { nodes: "leaves" }),
  ),
];
printTable(timings);
printLarge();

function rebuild({ spec: of, scores: from }: MadeUpIndex): unknown {
  return rank(evaluate(compile(of, from)));
}

/** Only the weights change: the normalised leaves are used again, every parent is computed anew. */
function reweighted(compiled: CompiledIndex): unknown {
  const weights = compiled.weights.map((weight, at) => weight * (at % 2 === 0 ? 1.25 : 0.75));
  return evaluateNodes({ ...compiled, weights }, compiled.raw, compiled.scores.units.length, leafScores);
}

function versions(of: IndexSpec, from: Scores): unknown {
  const codes = index.tree.children[0]?.map((at) => index.tree.codes[at] as string) ?? [];
  const patch = (at: number) => ({
    name: `v${at}`,
    weights: Object.fromEntries(codes.map((code, c) => [code, 1 + (at % (c + 2))])),
  });
  return variants(
    of,
    from,
    Array.from({ length: 100 }, (_, at) => patch(at)),
  );
}

function printTable(rows: readonly Timing[]): void {
  const { times, origin } = coinrTimes();
  console.log(`COINr: ${origin}\n`);
  console.log("task                                      ours, median (least) ms    COINr ms    ratio");
  for (const { task, median, min } of rows) {
    const peer = times[task];
    const ours = `${median.toFixed(3)} (${min.toFixed(3)})`;
    const [theirs, ratio] =
      peer === undefined ? ["–", "–"] : [String(peer), `${(peer / median).toFixed(0)}×`];
    console.log(`${task.padEnd(40)}${ours.padStart(26)}${theirs.padStart(12)}${ratio.padStart(9)}`);
  }
}

function printLarge(): void {
  const large = madeUpIndex(5000, 300, 20, 2);
  const { median, min } = measure("5,000 units × 300 indicators", 3, () => rebuild(large));
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `\n5,000 units × 300 indicators, full chain: ${median.toFixed(0)} (${min.toFixed(0)}) ms; peak memory of the whole run ${memory.toFixed(0)} MB`,
  );
}
