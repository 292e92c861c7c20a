import { IndexError, type Issue, type Scores, type Unit } from "@chiso/model";
import { GrowingColumn } from "../cells/growing-column.js";
import { leafNodes } from "../columns/leaf-nodes.js";
import { IssueList } from "../issues/issue-list.js";
import { parseJsonText, placedPath, placeIssues, type JsonText } from "../json/json-text.js";
import { assembleScores } from "./assemble-scores.js";
import { scoresJsonSchema, type ScoresJson } from "./json-schema.js";
import type { Collected } from "./collected.js";
import { readContext, type ReadContext, type ReadScoresOptions } from "./options.js";

type JsonUnit = ScoresJson["units"][number];

/**
 * Reads scores from JSON text: `{ "year": 2023, "units": [{ "code": "79", "scores": { "A": 8.5, "B": null } }] }`.
 *
 * Missing rule: `null`, or a leaf left out of `scores`, is a missing value.
 *
 * @param text - Whole file.
 * @throws IndexError with everything wrong at once, each with file, line, column and key.
 * @example
 * readScoresJson('{ "units": [{ "code": "79", "scores": { "A": 8.5 } }] }', { spec });
 */
export function readScoresJson(text: string, options: ReadScoresOptions): Scores {
  const { collected, context } = collectJsonText(text, options);
  return assembleScores(collected, context);
}

/** Collects the scores of JSON text, with the year that the file or the caller says. */
export function collectJsonText(
  text: string,
  options: ReadScoresOptions,
): { readonly collected: Collected; readonly context: ReadContext } {
  const context = readContext(options);
  const json = parseJsonText(text, context.fileName, context.wording);
  const parsed = scoresJsonSchema().safeParse(json.data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((found) => shapeIssue(found.path as Issue["path"], found.message));
    throw new IndexError(placeIssues(issues, json, context.fileName, context.wording));
  }
  const year = context.year ?? parsed.data.year;
  if (parsed.data.year !== undefined && parsed.data.year !== year)
    throw new IndexError([otherYear(parsed.data.year, json, context)]);
  return { collected: collectJson(parsed.data, json, context), context: { ...context, year } };
}

function shapeIssue(path: Issue["path"], message: string): Issue {
  const code = path.at(-2) === "scores" ? "not_a_number" : "unreadable_file";
  return { code, severity: "error", path, message: `${message}.` };
}

function otherYear(
  year: number,
  json: JsonText,
  { fileName, wording, year: wanted = year }: ReadContext,
): Issue {
  const path = placedPath(["year"], json, fileName, wording);
  return { code: "unknown_year", severity: "error", path, ...wording.yearNotThere(wanted, [year]) };
}

function collectJson(data: ScoresJson, json: JsonText, context: ReadContext): Collected {
  const leaves = leafNodes(context.spec).map((leaf) => leaf.code);
  const place = (path: Issue["path"]): Issue["path"] =>
    placedPath(path, json, context.fileName, context.wording);
  const issues = new IssueList(context.maxIssues);
  const lines = data.units.map((_, position) => json.locate(["units", position]).line);
  data.units.forEach((unit, position) => {
    for (const leaf of Object.keys(unit.scores)) {
      if (leaves.includes(leaf) || context.ignore.includes(leaf)) continue;
      const path = place(["units", position, "scores", leaf]);
      const words = context.wording.unknownLeaf(leaf, leaves);
      issues.add(lines[position] ?? 0, 0, () => ({
        code: "unknown_code",
        severity: "error",
        path,
        ...words,
      }));
    }
  });
  const divisors = new Set(data.units.flatMap((unit) => Object.keys(unit.denominators ?? {})));
  return {
    leaves,
    leafColumns: leaves.map((_, at) => at),
    units: data.units.map(toUnit),
    lines,
    columns: leaves.map((leaf) => columnOf(data, (unit) => unit.scores[leaf])),
    denominators: new Map(
      [...divisors].map((code) => [code, columnOf(data, (unit) => unit.denominators?.[code])] as const),
    ),
    issues,
    where: (row, leaf) =>
      place(["units", row, ...(leaf === undefined ? [] : ["scores", leaves[leaf] ?? ""])]),
    head: [context.fileName],
  };
}

function columnOf(data: ScoresJson, valueOf: (unit: JsonUnit) => number | null | undefined): GrowingColumn {
  const column = new GrowingColumn();
  for (const unit of data.units) column.push(valueOf(unit) ?? Number.NaN);
  return column;
}

function toUnit({ code, label, group, groups }: JsonUnit): Unit {
  const text = typeof label === "string" ? { en: label } : label;
  const named = text?.vi === undefined ? { en: text?.en ?? code } : { en: text.en, vi: text.vi };
  return {
    code,
    label: named,
    ...(group === undefined ? {} : { group }),
    ...(groups === undefined ? {} : { groups }),
  };
}
