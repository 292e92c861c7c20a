import { numberLabel, sentence } from "../table/number-label.js";
import type { Table } from "../table/types.js";
import type { GapToRank } from "./gap-to-rank.js";

/** Head-room by node; cut-off and points needed in the caption. */
export function gapTable(gap: GapToRank): Table {
  const { unit, rank, decimals, cutOff, pointsNeeded, currentRank, currentScore, cutOffUnit } = gap;
  const parts = {
    own: numberLabel(currentScore, decimals),
    goal: numberLabel(cutOff, decimals),
    needed: numberLabel(pointsNeeded, decimals),
    unit: unit.label,
    holder: cutOffUnit.label,
  };
  return {
    caption: sentence(
      parts,
      (p) =>
        `${p.unit}: rank ${currentRank} with ${p.own}; rank ${rank} takes ${p.goal} (${p.holder}), ${p.needed} more`,
      (p) =>
        `${p.unit}: hạng ${currentRank}, ${p.own} điểm; hạng ${rank} cần ${p.goal} (${p.holder}), thêm ${p.needed} điểm`,
    ),
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "score", label: { en: "Score", vi: "Điểm" }, decimals },
      { key: "max", label: { en: "Maximum", vi: "Điểm tối đa" } },
      { key: "headRoom", label: { en: "Head-room", vi: "Dư địa" }, decimals },
      { key: "closesAlone", label: { en: "Closes it alone", vi: "Tự đủ" } },
      { key: "share", label: { en: "Share of head-room needed, %", vi: "Phần dư địa cần, %" }, decimals: 0 },
    ],
    rows: gap.nodes.map(({ label, score, max, headRoom, closesAlone, shareNeeded }) => ({
      node: label,
      score,
      max,
      headRoom,
      closesAlone,
      share: shareNeeded * 100,
    })),
  };
}
