import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KernelDiedError } from "../../../src/hosts/child/kernel-died-error.js";
import { startKernel, type ExecuteOptions, type Kernel } from "../../../src/hosts/child/start-kernel.js";
import { entryUrl } from "../../../src/hosts/process/entry-file.js";
import { ENDLESS } from "../../jupyter/stop-cases.js";

const folder = mkdtempSync(join(tmpdir(), "child-"));
let kernel: Kernel;
let count = 0;
beforeAll(async () => {
  kernel = await startKernel({ folder });
});
afterAll(async () => {
  await kernel.close();
  rmSync(folder, { recursive: true });
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a cell; stream text comes back joined. */
async function run(code: string, options: ExecuteOptions = {}, on = kernel) {
  count += 1;
  let text = "";
  const onOutput: ExecuteOptions["onOutput"] = (output) =>
    (text += output.type === "stream" ? output.text : "");
  const outcome = await on.execute(
    { id: `c${count}`, name: `cell ${count}`, code },
    { onOutput, ...options },
  );
  const result = outcome.status === "ok" ? outcome.result?.data["text/plain"] : outcome.ename;
  return { outcome, text, result };
}

describe("a kernel in a child process", () => {
  test("runs cells in its folder, in order, with their outputs", async () => {
    const cells = await Promise.all([
      run("const a: number = 6;"),
      run('console.log("hi"); a * 7'),
      run("process.cwd()"),
    ]);
    expect(cells[1]).toMatchObject({ text: "hi\n", result: "42" });
    expect(cells[2].result).toContain(folder);
  });

  test("reports what cells define and read", async () => {
    expect((await run("const b = a + 1;")).outcome).toMatchObject({ definitions: ["b"], references: ["a"] });
  });

  test("captures the process's streams, and those of programs that it starts", async () => {
    expect((await run('process.stderr.write("written\\n"); 1')).text).toBe("written\n");
    const { text } = await run(
      'const { execSync } = await import("node:child_process"); execSync("echo from a program", { stdio: "inherit" }); await new Promise((r) => setTimeout(r, 30));',
    );
    expect(text).toContain("from a program");
  });

  test("delivers 10,000 lines before the outcome", async () => {
    const { text } = await run("for (let i = 0; i < 10_000; i++) console.log(i);");
    expect(text.split("\n")).toHaveLength(10_001);
  });

  test("delivers what a loop prints while it still runs", async () => {
    let first = 0;
    const start = performance.now();
    const onOutput = () => (first ||= performance.now() - start);
    await run('{ const until = Date.now() + 500; while (Date.now() < until) console.log("x"); }', {
      onOutput,
    });
    expect(first).toBeLessThan(400);
  });

  test("shows results that JSON cannot hold by their text", async () => {
    const code =
      '({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": { big: 1n }, "text/plain": "big" }) })';
    expect((await run(code)).outcome).toMatchObject({ result: { data: { "text/plain": "big" } } });
  });

  test("is asked whether code is complete", async () => {
    expect(await kernel.isComplete("if (a) {")).toMatchObject({ status: "incomplete" });
  });
});

describe("a stop", () => {
  test.each(Object.entries(ENDLESS))("ends %s and keeps every name", async (_name, code) => {
    await run("let x = 42;");
    for (const delay of [5, 30]) {
      const running = run(code, { signal: AbortSignal.timeout(delay) });
      const settled = await Promise.race([running.then(() => true), wait(1500).then(() => false)]);
      if (!settled) kernel.interrupt();
      expect((await running).result).toBe("Interrupted");
      // A callback may begin its loop after its cell was stopped: correct, and ended by pressing stop again.
      const free = await Promise.race([run("x").then(() => true), wait(300).then(() => false)]);
      if (!free) kernel.interrupt();
      expect((await run("x")).result).toBe("42");
    }
  });

  test("by a signal that is already aborted keeps the cell from running", async () => {
    expect((await run("globalThis.ran = true", { signal: AbortSignal.abort() })).result).toBe("Interrupted");
    expect((await run("typeof ran")).result).toBe("'undefined'");
  });

  test("of a waiting cell leaves the running one alone", async () => {
    const stop = new AbortController();
    // Stopped at a moment that only the order of events decides: the first cell has begun and cannot have ended.
    const first = run('console.log("begun"); await new Promise((r) => setTimeout(r, 20)); 1', {
      onOutput: () => stop.abort(),
    });
    const second = run("2", { signal: stop.signal });
    expect([(await first).result, (await second).result]).toEqual(["1", "Interrupted"]);
  });

  test("of a cell that is just ending leaves the next one alone", async () => {
    const busy = "{ const until = Date.now() + 15; while (Date.now() < until); } 2";
    for (let delay = 0; delay < 3; delay += 0.1) {
      const stop = new AbortController();
      const ending = run("1", { signal: stop.signal });
      const next = run(busy);
      for (const since = performance.now(); performance.now() - since < delay;)
        await new Promise((resolve) => setImmediate(resolve));
      stop.abort();
      await ending;
      const hung = wait(2000).then(() => ({ result: "no answer" }));
      expect((await Promise.race([next, hung])).result).toBe("2");
    }
  });

  test("that nothing can follow says so, and a restart helps", async () => {
    const other = await startKernel({ folder });
    const running = run('(await import("node:child_process")).execSync("sleep 3"); 1', {}, other);
    await wait(300);
    other.interrupt();
    await expect(Promise.race([running, wait(200).then(() => "still running")])).resolves.toBe(
      "still running",
    );
    const lost = expect(running).rejects.toThrow("the kernel was restarted");
    await other.restart();
    await lost;
    expect((await run("1 + 1", {}, other)).result).toBe("2");
    await other.close();
  });
});

describe("the end of the process", () => {
  test("by process.exit is an error with the code, after the output", async () => {
    const deaths: KernelDiedError[] = [];
    const other = await startKernel({ folder, onDeath: (error) => deaths.push(error) });
    let text = "";
    const onOutput: ExecuteOptions["onOutput"] = (output) =>
      (text += output.type === "stream" ? output.text : "");
    const cells = [run('console.log("bye"); process.exit(3)', { onOutput }, other), run("1", {}, other)];
    for (const cell of cells)
      await expect(cell).rejects.toMatchObject({ name: "KernelDiedError", code: 3, stderr: "" });
    expect(text).toBe("bye\n");
    expect(deaths).toHaveLength(1);
    await expect(run("1", {}, other)).rejects.toThrow("exit code 3");
    await other.restart();
    expect((await run("2", {}, other)).result).toBe("2");
    await other.close();
  });

  test("by a crash is an error with the signal", async () => {
    const other = await startKernel({ folder });
    await expect(run("process.abort()", {}, other)).rejects.toMatchObject({ signal: "SIGABRT" });
    await other.close();
  });

  test("by close fails what runs; closing again is fine", async () => {
    const other = await startKernel({ folder });
    const running = expect(run("while (true) {}", {}, other)).rejects.toThrow("the kernel was closed");
    await wait(30);
    await other.close();
    await running;
    await other.close();
    expect(other.pid).toBeUndefined();
  });

  test("before it is ready is an error", async () => {
    await expect(startKernel({ folder, nodePath: "/nowhere/node" })).rejects.toThrow(KernelDiedError);
    await expect(startKernel({ folder: "/nowhere" })).rejects.toThrow(KernelDiedError);
  });

  test.each(["while (true) {}", "await new Promise(() => {});"])(
    "comes when the parent is killed during %s",
    async (code) => {
      const pidFile = join(folder, "pid");
      const script = `
      import { writeFileSync } from "node:fs";
      const { startKernel } = await import(${JSON.stringify(new URL("./index.js", entryUrl("child-main")).href)});
      const kernel = await startKernel({ folder: ${JSON.stringify(folder)} });
      void kernel.execute({ id: "a", name: "cell 1", code: ${JSON.stringify(code)} });
      await new Promise((resolve) => setTimeout(resolve, 200));
      writeFileSync(${JSON.stringify(pidFile)}, String(kernel.pid));
      process.kill(process.pid, "SIGKILL");
    `;
      const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
      await new Promise((resolve) => parent.once("exit", resolve));
      const pid = Number(readFileSync(pidFile, "utf8"));
      rmSync(pidFile);
      for (let tries = 0; tries < 40 && isAlive(pid); tries += 1) await wait(25);
      expect(isAlive(pid)).toBe(false);
    },
  );
});

function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  if (process.platform === "linux")
    return existsSync(status) && !/State:\s+Z/.test(readFileSync(status, "utf8"));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
