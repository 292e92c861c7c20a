import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, onTestFinished } from "vitest";

type Files = Readonly<Record<string, string>>;

/** Writes files into a new folder that goes when the test ends; returns the folder. */
export function temporaryTree(files: Files): string {
  const root = writtenTree(files);
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  return root;
}

/** The same for a hook: the folder goes after all tests of the file. */
export function lastingTree(files: Files): string {
  const root = writtenTree(files);
  cleanUps.push(root);
  return root;
}

const cleanUps: string[] = [];
afterAll(() => {
  for (const root of cleanUps.splice(0)) fs.rmSync(root, { recursive: true, force: true });
});

function writtenTree(files: Files): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "chiso-conformance-"));
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  }
  return root;
}
