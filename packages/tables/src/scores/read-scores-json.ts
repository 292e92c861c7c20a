import { IndexError, type Issue, type Scores, type Unit } from "@chiso/model";
import { leafNodes } from "../columns/leaf-nodes.js";
import { parseJsonText, placedPath, placeIssues, type JsonText } from "../json/json-text.js";
import { assembleScores } from "./assemble-scores.js";
import { scoresJsonSchema, type ScoresJson } from "./json-schema.js";
import { readContext, type ReadContext, type ReadScoresOptions } from "./options.js";
import type { Finding, UnitRow, UnitRows } from "./unit-rows.js";

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
  return assembleScores(jsonRows(parsed.data, json, context), { ...context, year });
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

function jsonRows(data: ScoresJson, json: JsonText, context: ReadContext): UnitRows {
  const leaves = leafNodes(context.spec).map((leaf) => leaf.code);
  const place = (path: Issue["path"]): Issue["path"] =>
    placedPath(path, json, context.fileName, context.wording);
  const rows = data.units.map((unit, position): UnitRow => {
    const { line } = json.locate(["units", position]);
    const values = leaves.map((leaf) => unit.scores[leaf] ?? Number.NaN);
    return { position, line, unit: toUnit(unit), values };
  });
  return {
    leaves,
    rows,
    dated: false,
    leafColumns: leaves.map((_, at) => at),
    findings: rows.flatMap((row, at) =>
      unknownLeaves(data.units[at]?.scores ?? {}, row, { leaves, place, context }),
    ),
    head: [context.fileName],
    where: ({ position }, leaf) =>
      place(["units", position, ...(leaf === undefined ? [] : ["scores", leaves[leaf] ?? ""])]),
  };
}

function toUnit({ code, label, group }: JsonUnit): Unit {
  const text = typeof label === "string" ? { en: label } : label;
  const named = text?.vi === undefined ? { en: text?.en ?? code } : { en: text.en, vi: text.vi };
  return { code, label: named, ...(group === undefined ? {} : { group }) };
}

interface Places {
  readonly leaves: readonly string[];
  readonly place: (path: Issue["path"]) => Issue["path"];
  readonly context: ReadContext;
}

function unknownLeaves(
  scores: JsonUnit["scores"],
  row: UnitRow,
  { leaves, place, context }: Places,
): Finding[] {
  const unknown = Object.keys(scores).filter(
    (leaf) => !leaves.includes(leaf) && !context.ignore.includes(leaf),
  );
  return unknown.map((leaf) => ({
    line: row.line,
    column: 0,
    issue: {
      code: "unknown_code",
      severity: "error",
      path: place(["units", row.position, "scores", leaf]),
      ...context.wording.unknownLeaf(leaf, leaves),
    },
  }));
}
