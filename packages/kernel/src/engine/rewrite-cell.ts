import type { AnyNode, Node, VariableDeclaration } from "acorn";
import type { NameTable, NamePlan } from "./name-table.js";
import type { ParsedCell } from "./parse-cell.js";
import { positionMap } from "./position-map.js";
import { rewriteClass, rewriteFunction, rewriteVariables } from "./rewrite-declarations.js";
import { referencedNames, rewriteIdentifiers } from "./rewrite-identifiers.js";
import { rewriteDefaultExport, rewriteImport, rewriteReExport } from "./rewrite-imports.js";
import { CELL_PARAMETER, type Rewriting, storageName } from "./rewriting.js";
import { analyseScopes } from "./scope-analysis.js";
import type { PositionMap } from "./source-position.js";
import { TextEdits } from "./text-edits.js";

/** A cell as one function expression that leaves its names in the script scope. */
export interface RewrittenCell {
  /** `(__cell)=>{ …preamble on one line… ⏎ …body, line for line as the JavaScript was… ⏎}` */
  readonly source: string;
  readonly isAsync: boolean;
  readonly plan: NamePlan;
  readonly definitions: readonly string[];
  readonly references: readonly string[];
  readonly positions: PositionMap;
}

const TAKE_RESULT = `${CELL_PARAMETER}.result=(`;

/**
 * Rewrites a parsed cell, in place, so that lines stay lines.
 *
 * @param text - The cell as the user wrote it.
 * @param parsed - Its JavaScript.
 * @param names - What earlier cells declared; not changed here.
 * @param globalObject - Where names that no cell declares come from.
 */
export function rewriteCell(
  text: string,
  parsed: ParsedCell,
  names: NameTable,
  globalObject: object,
): RewrittenCell {
  const analysis = analyseScopes(
    parsed.program,
    (declaration) => parsed.stripped && isLoweredUsing(declaration),
  );
  const plan = names.plan([...analysis.declarations].map(([name, kind]) => ({ name, kind })));
  const edits = new TextEdits(parsed.code);
  const rewriting: Rewriting = { parsed, analysis, names, plan, edits, preamble: [] };
  const references = referencedNames(rewriting, globalObject);

  followImports(rewriting, references);
  // From the outside in: that is the order in which edits at one place nest.
  const imports = rewriteStatements(rewriting);
  for (const variables of analysis.variables) rewriteVariables(rewriting, variables);
  rewriteAwaits(rewriting);
  rewriteIdentifiers(rewriting);

  const edited = edits.apply();
  const isAsync = imports > 0 || analysis.awaits.length > 0 || analysis.awaitLoops.length > 0;
  const preamble = rewriting.preamble.map((statement) => `${statement};`).join("");
  return {
    source: `${isAsync ? "async" : ""}(${CELL_PARAMETER})=>{"use strict";${preamble}\n${edited.text}\n}`,
    isAsync,
    plan,
    definitions: [...analysis.declarations.keys()],
    references,
    positions: positionMap(text, parsed, edited),
  };
}

/** An imported name follows what the module exports now, not what it exported when it was imported. */
function followImports(rewriting: Rewriting, references: readonly string[]): void {
  for (const name of references) {
    if (!rewriting.names.isImported(name)) continue;
    const storage = storageName(rewriting, name);
    rewriting.preamble.push(`${storage}=${CELL_PARAMETER}.live(${JSON.stringify(name)},${storage})`);
  }
}

/** @returns How many modules the cell loads before its first line. */
function rewriteStatements(rewriting: Rewriting): number {
  const { parsed, edits } = rewriting;
  const last = lastStatement(parsed);
  if (last?.type === "ExpressionStatement") {
    edits.open(last.expression.start, TAKE_RESULT).close(last.expression.end, ")");
  }
  let imports = 0;
  for (const statement of parsed.program.body) {
    if (statement.type === "ImportDeclaration") rewriteImport(rewriting, statement, imports++);
    else if ("source" in statement && statement.source) rewriteReExport(rewriting, statement, imports++);
    else rewriteStatement(rewriting, statement, statement === last);
  }
  return imports;
}

function rewriteStatement(rewriting: Rewriting, statement: AnyNode, isLast: boolean): void {
  const { edits } = rewriting;
  switch (statement.type) {
    case "FunctionDeclaration":
      return statement.id ? rewriteFunction(rewriting, statement) : undefined;
    case "ClassDeclaration":
      return statement.id ? rewriteClass(rewriting, statement) : undefined;
    case "ExportNamedDeclaration":
      if (!statement.declaration) return void edits.blank(statement.start, statement.end);
      edits.replace(statement.start, statement.start + "export".length, "");
      return rewriteStatement(rewriting, statement.declaration, false);
    case "ExportDefaultDeclaration":
      rewriteDefaultExport(rewriting, statement, isLast ? TAKE_RESULT : "void (");
      return rewriteStatement(rewriting, statement.declaration, false);
    default:
  }
}

function rewriteAwaits({ analysis, edits }: Rewriting): void {
  for (const { right, start } of analysis.awaitLoops) {
    edits.open(right.start, `${CELL_PARAMETER}.each((`).close(right.end, `),${start})`);
  }
  for (const { start, end } of analysis.awaits) {
    edits.open(start + "await".length, ` ${CELL_PARAMETER}.wait(`).close(end, `,${start})`);
  }
  for (const { start } of analysis.dynamicImports) {
    edits.replace(start, start + "import".length, `${CELL_PARAMETER}.importModule`);
  }
  for (const { start, end } of analysis.metas) edits.replace(start, end, `${CELL_PARAMETER}.meta`);
}

/** The statement whose value is the cell's. Lowering `using` wraps the whole cell in `try`: look inside that. */
function lastStatement({ program, stripped }: ParsedCell): AnyNode | undefined {
  const last = program.body.findLast(({ type }) => type !== "EmptyStatement");
  if (!stripped || last?.type !== "TryStatement") return last;
  const inner = last.block.body;
  return inner[0]?.type === "VariableDeclaration" && isLoweredUsing(inner[0])
    ? inner[inner.length - 1]
    : last;
}

/** `var _usingCtx = babelHelpers.usingCtx()` */
function isLoweredUsing({ declarations }: VariableDeclaration): boolean {
  const init = declarations[0]?.init as
    (Node & { callee?: { property?: { name?: string } } }) | null | undefined;
  return init?.type === "CallExpression" && init.callee?.property?.name === "usingCtx";
}
