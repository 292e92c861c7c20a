import { word, type SharedWords } from "../process/shared-words.js";

/** Characters of output that may be on their way from the engine's thread to the sockets. */
const LIMIT = 4_000_000;

/** Counts output on its way, so that a loop that only prints waits for the wire instead of filling memory. */
export const inFlight = {
  /** Engine's side: `size` characters were handed over. */
  add(words: SharedWords, size: number): void {
    Atomics.add(words, word.inFlight, size);
  },

  /** Engine's side: waits for room. User code may be terminated here. */
  wait(words: SharedWords): void {
    for (let size = load(words); size > LIMIT; size = load(words))
      Atomics.wait(words, word.inFlight, size, 100);
  },

  /** Worker's side: `size` characters are on the wire. */
  remove(words: SharedWords, size: number): void {
    Atomics.sub(words, word.inFlight, size);
    Atomics.notify(words, word.inFlight);
  },
};

function load(words: SharedWords): number {
  return Atomics.load(words, word.inFlight);
}
