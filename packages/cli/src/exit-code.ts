/** How a command ends; part of its contract. */
export const exitCodes = {
  ok: 0,
  /** The input has errors: each is on stderr with its file, row and column. */
  inputErrors: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A notebook's cell failed. */
  cellFailed: 3,
  /** Interrupted, or out of time. */
  stopped: 4,
  /** A fault of the program. */
  internal: 5,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
