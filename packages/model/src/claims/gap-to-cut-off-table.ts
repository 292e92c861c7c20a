import { numberLabel, sentence } from "../table/number-label.js";
import type { Table } from "../table/types.js";
import type { Certainty, GapToCutOff } from "./gap-to-cut-off.js";

/** Certainty in words. */
export const CERTAINTY = {
  yes: { en: "yes", vi: "có" },
  no: { en: "no", vi: "không" },
  depends: { en: "depends on what is unpublished", vi: "tuỳ số liệu chưa công bố" },
} as const satisfies Record<Certainty, unknown>;

/** Lost points by node and whether they alone are enough. */
export function gapToCutOffTable({ score, cutOff, pointsNeeded, nodes }: GapToCutOff): Table {
  return {
    caption: sentence(
      { own: numberLabel(score, 2), goal: numberLabel(cutOff, 2), needed: numberLabel(pointsNeeded, 2) },
      (p) => `Score ${p.own}, cut-off ${p.goal}: ${p.needed} points needed`,
      (p) => `Điểm ${p.own}, ngưỡng ${p.goal}: cần thêm ${p.needed} điểm`,
    ),
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "max", label: { en: "Maximum", vi: "Điểm tối đa" } },
      { key: "lost", label: { en: "Points left", vi: "Điểm còn lại" }, decimals: 2 },
      { key: "alone", label: { en: "Enough alone", vi: "Tự đủ" } },
    ],
    rows: nodes.map(({ label, max, lost, known, closesAlone }) => ({
      node: label,
      max,
      lost: known === "published" ? (lost.lower + lost.upper) / 2 : lost,
      alone: CERTAINTY[closesAlone],
    })),
  };
}
