import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JupyterClient, wait } from "./jupyter-client.js";
import { ENDLESS } from "./stop-cases.js";

let client: JupyterClient;
beforeAll(async () => {
  client = await JupyterClient.start();
  await client.execute("let x = 42;");
});
afterAll(() => client.close());

/** Stops what runs; once more if the stop came before a callback had begun its loop. */
async function interruptUntil(done: Promise<unknown>): Promise<void> {
  for (let settled = false; !settled;) {
    await client.request("control", "interrupt_request", {});
    settled = await Promise.race([done.then(() => true), wait(500).then(() => false)]);
  }
}

describe("interrupt_request", () => {
  test.each(Object.entries(ENDLESS))("stops %s and keeps every name", async (_name, code) => {
    for (const delay of [0, 3, 20, 60]) {
      const running = client.execute(code);
      await wait(delay);
      await interruptUntil(running);
      expect((await running).reply).toMatchObject({ status: "error", ename: "Interrupted" });
      const next = client.execute("x");
      await interruptIfStuck(next);
      expect(client.process.exitCode).toBeNull();
    }
    const { of } = await client.execute("x");
    expect(of("execute_result")[0]).toMatchObject({ data: { "text/plain": "42" } });
  });

  test("while idle changes nothing", async () => {
    await client.request("control", "interrupt_request", {});
    expect((await client.execute("x")).reply["status"]).toBe("ok");
  });

  test("stops a callback that keeps the idle kernel busy", async () => {
    await client.execute("setTimeout(() => { while (true) {} }, 5); 1");
    await wait(50);
    await client.request("control", "interrupt_request", {});
    expect((await client.execute("x")).reply["status"]).toBe("ok");
  });

  test("leaves timers of earlier cells running", async () => {
    await client.execute("let ticks = 0; const clock = setInterval(() => (ticks += 1), 5);");
    const running = client.execute("while (true) {}");
    await wait(20);
    await interruptUntil(running);
    await client.execute("ticks = 0;");
    await wait(60);
    const { of } = await client.execute("clearInterval(clock); ticks > 2");
    expect(of("execute_result")[0]).toMatchObject({ data: { "text/plain": "true" } });
  });
});

/** A callback may begin its loop after its cell was stopped: correct, and ended by pressing stop again. */
async function interruptIfStuck(next: ReturnType<JupyterClient["execute"]>): Promise<void> {
  const settled = await Promise.race([next.then(() => true), wait(300).then(() => false)]);
  if (!settled) await interruptUntil(next);
}
