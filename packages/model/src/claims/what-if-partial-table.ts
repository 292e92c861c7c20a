import { numberLabel, sentence } from "../table/number-label.js";
import type { Table } from "../table/types.js";
import { addIntervals } from "./rounding-interval.js";
import type { PartialWhatIf } from "./what-if-partial.js";
import { CERTAINTY } from "./gap-to-cut-off-table.js";

/** What changes, and the score and ranks it gives. */
export function whatIfPartialTable(result: PartialWhatIf): Table {
  const { name, changes, score, ranks, reaches } = result;
  const outcome = sentence(
    {
      score: numberLabel(score, 2),
      ranks: numberLabel({ lower: ranks.best, upper: ranks.worst }, 0),
      reached: reaches === undefined ? { en: "" } : CERTAINTY[reaches],
    },
    (p) =>
      `score ${p.score}, rank ${p.ranks}${p.reached === "" ? "" : `; wanted rank reached: ${p.reached}`}`,
    (p) => `điểm ${p.score}, hạng ${p.ranks}${p.reached === "" ? "" : `; đạt hạng mong muốn: ${p.reached}`}`,
  );
  return {
    caption:
      name === undefined
        ? outcome
        : sentence(
            { name, outcome },
            (p) => `${p.name}: ${p.outcome}`,
            (p) => `${p.name}: ${p.outcome}`,
          ),
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "before", label: { en: "Before", vi: "Trước" }, decimals: 2 },
      { key: "after", label: { en: "After", vi: "Sau" }, decimals: 2 },
      { key: "gain", label: { en: "Gain", vi: "Tăng" }, decimals: 2, signed: true },
    ],
    rows: changes.map(({ label, before, after, gain }) => ({ node: label, before, after, gain })),
  };
}

/** Several what-ifs side by side: score and ranks of each. */
export function comparePartial(results: readonly PartialWhatIf[]): Table {
  return {
    columns: [
      { key: "name", label: { en: "What if", vi: "Nếu" } },
      { key: "gain", label: { en: "Gain", vi: "Tăng" }, decimals: 2, signed: true },
      { key: "score", label: { en: "Score", vi: "Điểm" }, decimals: 2 },
      { key: "ranks", label: { en: "Rank", vi: "Hạng" } },
      { key: "reached", label: { en: "Wanted rank reached", vi: "Đạt hạng mong muốn" } },
    ],
    rows: results.map(({ name, unit, changes, score, ranks, reaches }) => ({
      name: name ?? unit,
      gain: addIntervals(changes.map(({ gain }) => gain)),
      score,
      ranks: ranks.best === ranks.worst ? ranks.best : { lower: ranks.best, upper: ranks.worst },
      reached: reaches === undefined ? undefined : CERTAINTY[reaches],
    })),
  };
}
