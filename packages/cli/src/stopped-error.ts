/** The user stopped the command. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}
