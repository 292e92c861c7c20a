import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesBelow, packageNames, readText, sourcesOf } from "./repository.js";

const maximumLines = 400;
/** Tables written by a script: they are as long as what they hold. */
const mayBeLong = /^packages\/par-index\/src\/data\//;

const isCode = (file: string): boolean => /\.(ts|mts|mjs|js)$/.test(file);

/** Own code of the repository: packages, scripts, examples. */
export const codeFiles = (root: string): string[] =>
  ["packages", "scripts", "examples"].flatMap((folder) => filesBelow(root, folder)).filter(isCode);

export function lengthProblems(root: string): string[] {
  return packageNames(root)
    .flatMap((name) => sourcesOf(root, name))
    .map((file) => ({ file, lines: readText(root, file).trimEnd().split("\n").length }))
    .filter(({ file, lines }) => lines > maximumLines && !mayBeLong.test(file))
    .map(({ file, lines }) => `${file} has ${lines} lines; ${maximumLines} is the limit`);
}

export function nameProblems(root: string): string[] {
  return codeFiles(root).flatMap((file) => {
    const name = path.posix.basename(file);
    if (/^utils?\./.test(name)) return [`${file}: a file is named after its one concept`];
    return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name) ? [] : [`${file}: file names are kebab-case`];
  });
}

export function defaultExportProblems(root: string): string[] {
  return packageNames(root)
    .flatMap((name) => sourcesOf(root, name))
    .filter((file) => hasDefaultExport(file, readText(root, file)))
    .map((file) => `${file}: exports are named`);
}

function hasDefaultExport(file: string, text: string): boolean {
  if (!/\bexport\b[^;]*\bdefault\b|\bexport\s*=/.test(text)) return false;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext).statements.some(isDefaultExport);
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const names = statement.exportClause;
    return !!names && ts.isNamedExports(names) && names.elements.some(({ name }) => name.text === "default");
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** What every package.json must say; public ones more than private ones. */
export function manifestProblems(root: string): string[] {
  return packageNames(root).flatMap((name) => {
    const folder = `packages/${name}`;
    const manifest = JSON.parse(readText(root, `${folder}/package.json`)) as Record<string, unknown>;
    const isPublic = manifest["private"] !== true;
    const wanted: readonly (readonly [string, boolean])[] = [
      ["a README.md", fs.existsSync(path.join(root, folder, "README.md"))],
      ['"license": "MIT"', manifest["license"] === "MIT"],
      ['"type": "module"', manifest["type"] === "module"],
      ["a description", typeof manifest["description"] === "string"],
      ["an exports map", !isPublic || typeof manifest["exports"] === "object"],
      ['"files"', !isPublic || Array.isArray(manifest["files"])],
      ['"engines"', !isPublic || typeof manifest["engines"] === "object"],
      ['"sideEffects": false', !isPublic || "bin" in manifest || manifest["sideEffects"] === false],
    ];
    return wanted.filter(([, has]) => !has).map(([what]) => `${folder} lacks ${what}`);
  });
}

/** Test files where no suite would look for them, so that they would silently not run. */
export function strayTestProblems(root: string): string[] {
  return filesBelow(root)
    .filter((file) => /\.(test|spec)\.\w+$/.test(file) && !/^packages\/[^/]+\/test\/.*\.test\.ts$/.test(file))
    .map((file) => `${file}: tests are packages/NAME/test/….test.ts`);
}
