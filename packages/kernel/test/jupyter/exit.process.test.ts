import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { jupyterCommand } from "../../src/hosts/jupyter/jupyter-command.js";
import { freePorts } from "./free-ports.js";
import { JupyterClient, wait } from "./jupyter-client.js";

let client: JupyterClient | undefined;
afterEach(async () => {
  await client?.close();
  client = undefined;
});

describe("a kernel process ends", () => {
  test.each([true, false])("when it is asked to (restart: %s)", async (restart) => {
    client = await JupyterClient.start();
    const start = performance.now();
    const { reply } = await client.request("control", "shutdown_request", { restart });
    expect(reply).toEqual({ status: "ok", restart });
    expect(await client.exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - start).toBeLessThan(600);
    expect(client.stderr).toBe("");
  });

  test("when it is asked to while a cell loops", async () => {
    client = await JupyterClient.start();
    void client.execute("while (true) {}");
    await wait(50);
    await client.request("control", "shutdown_request", { restart: false });
    expect(await client.exited).toEqual({ code: 0, signal: null });
  });

  test("when a cell exits: with its code, after output and a reply", async () => {
    client = await JupyterClient.start();
    const { reply, text } = await client.execute('console.log("bye"); process.exit(3)');
    expect(text("stdout")).toBe("bye\n");
    expect(reply).toMatchObject({
      status: "error",
      execution_count: 1,
      ename: "KernelExit",
      evalue: "the kernel process exits with code 3",
    });
    expect(await client.exited).toEqual({ code: 3, signal: null });
    expect(client.stderr).toBe("");
  });

  test("at once when its connection file is no good", async () => {
    const [program = "", ...args] = jupyterCommand();
    const kernel = spawn(program, [...args, "/nowhere.json"], { stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    kernel.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    const code = await new Promise((resolve) => kernel.once("close", resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("/nowhere.json") as string });
  });

  test("when the server that started it is gone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "orphan-"));
    const [shell_port, control_port, iopub_port, stdin_port, hb_port] = await freePorts(5);
    const ports = { shell_port, control_port, iopub_port, stdin_port, hb_port };
    writeFileSync(
      join(folder, "c.json"),
      JSON.stringify({ ip: "127.0.0.1", transport: "tcp", key: "", ...ports }),
    );
    const script = `
      const { spawn } = require("node:child_process");
      const [program, ...args] = ${JSON.stringify([...jupyterCommand(), join(folder, "c.json")])};
      const kernel = spawn(program, args, { detached: true, stdio: "ignore", env: { ...process.env, JPY_PARENT_PID: "1" } });
      require("node:fs").writeFileSync(${JSON.stringify(join(folder, "pid"))}, String(kernel.pid));
      setTimeout(() => process.exit(), 500);
    `;
    const parent = spawn(process.execPath, ["-e", script], { stdio: "ignore" });
    await new Promise((resolve) => parent.once("exit", resolve));
    const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
    expect(isAlive(pid)).toBe(true);
    for (let tries = 0; tries < 40 && isAlive(pid); tries += 1) await wait(100);
    expect(isAlive(pid)).toBe(false);
    rmSync(folder, { recursive: true });
  });
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
