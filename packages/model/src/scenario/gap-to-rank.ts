import { IndexError, type Issue } from "../errors.js";
import { comparesUnits } from "../evaluate/compares-units.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import { evaluate } from "../evaluate/evaluate.js";
import { rank } from "../evaluate/rank.js";
import type { Label } from "../label.js";
import { exactSum } from "../numeric/exact-sum.js";
import type { TiesRule } from "../numeric/rank-descending.js";
import type { Unit } from "../scores/types.js";
import { showing } from "../table/showing.js";
import { gapTable } from "./gap-table.js";
import { unitHint } from "./located-change.js";
import { leafColumns, rawEnd, tableScores, unitRaw, unitScores } from "./unit-state.js";

/** The question: what does `unit` lack to be at `rank` or better? */
export interface GapQuestion {
  readonly unit: string;
  readonly rank: number;
  /** `min` (default): equalling the rank's holder is enough; `max`: it must be passed. */
  readonly ties?: Extract<TiesRule, "min" | "max">;
}

/** What one node could give. */
export interface NodeHeadRoom {
  readonly node: string;
  readonly label: Label;
  readonly depth: number;
  readonly max?: number;
  readonly score: number;
  /** Index points gained when all leaves at or below the node are at best. */
  readonly headRoom: number;
  /** Whether the node alone can close the gap. */
  readonly closesAlone: boolean;
  /** Share of its head-room that closing the gap alone takes; NaN when it cannot. */
  readonly shareNeeded: number;
}

/** What separates a unit from a rank, with rivals as they are. */
export interface GapToRank {
  readonly unit: Unit;
  readonly rank: number;
  readonly ties: "min" | "max";
  readonly year?: number;
  readonly decimals: number;
  readonly currentScore: number;
  readonly currentRank: number;
  /** Score to reach (`min`) or pass (`max`): the `rank`-th best of the other units. */
  readonly cutOff: number;
  readonly cutOffUnit: Unit;
  readonly reached: boolean;
  /** Points the unit lacks; 0 when reached. */
  readonly pointsNeeded: number;
  /** Root first. */
  readonly nodes: readonly NodeHeadRoom[];
}

/**
 * What separates a unit from rank K while the others stay where they are: points needed, head-room per node, and
 * which single nodes could close the gap alone.
 *
 * cut-off = the K-th best score among the other units; points needed = max(0, cut-off − own score)
 *
 * @param index - Compiled index.
 * @throws IndexError `unknown_unit`, `invalid_rank` (not a whole number from 1 to the number of other units with a
 *   score), `missing_value` (the unit has no score).
 * @remarks O(nodes²) for one unit plus one evaluation. Min-max bounds are kept as they are.
 * @example
 * gapToRank(index, { unit: "79", rank: 15 }).pointsNeeded;
 */
export function gapToRank(
  index: CompiledIndex,
  { unit: code, rank: place, ties = "min" }: GapQuestion,
): GapToRank {
  const ranking = rank(evaluate(index), { ties });
  const own = ranking.rows.find(({ unit }) => unit.code === code);
  const rivals = ranking.rows.filter(({ unit, score }) => unit.code !== code && !Number.isNaN(score));
  const issues = questionIssues(index, code, own?.score, place, rivals.length);
  const holder = rivals[place - 1];
  if (issues.length > 0 || own === undefined || holder === undefined) throw new IndexError(issues);
  const reached = ties === "min" ? own.score >= holder.score : own.score > holder.score;
  const needed = reached ? 0 : exactSum([holder.score, -own.score], index.pointScale);
  const strict = ties === "max";
  const { year } = ranking;
  const result: GapToRank = {
    unit: own.unit,
    rank: place,
    ties,
    ...(year === undefined ? {} : { year }),
    decimals: ranking.decimals,
    currentScore: own.score,
    currentRank: own.rank,
    cutOff: holder.score,
    cutOffUnit: holder.unit,
    reached,
    pointsNeeded: needed,
    nodes: headRooms(index, code, { needed, reached, strict, place }),
  };
  return showing(result, gapTable);
}

function questionIssues(
  index: CompiledIndex,
  code: string,
  score: number | undefined,
  place: number,
  rivals: number,
): Issue[] {
  const issues: Issue[] = [];
  if (score === undefined) {
    issues.push({
      code: "unknown_unit",
      severity: "error",
      path: ["unit"],
      message: `No unit "${code}".`,
      hint: unitHint(index),
      vi: `Không có đơn vị "${code}". ${unitHint(index).replace("Units", "Các đơn vị")}`,
    });
  } else if (Number.isNaN(score)) {
    const hint = "Complete its scores, or choose another `missing` rule.";
    issues.push({
      code: "missing_value",
      severity: "error",
      path: ["unit"],
      message: `Unit "${code}" has no score.`,
      hint,
      vi: `Đơn vị "${code}" không có điểm. Bổ sung số liệu, hoặc chọn quy tắc khác cho \`missing\`.`,
    });
  }
  if (!Number.isInteger(place) || place < 1 || place > rivals) {
    const message = `Rank ${place} is no whole number from 1 to ${rivals}, the number of other units with a score.`;
    const vi = `Hạng ${place} không phải số nguyên từ 1 đến ${rivals} (số đơn vị khác có điểm).`;
    issues.push({ code: "invalid_rank", severity: "error", path: ["rank"], message, vi });
  }
  return issues;
}

interface Need {
  readonly needed: number;
  readonly reached: boolean;
  readonly strict: boolean;
  readonly place: number;
}

function headRooms(
  index: CompiledIndex,
  code: string,
  { needed, reached, strict, place }: Need,
): NodeHeadRoom[] {
  const unit = index.scores.units.findIndex((one) => one.code === code);
  const raw = unitRaw(index, unit);
  const scores = unitScores(index, raw, unit);
  const compares = comparesUnits(index);
  return index.tree.nodes.map(({ code: node, label }, at): NodeHeadRoom => {
    const best = atBest(index, raw, at);
    const headRoom = (unitScores(index, best, unit)[0] as number) - (scores[0] as number);
    const alone = compares
      ? holdsRank(tableScores(index, best, unit)[0] as Float64Array, unit, place, strict)
      : strict
        ? headRoom > needed
        : headRoom >= needed - 1e-9;
    const closes = reached || alone;
    const max = index.maxima[at] as number;
    return {
      node,
      label,
      depth: index.tree.depth[at] ?? 0,
      ...(Number.isNaN(max) ? {} : { max }),
      score: scores[at] as number,
      headRoom,
      closesAlone: closes,
      shareNeeded: reached ? 0 : closes && headRoom > 0 && !compares ? Math.min(1, needed / headRoom) : NaN,
    };
  });
}

/** Whether a unit is at a rank or better, when a change of one unit moves the scores of others too. */
function holdsRank(scores: Float64Array, unit: number, place: number, strict: boolean): boolean {
  const own = scores[unit] as number;
  const ahead = scores.filter((score, at) => at !== unit && (strict ? score >= own : score > own));
  return ahead.length < place;
}

function atBest(index: CompiledIndex, raw: Float64Array, at: number): Float64Array {
  const best = raw.slice();
  for (const column of leafColumns(index, at)) best[column] = rawEnd(index, column, "best");
  return best;
}
