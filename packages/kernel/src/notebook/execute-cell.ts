import type { Cell, CellOutcome } from "../engine/port.js";
import { KernelDiedError } from "../hosts/child/kernel-died-error.js";
import type { Kernel } from "../hosts/child/start-kernel.js";
import type { OutputEvent } from "../hosts/process/messages.js";

/** Milliseconds a cell has to react to the stop after its time is up; then the kernel is ended. */
const STOP_WAIT = 2000;

/** `fatal`: the kernel is gone, or the run may not go on. */
export type RunOutcome = CellOutcome & { readonly fatal: boolean };

/**
 * Runs one cell with a time limit. The death of the kernel and the end of the time are outcomes here.
 */
export async function executeCell(
  kernel: Pick<Kernel, "execute" | "close">,
  cell: Cell,
  onOutput: (event: OutputEvent) => void,
  { timeoutSeconds, signal }: { readonly timeoutSeconds?: number; readonly signal?: AbortSignal },
): Promise<RunOutcome> {
  const limit = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  const atLimit = () => {
    limit.abort();
    timers.push(setTimeout(() => void kernel.close(), STOP_WAIT));
  };
  if (timeoutSeconds !== undefined) timers.push(setTimeout(atLimit, timeoutSeconds * 1000));
  const stop = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]);
  try {
    const outcome = await kernel.execute(cell, { onOutput, signal: stop });
    const timedOut = limit.signal.aborted && outcome.status === "error";
    return timedOut ? failed("Timeout", overtime(timeoutSeconds)) : { ...outcome, fatal: false };
  } catch (error) {
    if (!(error instanceof KernelDiedError)) throw error;
    if (limit.signal.aborted) return failed("Timeout", overtime(timeoutSeconds), true);
    return failed(error.name, error.message, true);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

function overtime(seconds = 0): string {
  return `the cell took longer than ${seconds} s`;
}

function failed(ename: string, evalue: string, fatal = false): RunOutcome {
  return {
    status: "error",
    ename,
    evalue,
    traceback: [`${ename}: ${evalue}`],
    definitions: [],
    references: [],
    fatal,
  };
}
