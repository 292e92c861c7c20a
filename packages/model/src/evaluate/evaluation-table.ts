import { issueLabel } from "../errors.js";
import type { Table } from "../table/types.js";
import type { Evaluation } from "./evaluate.js";

/** Units by the root and its children, published scores. */
export function evaluationTable(evaluation: Evaluation): Table {
  const shown = evaluation.nodes.flatMap((node, at) => (node.depth <= 1 ? [{ node, at }] : []));
  const { decimals, year, index } = evaluation;
  return {
    caption:
      year === undefined
        ? index.label
        : { en: `${index.label.en}, ${year}`, vi: `${index.label.vi ?? index.label.en}, ${year}` },
    columns: [
      { key: "unit", label: { en: "Unit", vi: "Đơn vị" } },
      ...shown.map(({ node }) => ({ key: node.code, label: node.label, decimals })),
    ],
    rows: evaluation.units.map((unit, row) => ({
      unit: unit.label,
      ...Object.fromEntries(shown.map(({ node, at }) => [node.code, evaluation.scores[at]?.[row]])),
    })),
    notes: evaluation.warnings.map(issueLabel),
  };
}
