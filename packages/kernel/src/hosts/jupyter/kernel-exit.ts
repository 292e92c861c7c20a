/** Why a request has no other answer: a cell has ended the process. */
export class KernelExit extends Error {
  override readonly name = "KernelExit";

  constructor(code: number) {
    super(`the kernel process exits with code ${code}`);
    // Frames of the protocol say nothing to who wrote the cell.
    this.stack = `${this.name}: ${this.message}`;
  }
}
