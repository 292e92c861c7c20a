/** How a kernel process ended. */
export interface KernelEnd {
  /** Exit code; null when a signal ended the process. */
  readonly code: number | null;
  readonly signal: string | null;
  /** The last lines that native code or Node itself wrote to stderr. */
  readonly stderr: string;
}

/**
 * The kernel process is gone: what was running or waiting has no outcome.
 *
 * @example
 * await kernel.execute(cell).catch((error) => error instanceof KernelDiedError && kernel.restart());
 */
export class KernelDiedError extends Error implements KernelEnd {
  override readonly name = "KernelDiedError";
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;

  constructor(reason: string, end: KernelEnd) {
    super(end.stderr === "" ? reason : `${reason}\n${end.stderr}`);
    this.code = end.code;
    this.signal = end.signal;
    this.stderr = end.stderr;
  }
}

/** The error for a process that ended by itself. */
export function diedByItself(end: KernelEnd): KernelDiedError {
  const how = end.signal === null ? `exit code ${end.code}` : `signal ${end.signal}`;
  return new KernelDiedError(`the kernel process ended (${how})`, end);
}
