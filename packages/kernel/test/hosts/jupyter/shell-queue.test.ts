import { expect, test } from "vitest";
import { ShellQueue } from "../../../src/hosts/jupyter/shell-queue.js";
import type { Envelope } from "../../../src/wire/message.js";
import { MessageMaker } from "../../../src/wire/message-maker.js";

const maker = new MessageMaker();
const request = (code: string): Envelope => ({
  identities: [],
  message: maker.make({ channel: "shell", type: "execute_request", content: { code } }),
});

/** A queue whose handler takes a turn, writes down what it was given, and fails at `bad`. */
function queue() {
  const handled: string[] = [];
  const made = new ShellQueue(async ({ message }, aborted) => {
    await new Promise((resolve) => setImmediate(resolve));
    const { code } = message.content as { code: string };
    handled.push(aborted ? `${code} aborted` : code);
    if (code === "bad") throw new Error("no");
  });
  return { handled, queue: made };
}

test("requests are handled one after another, in order", async () => {
  const { handled, queue: made } = queue();
  for (const code of ["a", "b", "c"]) made.add(request(code));
  made.abortExecutes();
  await made.settled();
  expect(handled).toEqual(["a", "b aborted", "c aborted"]);
});

test("a handler that rejects does not stop the queue for good", async () => {
  const { handled, queue: made } = queue();
  for (const code of ["bad", "waiting"]) made.add(request(code));
  await expect(made.settled()).rejects.toThrow("no");
  made.add(request("later"));
  await made.settled();
  expect(handled).toEqual(["bad", "waiting", "later"]);
});
