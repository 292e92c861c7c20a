import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ToEngine } from "../../../src/hosts/process/messages.js";
import { createSharedWords, word } from "../../../src/hosts/process/shared-words.js";
import { Stopper } from "../../../src/hosts/process/stopper.js";

function stopper() {
  const words = createSharedWords();
  const posted: ToEngine[] = [];
  const stuck: number[] = [];
  const terminate = vi.fn<(isWanted?: () => boolean) => void>();
  const made = new Stopper({
    words,
    terminator: { terminate },
    post: (message) => posted.push(message),
    onStuck: (task) => stuck.push(task),
  });
  return { words, posted, stuck, terminate, stopper: made };
}

describe("a stop", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is a message first, and nothing more when that is handled", () => {
    const { words, posted, terminate, stopper: made } = stopper();
    made.stop(4);
    expect(posted).toEqual([{ type: "stop", stop: 1, task: 4 }]);
    Atomics.store(words, word.stopped, 1);
    vi.advanceTimersByTime(50);
    expect(terminate).not.toHaveBeenCalled();
    expect(posted).toHaveLength(1);
  });

  test("terminates after 2 ms, and repeats the same message until it is handled", () => {
    const { words, posted, terminate, stopper: made } = stopper();
    made.stop(4);
    vi.advanceTimersByTime(2);
    expect(terminate).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10);
    expect(terminate).toHaveBeenCalledTimes(3);
    expect(new Set(posted.map((message) => JSON.stringify(message))).size).toBe(1);
    Atomics.store(words, word.stopped, 1);
    // Asked by a termination that is just about to be sent.
    expect(terminate.mock.lastCall?.[0]?.()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(terminate).toHaveBeenCalledTimes(3);
  });

  test("says once that nothing helps, and goes on trying more slowly", () => {
    const { stuck, terminate, stopper: made } = stopper();
    made.stop(4);
    vi.advanceTimersByTime(3000);
    expect(stuck).toEqual([4]);
    const tries = terminate.mock.calls.length;
    expect(tries).toBeLessThan(60);
    vi.advanceTimersByTime(1000);
    expect(terminate.mock.calls.length - tries).toBeGreaterThanOrEqual(9);
  });

  test("ends without a termination, or a complaint, once a later task has begun", () => {
    const { words, stuck, terminate, stopper: made } = stopper();
    Atomics.store(words, word.seen, 4);
    made.stop(4);
    vi.advanceTimersByTime(2);
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(Atomics.load(words, word.wanted)).toBe(1);
    const isWanted = terminate.mock.calls[0]?.[0];
    expect(isWanted?.()).toBe(true);
    Atomics.store(words, word.seen, 5);
    expect(isWanted?.()).toBe(false);
    vi.advanceTimersByTime(5000);
    expect(terminate).toHaveBeenCalledTimes(1);
    expect(stuck).toEqual([]);
    expect(Atomics.load(words, word.wanted)).toBe(0);
  });

  test("replaces an earlier one", () => {
    const { posted, stopper: made } = stopper();
    made.stop(4);
    made.stop(5);
    vi.advanceTimersByTime(2);
    expect(posted.map((message) => message.type === "stop" && message.stop)).toEqual([1, 2, 2]);
  });
});
