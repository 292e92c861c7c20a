/**
 * Words in shared memory, seen by the engine's thread and by the worker that may terminate its code.
 *
 * - `gate`: 0 user code runs (termination allowed), 1 engine or host code runs (not allowed), 2 a termination is under way.
 * - `stopped`: number of the newest stop request that the engine's thread has handled.
 * - `inFlight`: characters of output handed to the worker and not yet on the wire.
 * - `closed`: 1 once the worker has closed its sockets.
 * - `wanted`: 1 while a termination is tried, so that a loop that is nearly always inside the gate holds still outside.
 * - `seen`: number of the newest task that the engine's thread has begun; changes only inside the gate.
 */
export const word = { gate: 0, stopped: 1, inFlight: 2, closed: 3, wanted: 4, seen: 5 } as const;

/** Memory for one kernel process. */
export type SharedWords = Int32Array<SharedArrayBuffer>;

/** Allocates the words, all 0. */
export function createSharedWords(): SharedWords {
  return new Int32Array(new SharedArrayBuffer(Object.keys(word).length * Int32Array.BYTES_PER_ELEMENT));
}
