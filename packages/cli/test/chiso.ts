import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "../src/commands/command.js";
import { runCommand } from "../src/index.js";

/** What a call of the command left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a test calls the command. */
export interface CallOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly commands?: readonly Command[];
}

/** Calls the command in this process. */
export async function chiso(argv: readonly string[], options: CallOptions = {}): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const io = {
    stdout: { write: (text: string): void => void (stdout += text) },
    stderr: { write: (text: string): void => void (stderr += text) },
    cwd: options.cwd ?? tmpdir(),
    env: options.env ?? {},
    ...(options.signal && { signal: options.signal }),
  };
  const code = await runCommand(argv, io, options.commands);
  return { code, stdout, stderr };
}

/** Makes a folder with files for one test file; `remove` takes it away again. */
export async function folderWith(
  files: Readonly<Record<string, string | object>>,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "chiso-cli-"));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(
      join(path, name),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
