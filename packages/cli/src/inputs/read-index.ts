import {
  compile,
  IndexError,
  type CompiledIndex,
  type IndexSpec,
  type Issue,
  type Label,
  type Scores,
} from "@chiso/model";
import { findProvince, papiScores, papiYears } from "@chiso/par-index";
import { readScoresFile, readSpecFile, type ReadScoresFileOptions } from "@chiso/tables/node";
import type { Call } from "../arguments/call.js";
import { UsageError } from "../usage-error.js";
import { builtInSpecs } from "./built-in-specs.js";

/**
 * Reads SPEC and SCORES of a call and puts them together.
 *
 * @throws IndexError with everything wrong in the spec, or else in the scores.
 */
export async function readIndex(call: Call): Promise<CompiledIndex> {
  const [specName = "", scoresName = ""] = call.positionals;
  const spec = await readSpec(call, specName);
  return compile(spec, await readScores(call, scoresName, spec));
}

/** A built-in spec by name, or a file. */
export async function readSpec(call: Call, name: string): Promise<IndexSpec> {
  const builtIn = builtInSpecs.get(name);
  if (builtIn !== undefined) return builtIn;
  try {
    return await readSpecFile(call.path(name), { fileName: name, language: call.language });
  } catch (error) {
    throw withBuiltInNames(error, call);
  }
}

async function readScores(call: Call, name: string, spec: IndexSpec): Promise<Scores> {
  const builtIn = /^papi:(.*)$/.exec(name)?.[1];
  if (builtIn !== undefined) return papiOf(call, builtIn);
  return readScoresFile(call.path(name), scoresFileOptions(call, name, spec));
}

/** How a call wants a file of scores read. */
export function scoresFileOptions(call: Call, name: string, spec: IndexSpec): ReadScoresFileOptions {
  const year = call.whole("year", 1);
  const decimal = call.choice("decimal", [".", ","]);
  const sheet = call.text("sheet");
  const range = call.text("range");
  const unitOf = unitsOf(call, spec);
  return {
    spec,
    fileName: name,
    language: call.language,
    ignore: call.list("ignore"),
    ...(year !== undefined && { year }),
    ...(decimal !== undefined && { decimal }),
    ...(sheet !== undefined && { sheet: /^\d{1,3}$/.test(sheet) ? Number(sheet) : sheet }),
    ...(range !== undefined && { range }),
    ...(unitOf !== undefined && { unitOf }),
  };
}

/** The built-in indices are of provinces: names get their codes there, and what is none stays as it is. */
function unitsOf(call: Call, spec: IndexSpec): ((text: string) => string | undefined) | undefined {
  const province = (text: string): string | undefined => findProvince(text)?.code;
  if (call.choice("units", ["provinces"]) !== undefined) return province;
  return builtInSpecs.get(spec.code) === spec ? (text) => province(text) ?? text : undefined;
}

function papiOf(call: Call, year: string): Scores {
  const meant = ["year", "ignore", "decimal", "sheet", "range", "units"].filter((name) => call.has(name));
  if (meant.length > 0) throw new UsageError(meant.map(forFilesOnly));
  if (papiYears.includes(Number(year))) return papiScores(Number(year));
  const issue: Issue = {
    code: "unknown_year",
    severity: "error",
    path: [`papi:${year}`],
    message: call.say({ en: `There is no PAPI of ${year} here.`, vi: `Ở đây không có PAPI năm ${year}.` }),
    hint: call.say({ en: `Years: ${papiYears.join(", ")}.`, vi: `Các năm: ${papiYears.join(", ")}.` }),
  };
  throw new IndexError([issue]);
}

function forFilesOnly(name: string): Label {
  return { en: `--${name} is for scores from a file.`, vi: `--${name} chỉ dùng khi đọc điểm từ tệp.` };
}

function withBuiltInNames(error: unknown, call: Call): unknown {
  if (!(error instanceof IndexError)) return error;
  const names = [...builtInSpecs.keys()].join(", ");
  const hint = call.say({ en: `Built-in specs: ${names}.`, vi: `Đặc tả có sẵn: ${names}.` });
  return new IndexError(
    error.issues.map((issue) => (issue.code === "missing_file" ? { ...issue, hint } : issue)),
  );
}
