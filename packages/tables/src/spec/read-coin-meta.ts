import type { Issue, WeightsSpec } from "@chiso/model";
import { buildSpec } from "./build-spec.js";
import type { NodeField } from "./node-columns.js";
import type { NodeRow, NodeType } from "./node-row.js";
import { nodeTable, type NodeTable, type ReadSpecTableOptions } from "./node-table.js";
import { csvSheet } from "./read-spec-table.js";
import type { Words } from "../wording/wording.js";

/** What COINr's iMeta says: the index, and what the other columns of its iData are. */
export interface CoinMeta {
  readonly spec: WeightsSpec;
  /** Codes of the groupings of units. */
  readonly groups: readonly string[];
  /** Codes of the denominators. */
  readonly denominators: readonly string[];
  /** Codes of columns that are in iData for another reason. */
  readonly others: readonly string[];
  /** Target by indicator, where there is one. */
  readonly targets: Readonly<Record<string, number>>;
  readonly warnings: readonly Issue[];
}

/**
 * Reads COINr's table of indicators (iMeta) as CSV: `iCode`, `Parent`, `Weight`, `Direction`, `Type`, and optional
 * `iName`, `Level`, `Denominator`, `Target`, `Unit`. Columns of one's own are passed over.
 *
 * The spec does what COINr does by default: it divides by the denominators where there are any, takes min-max from 0
 * to 100 and weighted arithmetic means over the children that have a value.
 *
 * @param text - Whole file.
 * @throws IndexError with everything wrong at once, each with row and column, as {@link readSpecCsv}.
 * @source becker2022coinr; the tables iData and iMeta of the package COINr 1.1.14.
 * @example
 * readCoinMetaCsv("iCode,Parent,Weight,Direction,Type\nX,Index,1,1,Indicator\nIndex,,1,1,Aggregate\n").spec.code; // "Index"
 */
export function readCoinMetaCsv(text: string, options: ReadSpecTableOptions = {}): CoinMeta {
  const table = nodeTable(
    csvSheet(text, options),
    { fileName: "iMeta", ...options },
    { extra: "passed over" },
  );
  const ofType = (...types: readonly NodeType[]): NodeRow[] =>
    table.rows.filter(({ type }) => type !== undefined && types.includes(type));
  const codes = (type: NodeType): string[] => ofType(type).map(({ code }) => code);
  const denominators = codes("denominator");
  // A row without type, or with a wrong one, is meant to be in the tree.
  const nodes = table.rows.filter((row) => !ofType("group", "denominator", "other").includes(row));
  const divides = nodes.some(({ denominator }) => denominator !== undefined);
  const { spec, warnings } = buildSpec(nodes, table, {
    kind: "weights",
    code: options.code,
    more: {
      missing: "reweight",
      ...(divides ? { prepare: [{ step: "denominate" }] } : {}),
      normalise: { method: "minMax", range: [0, 100] },
      aggregate: { method: "arithmeticMean" },
    },
    check: (rows) => coinIssues(rows, denominators, table),
  });
  return {
    spec: spec as WeightsSpec,
    groups: codes("group"),
    denominators,
    others: codes("other"),
    targets: Object.fromEntries(
      nodes.flatMap(({ code, target }) => (target === undefined ? [] : [[code, target] as const])),
    ),
    warnings,
  };
}

/** Reports what is wrong with COINr's own columns; gives what is worth knowing. */
function coinIssues(rows: readonly NodeRow[], denominators: readonly string[], table: NodeTable): Issue[] {
  const { specTable } = table.wording;
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const parents = new Set(rows.map(({ parent }) => parent));
  for (const { line, code, type, denominator } of rows) {
    if (denominator !== undefined && !denominators.includes(denominator)) {
      const words = specTable.unknownDenominator(code, denominator, denominators);
      table.report(line, "denominator", "unknown_denominator", words);
    }
    if (type === "aggregate" && !parents.has(code))
      table.report(line, "type", "empty_node", specTable.emptyParent(code));
  }
  return rows.flatMap(({ line, code, direction, level, parent }) => {
    const warning = (field: NodeField, words: Words): Issue => ({
      code: "no_effect",
      severity: "warning",
      path: table.at(line, field),
      ...words,
    });
    const above = parent === undefined ? undefined : byCode.get(parent);
    const apart = level !== undefined && above?.level !== undefined && above.level !== level + 1;
    return [
      ...(direction === -1 && parents.has(code)
        ? [warning("direction", specTable.parentDirection(code))]
        : []),
      ...(apart
        ? [warning("level", specTable.levelMismatch(code, level, above.code, above.level ?? 0))]
        : []),
    ];
  });
}
