import { basename, extname, join } from "node:path";
import type { Call } from "../arguments/call.js";
import { UsageError } from "../usage-error.js";

/** A notebook and where its results go, all as the user names them. */
export interface RunTarget {
  readonly notebook: string;
  /** The executed notebook. */
  readonly output: string;
  /** The page, when one is wanted. */
  readonly html?: string;
}

/**
 * Says for every notebook of a call where its results go: `out/NAME.ipynb`, the notebook itself, or as told.
 *
 * @throws UsageError when one file would get several results.
 */
export function runTargets(call: Call): readonly RunTarget[] {
  const several = call.positionals.length > 1;
  const [output, html] = [call.text("output"), call.text("html")];
  const problems = [
    ...(several && output !== undefined ? [onlyOne("output")] : []),
    ...(several && html !== undefined && html !== "" ? [onlyOne("html")] : []),
    ...(output !== undefined && call.has("inplace")
      ? [
          {
            en: "Give --output or --inplace, not both.",
            vi: "Chỉ ghi --output hoặc --inplace, không cả hai.",
          },
        ]
      : []),
    ...sameNames(call.positionals, call.has("inplace")),
  ];
  if (problems.length > 0) throw new UsageError(problems);
  return call.positionals.map((notebook) => {
    const written = output ?? (call.has("inplace") ? notebook : join("out", `${stem(notebook)}.ipynb`));
    return { notebook, output: written, ...(html !== undefined && { html: html || htmlBeside(written) }) };
  });
}

function stem(file: string): string {
  return basename(file, extname(file));
}

function htmlBeside(notebook: string): string {
  return `${notebook.slice(0, notebook.length - extname(notebook).length)}.html`;
}

function onlyOne(option: string) {
  return { en: `--${option} FILE takes one notebook.`, vi: `--${option} FILE chỉ dùng cho một notebook.` };
}

function sameNames(notebooks: readonly string[], inPlace: boolean) {
  const names = notebooks.map(stem);
  const twice = inPlace ? [] : names.filter((name, at) => names.indexOf(name) < at);
  return twice.map((name) => ({
    en: `Two notebooks would both become out/${name}.ipynb.`,
    vi: `Hai notebook cùng ghi vào out/${name}.ipynb.`,
  }));
}
