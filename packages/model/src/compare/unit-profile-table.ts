import type { Label } from "../label.js";
import type { Table } from "../table/types.js";
import type { StandingLeaf } from "./strengths-of.js";
import type { UnitProfile } from "./unit-profile.js";

/** One row per node; strengths and weaknesses underneath. */
export function profileTable({ unit, decimals, rows, strengths, weaknesses }: UnitProfile): Table {
  return {
    caption: unit.label,
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "score", label: { en: "Score", vi: "Điểm" }, decimals },
      { key: "rank", label: { en: "Rank", vi: "Hạng" } },
      { key: "mean", label: { en: "Mean", vi: "Trung bình" }, decimals },
      { key: "toMean", label: { en: "To mean", vi: "So với TB" }, decimals, signed: true },
      { key: "best", label: { en: "Best", vi: "Cao nhất" }, decimals },
      { key: "toBest", label: { en: "To best", vi: "So với cao nhất" }, decimals, signed: true },
    ],
    rows: rows.map(({ label, score, rank, mean, toMean, best, toBest }) => ({
      node: label,
      score,
      rank,
      mean,
      toMean,
      best,
      toBest,
    })),
    notes: [
      listed({ en: "Strengths", vi: "Điểm mạnh" }, strengths),
      listed({ en: "Weaknesses", vi: "Điểm yếu" }, weaknesses),
    ],
  };
}

function listed(title: Required<Label>, leaves: readonly StandingLeaf[]): Label {
  const inEnglish = leaves.map(({ label, rank }) => `${label.en} (${rank})`).join(", ");
  const inVietnamese = leaves.map(({ label, rank }) => `${label.vi ?? label.en} (${rank})`).join(", ");
  return { en: `${title.en}: ${inEnglish || "none"}.`, vi: `${title.vi}: ${inVietnamese || "không có"}.` };
}
