import type { Label } from "../label.js";
import { showing } from "../table/showing.js";
import type { Table, TableCell } from "../table/types.js";
import { printedFigure } from "./finding.js";
import type { Claim } from "./types.js";

/** Options of {@link ledger}. */
export interface LedgerOptions {
  /** Name of a unit. Default: its code. */
  readonly nameOf?: (unit: string) => Label;
  /** Name of a node. Default: its code. */
  readonly nodeName?: (claim: Claim) => Label;
}

/** Published figures as they stand, one row each. */
export interface Ledger {
  readonly claims: readonly Claim[];
}

/**
 * Claims as a table for people: what is said of whom, in which status, by which source.
 *
 * @param claims - In the order to show.
 * @example
 * ledger(claims({ unit: "79", year: 2023 }));
 */
export function ledger(claims: readonly Claim[], options: LedgerOptions = {}): Ledger {
  return showing<Ledger>({ claims: [...claims] }, (result) => ledgerTable(result.claims, options));
}

const STATUS: Readonly<Record<Claim["status"], Label>> = {
  printed: { en: "printed", vi: "công bố" },
  derived: { en: "derived", vi: "suy ra" },
  contradicted: { en: "contradicted", vi: "mâu thuẫn" },
  order_assumed: { en: "order assumed", vi: "suy từ thứ tự" },
};

function ledgerTable(
  claims: readonly Claim[],
  { nameOf = (unit) => ({ en: unit }), nodeName = ({ node }) => ({ en: node }) }: LedgerOptions,
): Table {
  const everyone = { en: "all units", vi: "cả nước" };
  const unitOf = (claim: Claim): Label =>
    "unit" in claim && claim.unit !== undefined ? nameOf(claim.unit) : everyone;
  const units = new Set(claims.map((claim) => unitOf(claim).en));
  const [only] = claims;
  return {
    // One unit is named once, above the table.
    ...(units.size === 1 && only !== undefined ? { caption: unitOf(only) } : {}),
    columns: COLUMNS.filter(({ key }) => key !== "unit" || units.size !== 1),
    rows: claims.map((claim) => ({
      index: claim.indicator,
      year: String(claim.year),
      unit: unitOf(claim),
      node: nodeName(claim),
      says: figureOf(claim),
      rank: "rank" in claim ? claim.rank : undefined,
      status: STATUS[claim.status],
      id: claim.id,
      source: siteOf(claim.source),
    })),
  };
}

const COLUMNS: Table["columns"] = [
  { key: "index", label: { en: "Index", vi: "Chỉ số" } },
  { key: "year", label: { en: "Year", vi: "Năm" } },
  { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
  { key: "node", label: { en: "Node", vi: "Thành phần" } },
  { key: "says", label: { en: "Figure", vi: "Số liệu" } },
  { key: "rank", label: { en: "Rank", vi: "Hạng" } },
  { key: "status", label: { en: "Status", vi: "Tình trạng" } },
  { key: "id", label: { en: "Claim", vi: "Mã" } },
  { key: "source", label: { en: "Source", vi: "Nguồn" } },
];

function figureOf(claim: Claim): TableCell {
  switch (claim.kind) {
    case "score":
      return printedFigure(claim);
    case "rank":
      return undefined;
    case "target":
      return { en: `target: rank ${claim.rank}`, vi: `mục tiêu: hạng ${claim.rank}` };
    case "statistic":
      return withWords(printedFigure(claim), {
        en: claim.statistic,
        vi: { mean: "trung bình", max: "cao nhất", min: "thấp nhất" }[claim.statistic],
      });
    case "count":
      return countWords(claim);
    case "change":
      return claim.valueUnit === "places"
        ? {
            en: `${claim.value} places up since ${claim.since}`,
            vi: `tăng ${claim.value} bậc so với ${claim.since}`,
          }
        : withWords(printedFigure({ ...claim, valueUnit: claim.valueUnit }), {
            en: `change since ${claim.since}:`,
            vi: `thay đổi so với ${claim.since}:`,
          });
    case "comparison": {
      const above = claim.relation === "aboveMean";
      return {
        en: `${above ? "above" : "below"} the mean on ${claim.nodes.length} nodes`,
        vi: `${above ? "cao" : "thấp"} hơn trung bình ở ${claim.nodes.length} thành phần`,
      };
    }
    case "other":
      return claim.value === undefined ? claim.quantity : `${claim.value} (${claim.quantity})`;
  }
}

function withWords(figure: Label, words: Label): Label {
  return { en: `${words.en} ${figure.en}`, vi: `${words.vi ?? words.en} ${figure.vi ?? figure.en}` };
}

function countWords({ count, relation, threshold }: Extract<Claim, { kind: "count" }>): Label {
  const limit = typeof threshold === "object" ? threshold.join("–") : String(threshold);
  const vi = { above: "trên", atLeast: "từ", below: "dưới", between: "trong" }[relation];
  const en = { above: "above", atLeast: "at or above", below: "below", between: "within" }[relation];
  return {
    en: `${count} units ${en} ${limit}`,
    vi: `${count} đơn vị ${vi} ${limit === "mean" ? "trung bình" : limit.replaceAll(".", ",")}`,
  };
}

/** The host of a URL, which is enough to recognise a source in a table; the claim keeps the whole. */
function siteOf(source: string): string {
  return /^https?:\/\/(?:www\.)?([^/:]+)/.exec(source)?.[1] ?? source;
}
