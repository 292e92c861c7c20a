import { roundHalfUp } from "../numeric/round-half-up.js";
import type { Table } from "../table/types.js";
import type { GapToRank } from "./gap-to-rank.js";

/** Head-room by node; cut-off and points needed in the caption. */
export function gapTable(gap: GapToRank): Table {
  const { unit, rank, decimals, cutOff, pointsNeeded, currentRank, currentScore, cutOffUnit } = gap;
  const [own, goal, needed] = [currentScore, cutOff, pointsNeeded].map((value) =>
    roundHalfUp(value, decimals),
  );
  return {
    caption: {
      en: `${unit.label.en}: rank ${currentRank} with ${own}; rank ${rank} takes ${goal} (${cutOffUnit.label.en}), ${needed} more`,
      vi: `${unit.label.vi ?? unit.label.en}: hạng ${currentRank}, ${own} điểm; hạng ${rank} cần ${goal} (${cutOffUnit.label.vi ?? cutOffUnit.label.en}), thêm ${needed} điểm`,
    },
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
