const CHUNK = 1 << 14;

/**
 * A column of numbers that grows without being copied: chunks of 16,384.
 *
 * @remarks {@link GrowingColumn.drainInto} gives each chunk free as soon as it is copied, so that a large table is
 * not in memory twice.
 */
export class GrowingColumn {
  #chunks: Float64Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const at = this.#length % CHUNK;
    // The first chunks are small: most files are.
    if (at === 0) this.#chunks.push(new Float64Array(this.#length === 0 ? 64 : CHUNK));
    let last = this.#chunks[this.#chunks.length - 1] as Float64Array;
    if (at === last.length) {
      const wider = new Float64Array(Math.min(CHUNK, last.length * 4));
      wider.set(last);
      this.#chunks[this.#chunks.length - 1] = last = wider;
    }
    last[at] = value;
    this.#length++;
  }

  get(at: number): number {
    return this.#chunks[Math.floor(at / CHUNK)]?.[at % CHUNK] ?? Number.NaN;
  }

  /** Moves everything to `target` from `offset` on; the column is empty afterwards. */
  drainInto(target: Float64Array, offset: number): void {
    let rest = this.#length;
    let at = offset;
    for (let chunk = this.#chunks.shift(); chunk !== undefined; chunk = this.#chunks.shift()) {
      const part = rest < chunk.length ? chunk.subarray(0, rest) : chunk;
      target.set(part, at);
      at += part.length;
      rest -= part.length;
    }
    this.#length = 0;
  }
}
