import { word, type SharedWords } from "./shared-words.js";

/** Marks code of the engine's thread that a termination must not cut in two. Calls nest. */
export interface Gate {
  enter(): void;
  leave(): void;
}

/**
 * The engine's side of the interrupt gate. The other side is {@link Terminator}.
 *
 * When a termination is already under way, `enter` waits in a loop: the loop is what gets killed, so nothing of
 * the protected code has happened yet.
 *
 * @example
 * gate.enter();
 * try { postResult(); } finally { gate.leave(); }
 */
export function createGate(words: SharedWords): Gate {
  let depth = 0;
  return {
    enter() {
      if (depth === 0) while (Atomics.compareExchange(words, word.gate, 0, 1) === 2);
      depth += 1;
    },
    leave() {
      if (depth === 1) {
        depth = 0;
        Atomics.store(words, word.gate, 0);
      } else depth -= 1;
    },
  };
}

/** Milliseconds to hold still for a termination that is wanted. */
const STILL = 200;

/**
 * Called by user code's way through the host, outside the gate: if a termination is wanted, waits here for it. A
 * loop that only prints would else be outside the gate too seldom to be caught.
 */
export function holdStill(words: SharedWords): void {
  if (Atomics.load(words, word.wanted) === 1) Atomics.wait(words, word.wanted, 1, STILL);
}

/** Runs `body` inside the gate. */
export function withGate<T>(gate: Gate, body: () => T): T {
  gate.enter();
  try {
    return body();
  } finally {
    gate.leave();
  }
}
