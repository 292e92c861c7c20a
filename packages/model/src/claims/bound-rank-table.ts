import { issueLabel } from "../errors.js";
import type { Label } from "../label.js";
import { numberLabel, sentence } from "../table/number-label.js";
import type { Table, TableCell } from "../table/types.js";
import type { RankBound, RankBoundEvidence } from "./bound-rank.js";
import type { Claim } from "./types.js";

/** Both ends with the published figures that make them. */
export function boundRankTable(bound: RankBound): Table {
  const ends = [
    {
      end: { en: "at least", vi: "ít nhất" },
      strictly: { en: "above", vi: "trên" },
      evidence: bound.evidence.lower,
    },
    {
      end: { en: "at most", vi: "nhiều nhất" },
      strictly: { en: "below", vi: "dưới" },
      evidence: bound.evidence.upper,
    },
  ];
  return {
    caption: caption(bound),
    columns: [
      { key: "end", label: { en: "The score is", vi: "Điểm" } },
      { key: "value", label: { en: "Score", vi: "Giá trị" }, decimals: 2 },
      { key: "why", label: { en: "Because", vi: "Vì" } },
      { key: "sources", label: { en: "Claims", vi: "Số liệu" } },
    ],
    rows: ends.map(({ end, strictly, evidence }) => ({
      end: evidence.strict ? strictly : end,
      value: evidence.value,
      why: reason(evidence, bound.claims),
      sources:
        evidence.claims.length > 4
          ? `${evidence.claims.slice(0, 4).join(", ")}, …`
          : evidence.claims.join(", "),
    })),
    notes: bound.warnings.map(issueLabel),
  };
}

function caption({ indicator, year, rank, units, lower, upper }: RankBound): Label {
  return sentence(
    { interval: numberLabel({ lower, upper } satisfies TableCell, 2) },
    ({ interval }) => `${indicator} ${year}, score at rank ${rank} of ${units}: ${interval}`,
    ({ interval }) => `${indicator} ${year}, điểm ở hạng ${rank}/${units}: ${interval}`,
  );
}

function reason({ by, rank, claims }: RankBoundEvidence, all: readonly Claim[]): Label {
  if (by === "scale") return { en: "end of the scale", vi: "giới hạn thang điểm" };
  if (by === "mean")
    return {
      en: "the printed mean and all published scores",
      vi: "giá trị trung bình và các điểm đã công bố",
    };
  const first = all.find(({ id }) => claims.includes(id));
  if (first?.kind === "count")
    return { en: `the count that ends at rank ${rank}`, vi: `số đơn vị tính đến hạng ${rank}` };
  return { en: `published score at rank ${rank}`, vi: `điểm công bố ở hạng ${rank}` };
}
