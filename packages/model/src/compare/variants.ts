import { throwOnErrors, type Issue } from "../errors.js";
import { compile, type CompiledIndex, type CompileOptions } from "../evaluate/compile.js";
import { evaluate, evaluationOf, type Evaluation } from "../evaluate/evaluate.js";
import type { IndexSpec } from "../framework/types.js";
import type { Scores } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { compareVariants, type NamedEvaluation } from "./compare-variants.js";
import { variantsTable } from "./compare-variants-table.js";
import { deriveIndex } from "./derive-index.js";
import { evaluateVariant } from "./evaluate-variant.js";
import { patchSpec, type VariantPatch } from "./patch-spec.js";

/** What had to be done anew for a version. */
export interface Recomputed {
  /** The first step whose result changes: the `prepare` steps, normalising, aggregating, or nothing. */
  readonly from: "prepare" | "normalise" | "aggregate" | "nothing";
  /** Normalisers fitted. */
  readonly fitted: number;
  /** Nodes scored. */
  readonly scored: number;
}

/** A version of an index, compiled and evaluated. */
export interface Variant extends NamedEvaluation {
  readonly index: CompiledIndex;
  readonly recomputed: Recomputed;
}

/** Versions of an index; the index itself is the first, called "base". */
export interface Variants {
  readonly variants: readonly Variant[];
}

/**
 * Compiles and evaluates many versions of an index at once.
 *
 * Each version starts at the first step that its patch changes: values that were prepared, normalisers that were fitted
 * and nodes that were scored for the base are used again where nothing they depend on differs.
 *
 * @param spec - A checked spec: the base.
 * @param scores - Units × leaves.
 * @param patches - What differs in each version; names unique and not "base".
 * @param options.functions - Functions that `custom` aggregations name.
 * @returns The base and every version; each equals compiling and evaluating its spec alone. Shows itself as a table of
 *   ranks.
 * @throws IndexError with everything wrong with the patches and the specs that come of them.
 * @example
 * variants(spec, scores, [{ name: "geometric", aggregate: { method: "geometricMean" } }]).variants[1]?.evaluation;
 */
export function variants(
  spec: IndexSpec,
  scores: Scores,
  patches: readonly VariantPatch[],
  options: Pick<CompileOptions, "functions"> = {},
): Variants {
  throwOnErrors(nameIssues(patches));
  const index = compile(spec, scores, options);
  const evaluation = evaluate(index);
  const nothing: Recomputed = { from: "nothing", fitted: 0, scored: 0 };
  const base: Variant = { name: "base", index, evaluation, recomputed: nothing };
  const all = [base, ...patches.map((patch) => variantOf(index, evaluation, patch))];
  return showing({ variants: all }, () => variantsTable(compareVariants(all)));
}

function variantOf(base: CompiledIndex, evaluation: Evaluation, patch: VariantPatch): Variant {
  const { index, prepared, fitted } = deriveIndex(base, patchSpec(base.spec, patch));
  const { scores, computed } = evaluateVariant(base, evaluation.scores, index);
  return {
    name: patch.name,
    index,
    evaluation: evaluationOf(index, scores),
    recomputed: { from: firstStep(prepared, fitted, computed), fitted, scored: computed },
  };
}

function firstStep(prepared: boolean, fitted: number, computed: number): Recomputed["from"] {
  if (prepared) return "prepare";
  if (fitted > 0) return "normalise";
  return computed > 0 ? "aggregate" : "nothing";
}

function nameIssues(patches: readonly VariantPatch[]): Issue[] {
  const names = ["base", ...patches.map(({ name }) => name)];
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return twice.map((name) => ({
    code: "duplicate_code",
    severity: "error",
    path: ["patches", name],
    message: name === "base" ? `"base" is the index itself.` : `Two variants are called "${name}".`,
    hint: "Give every variant a name of its own.",
  }));
}
