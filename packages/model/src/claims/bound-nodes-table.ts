import type { Table } from "../table/types.js";
import type { NodeBounds } from "./bound-nodes.js";

/** Points and lost points by node; intervals where not published. */
export function boundNodesTable({ nodes, status }: NodeBounds): Table {
  return {
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "max", label: { en: "Maximum", vi: "Điểm tối đa" } },
      { key: "points", label: { en: "Points", vi: "Điểm" }, decimals: 2 },
      { key: "lost", label: { en: "Lost", vi: "Điểm mất" }, decimals: 2 },
      { key: "known", label: { en: "Known", vi: "Mức độ biết" } },
    ],
    rows: nodes.map(({ label, max, points, lost, known }) => ({
      node: label,
      max,
      points: known === "published" ? middle(points) : points,
      lost: known === "published" ? middle(lost) : lost,
      known:
        known === "published"
          ? { en: "published", vi: "đã công bố" }
          : { en: "bounded", vi: "khoảng suy ra" },
    })),
    notes: [
      ...nodes
        .filter(({ maxStatus }) => maxStatus === "unverified")
        .map(({ label, max }) => ({
          en: `The maximum ${max} of "${label.en}" was not seen in a source.`,
          vi: `Điểm tối đa ${max} của "${label.vi ?? label.en}" chưa có nguồn xác nhận.`,
        })),
      ...(status === "contradiction"
        ? [{ en: "The published figures exclude each other.", vi: "Các số liệu công bố mâu thuẫn nhau." }]
        : []),
    ],
  };
}

function middle({ lower, upper }: { lower: number; upper: number }): number {
  return (lower + upper) / 2;
}
