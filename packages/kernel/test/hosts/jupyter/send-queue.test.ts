import { expect, test } from "vitest";
import { SendQueue } from "../../../src/hosts/jupyter/send-queue.js";

/** Refuses a send while another is under way, as zeromq does. */
class BusySocket {
  readonly sent: string[] = [];
  #busy = false;

  async send(frames: Buffer[]): Promise<void> {
    if (this.#busy) throw new Error("Socket is busy writing");
    this.#busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    this.#busy = false;
    if (frames[0]!.toString() === "bad") throw new Error("no route");
    this.sent.push(frames[0]!.toString());
  }
}

test("a burst is sent in order, one message at a time, and reported", async () => {
  const socket = new BusySocket();
  const queue = new SendQueue(socket);
  let reported = 0;
  for (let at = 0; at < 50; at += 1) queue.send([Buffer.from(String(at))], () => (reported += 1));
  await queue.drained();
  expect(socket.sent).toEqual(Array.from({ length: 50 }, (_, at) => String(at)));
  expect(reported).toBe(50);
});

test("a message that cannot be sent does not stop the others", async () => {
  const socket = new BusySocket();
  const queue = new SendQueue(socket);
  let reported = 0;
  for (const text of ["a", "bad", "b"]) queue.send([Buffer.from(text)], () => (reported += 1));
  await queue.drained();
  expect(socket.sent).toEqual(["a", "b"]);
  expect(reported).toBe(3);
});
