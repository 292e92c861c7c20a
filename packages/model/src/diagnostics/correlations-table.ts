import type { Label } from "../label.js";
import type { Table } from "../table/types.js";
import type { CorrelationMethod } from "./associate.js";
import type { Correlations } from "./correlations.js";

const METHODS: Readonly<Record<CorrelationMethod, Label>> = {
  pearson: { en: "Pearson correlations", vi: "Tương quan Pearson" },
  spearman: { en: "Spearman rank correlations", vi: "Tương quan hạng Spearman" },
  kendall: { en: "Kendall rank correlations", vi: "Tương quan hạng Kendall" },
};

/** A matrix where every pair is there, else a list of pairs. */
export function correlationsTable(result: Correlations): Table {
  return result.relation === "any" ? matrixTable(result) : pairTable(result);
}

function matrixTable({ method, nodes, against, pairs }: Correlations): Table {
  return {
    caption: METHODS[method],
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      ...against.map((code) => ({ key: `with:${code}`, label: { en: code }, decimals: 2 })),
    ],
    rows: nodes.map((node, row) => ({
      node,
      ...Object.fromEntries(
        against.map((code, column) => [`with:${code}`, pairs[row * against.length + column]?.correlation]),
      ),
    })),
  };
}

function pairTable({ method, pairs }: Correlations): Table {
  return {
    caption: METHODS[method],
    columns: [
      { key: "node", label: { en: "Node", vi: "Thành phần" } },
      { key: "against", label: { en: "With", vi: "Với" } },
      { key: "correlation", label: { en: "Correlation", vi: "Tương quan" }, decimals: 3 },
      { key: "pValue", label: { en: "p-value", vi: "Giá trị p" }, decimals: 4 },
      { key: "count", label: { en: "Units", vi: "Số đơn vị" } },
    ],
    rows: pairs.map(({ node, against, correlation, pValue, count }) => ({
      node,
      against,
      correlation,
      pValue,
      count,
    })),
  };
}
