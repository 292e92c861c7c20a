import { expect, test } from "vitest";
import { readFrames } from "../../../src/hosts/child/frames.js";

test("lines are put together from any cuts, also inside a character", () => {
  const values = [{ text: "Tổng số điểm" }, [1, "\n"], "x".repeat(10)];
  const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
  for (let size = 1; size < bytes.length; size += 1) {
    const read: unknown[] = [];
    const take = readFrames((value) => read.push(value));
    for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
    expect(read).toEqual(values);
  }
});
