import { issueLabel } from "../errors.js";
import type { Label } from "../label.js";
import type { Table } from "../table/types.js";
import type { WhatIfResult } from "./types.js";

/** The scenario's unit by node, before and after; rank in the caption. */
export function whatIfTable({ units, scenario, decimals, warnings, movers }: WhatIfResult): Table {
  const own = units[0];
  if (own === undefined) return { columns: [], rows: [] };
  return {
    caption: caption(own.unit.label, scenario.name, own.rankBefore, own.rankAfter),
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "before", label: { en: "Before", vi: "Trước" }, decimals },
      { key: "after", label: { en: "After", vi: "Sau" }, decimals },
      { key: "change", label: { en: "Change", vi: "Thay đổi" }, decimals, signed: true },
      { key: "contribution", label: { en: "Contribution", vi: "Đóng góp" }, decimals, signed: true },
    ],
    rows: own.nodes.map(({ label, before, after, change, contribution }) => ({
      node: label,
      before,
      after,
      change,
      contribution,
    })),
    notes: [
      {
        en: `Other units whose rank moves: ${movers.length}.`,
        vi: `Số đơn vị khác đổi hạng: ${movers.length}.`,
      },
      ...warnings.map(issueLabel),
    ],
  };
}

function caption(unit: Label, name: Label | undefined, before: number, after: number): Label {
  const title = (text: string | undefined): string => (text === undefined ? "" : `${text}: `);
  return {
    en: `${title(name?.en)}${unit.en}, rank ${before} → ${after}`,
    vi: `${title(name?.vi ?? name?.en)}${unit.vi ?? unit.en}, hạng ${before} → ${after}`,
  };
}
