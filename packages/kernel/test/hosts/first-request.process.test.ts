import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startKernel } from "../../src/hosts/child/start-kernel.js";
import { JupyterClient, wait } from "../jupyter/jupyter-client.js";

/** Errors that nobody catches fall between the first outcome and whatever a fresh kernel does for the first time. */
const CELL = 'setTimeout(() => { throw new Error("thrown"); }, 1); void Promise.reject(new Error("left")); 1';
const KERNELS = 40;
const AT_ONCE = 4;

const folder = mkdtempSync(join(tmpdir(), "first-request-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a fresh kernel made of the cell. */
interface Seen {
  readonly status: unknown;
  readonly next: unknown;
  readonly stderr: string;
}

async function overZeroMq(): Promise<Seen> {
  const client = await JupyterClient.start();
  try {
    const first = await client.execute(CELL);
    const lateText = () => client.late.map(({ content }) => (content as { text?: string }).text).join("");
    await until(() => saysBoth(lateText()));
    const next = await client.execute("2");
    return { status: first.reply["status"], next: next.reply["status"], stderr: lateText() };
  } finally {
    await client.close();
  }
}

async function inChild(): Promise<Seen> {
  const kernel = await startKernel({ folder });
  try {
    let stderr = "";
    const first = await kernel.execute(
      { id: "a", name: "cell 1", code: CELL },
      { onOutput: (output) => (stderr += output.type === "stream" ? output.text : "") },
    );
    await until(() => saysBoth(stderr));
    const next = await kernel.execute({ id: "b", name: "cell 2", code: "2" });
    return { status: first.status, next: next.status, stderr };
  } finally {
    await kernel.close();
  }
}

describe.each([
  ["over ZeroMQ", overZeroMq],
  ["in a child process", inChild],
])("a fresh kernel %s", (_name, ask) => {
  test("answers a first request that leaves errors behind, every time", async () => {
    for (let done = 0; done < KERNELS; done += AT_ONCE) {
      const seen = await Promise.all(Array.from({ length: AT_ONCE }, ask));
      for (const { status, next, stderr } of seen) {
        expect([status, next]).toEqual(["ok", "ok"]);
        expect(saysBoth(stderr), stderr).toBe(true);
        // Told with the cells' own lines: no frame of the engine or its host.
        expect(stderr).toMatch(/cell 1:1:/);
        expect(stderr).not.toMatch(/node:|dist|hosts/);
      }
    }
  }, 60_000);
});

function saysBoth(text: string): boolean {
  return text.includes("Uncaught Error: thrown") && text.includes("Uncaught (in promise) Error: left");
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await wait(10);
}
