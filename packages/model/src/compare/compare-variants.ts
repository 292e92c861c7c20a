import { throwOnErrors, type Issue } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import { rank, type Ranking } from "../evaluate/rank.js";
import type { TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { variantsTable } from "./compare-variants-table.js";
import { rankDistance, type RankDistance } from "./rank-shifts.js";

/** An evaluation with a name. */
export interface NamedEvaluation {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Options of {@link compareVariants}. */
export interface CompareVariantsOptions {
  /** Node to rank on. Default: the root of each. */
  readonly node?: string;
  /** Name that the others are held against. Default: the first. */
  readonly base?: string;
  /** Default `min`. */
  readonly ties?: TiesRule;
}

/** Ranks of one unit in every variant. */
export interface VariantRanks {
  readonly unit: Unit;
  /** In the order of `variants`; NaN where it has none. */
  readonly ranks: readonly number[];
  /** Rank in the base − rank in the variant. */
  readonly shifts: readonly number[];
  readonly best: number;
  readonly worst: number;
}

/** Versions of an index compared by their rankings. */
export interface VariantComparison {
  readonly base: string;
  /** How far each is from the base, the base itself included. */
  readonly variants: readonly ({ readonly name: string } & RankDistance)[];
  /** Units by rank in the base; those without one last. */
  readonly rows: readonly VariantRanks[];
}

/**
 * Compares the rankings of several versions of an index.
 *
 * @param variants - At least one, names unique; for example from `variants`.
 * @returns Ranks of every unit in every version; shows itself as a table.
 * @throws IndexError `unknown_code` (the base), `duplicate_code` (a name given twice), `unknown_node`.
 * @remarks Units are matched by code; units that the base does not have are left out. O(variants · units²).
 * @source agrees with COINr 1.1.14 `compare_coins_multi`
 * @example
 * compareVariants([{ name: "2022", evaluation: before }, { name: "2023", evaluation: after }]).rows[0]?.ranks;
 */
export function compareVariants(
  variants: readonly NamedEvaluation[],
  options: CompareVariantsOptions = {},
): VariantComparison {
  const { base = variants[0]?.name ?? "", node, ties } = options;
  throwOnErrors(nameIssues(variants, base));
  const rankings = variants.map(({ evaluation }) =>
    rank(evaluation, { ...(node === undefined ? {} : { node }), ...(ties === undefined ? {} : { ties }) }),
  );
  const at = variants.findIndex(({ name }) => name === base);
  const order = (rankings[at] as Ranking).rows.map(({ unit }) => unit);
  const columns = rankings.map((ranking) => ranksOf(ranking, order));
  const nominal = columns[at] as readonly number[];
  const comparison: VariantComparison = {
    base,
    variants: variants.map(({ name }, k) => ({ name, ...rankDistance(nominal, columns[k] ?? []) })),
    rows: order.map((unit, row) => {
      const ranks = columns.map((column) => column[row] as number);
      const there = ranks.filter((one) => !Number.isNaN(one));
      return {
        unit,
        ranks,
        shifts: ranks.map((one) => (nominal[row] as number) - one),
        best: there.length === 0 ? NaN : Math.min(...there),
        worst: there.length === 0 ? NaN : Math.max(...there),
      };
    }),
  };
  return showing(comparison, variantsTable);
}

function ranksOf({ rows }: Ranking, units: readonly Unit[]): readonly number[] {
  const byUnit = new Map(rows.map(({ unit, rank: place }) => [unit.code, place]));
  return units.map(({ code }) => byUnit.get(code) ?? NaN);
}

function nameIssues(variants: readonly NamedEvaluation[], base: string): Issue[] {
  const names = variants.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const repeated = twice.map((name): Issue => {
    const message = `Two variants are called "${name}".`;
    return { code: "duplicate_code", severity: "error", path: ["variants", name], message };
  });
  if (names.includes(base)) return repeated;
  const message = `No variant "${base}".`;
  const hint = `Variants: ${names.join(", ")}.`;
  return [...repeated, { code: "unknown_code", severity: "error", path: ["base"], message, hint }];
}
