import { createRequire } from "node:module";
import type { HelperMode, OxcError, TransformOptions } from "oxc-transform";
import { CellSyntaxError } from "../engine/cell-syntax-error.js";
import type { TypeStripper } from "../engine/port.js";
import { LineIndex } from "../engine/source-position.js";

const OPTIONS: TransformOptions = {
  lang: "ts",
  // A script could not hold `using`, nor imports.
  sourceType: "module",
  sourcemap: true,
  target: "node20",
  typescript: { onlyRemoveTypeImports: true },
  decorator: { legacy: true },
  // Not imported from anywhere: the engine has its own.
  helpers: { mode: "External" as HelperMode.External },
};

/** A type stripper by oxc. The native module is loaded by the first text that needs it: most cells are plain JavaScript. */
export function createTypeStripper(): TypeStripper {
  let oxc: typeof import("oxc-transform") | undefined;
  return {
    strip(code, fileName) {
      oxc ??= createRequire(import.meta.url)("oxc-transform") as typeof import("oxc-transform");
      const result = oxc.transformSync(nameForOxc(fileName), code, OPTIONS);
      const error = result.errors.find(({ severity }) => severity === "Error");
      if (error !== undefined) throw explain(error, code);
      return { code: result.code, ...(result.map && { map: JSON.stringify(result.map) }) };
    },
  };
}

/** Cells are called `cell 3`; oxc looks at the extension. */
function nameForOxc(fileName: string): string {
  return /\.[cm]?tsx?$/.test(fileName) ? fileName : `${fileName}.ts`;
}

function explain({ message, labels, helpMessage }: OxcError, code: string): CellSyntaxError {
  const start = labels[0]?.start;
  const text = helpMessage ? `${message}. ${helpMessage}` : message;
  if (start === undefined) return new CellSyntaxError(text);
  const offset = utf16Offset(code, start);
  const position = new LineIndex(code).positionAt(offset);
  return new CellSyntaxError(text.replace("`EOF`", "the end"), {
    position,
    incomplete: isIncomplete(message, code, offset),
  });
}

/** oxc counts bytes of UTF-8. */
function utf16Offset(code: string, bytes: number): number {
  return Buffer.from(code, "utf8").subarray(0, bytes).toString("utf8").length;
}

/** Whether the text ended where more was expected. */
function isIncomplete(message: string, code: string, offset: number): boolean {
  if (offset >= code.trimEnd().length) return true;
  if (message === "Unterminated multiline comment") return true;
  // Only template literals go on over the end of a line.
  return message.startsWith("Unterminated") && code[offset] === "`";
}
