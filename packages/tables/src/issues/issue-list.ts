import type { Issue } from "@chiso/model";

/** An issue with where it stands. */
interface Finding {
  readonly line: number;
  readonly column: number;
  readonly issue: Issue;
}

/**
 * Issues of a file, told in the file's order, the first `limit` of them; the rest are counted.
 *
 * @remarks Never holds more than twice the limit, however many are added, and in whatever order.
 */
export class IssueList {
  readonly limit: number;
  #kept: Finding[] = [];
  #count = 0;
  /** Nothing after this place can still be told. */
  #last: { readonly line: number; readonly column: number } | undefined;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** How many were added. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds an issue.
   *
   * @param line - Row of the file; 0 for the file as a whole.
   * @param column - From 0; −1 when the whole row is meant.
   * @param make - Makes the issue; not called when it would not be told.
   */
  add(line: number, column: number, make: () => Issue): void {
    this.#count++;
    const last = this.#last;
    if (last !== undefined && (line > last.line || (line === last.line && column >= last.column))) return;
    this.#kept.push({ line, column, issue: make() });
    if (this.#kept.length >= 2 * this.limit) this.#prune();
  }

  /** Counts issues that stand after all that were added. */
  countMore(count: number): void {
    this.#count += count;
  }

  /** The issues, in the file's order; after them one that says how many more there are. */
  inOrder(more: (count: number) => Issue): Issue[] {
    this.#prune();
    const issues = this.#kept.map(({ issue }) => issue);
    return this.#count > issues.length ? [...issues, more(this.#count - issues.length)] : issues;
  }

  #prune(): void {
    this.#kept.sort((a, b) => a.line - b.line || a.column - b.column);
    if (this.#kept.length <= this.limit) return;
    this.#kept.length = this.limit;
    this.#last = this.#kept.at(-1);
  }
}
