import type { Unit } from "@chiso/model";
import type { GrowingColumn } from "../cells/growing-column.js";
import type { Path } from "../cells/places.js";
import type { IssueList } from "../issues/issue-list.js";

/** Everything a scores file holds, read but not yet checked against the index. */
export interface Collected {
  /** Leaf codes, one per column that was read. */
  readonly leaves: readonly string[];
  /** Position in the file of each leaf, for the order of issues. */
  readonly leafColumns: readonly number[];
  /** One per row. */
  readonly units: Unit[];
  /** Row of the file, one per row. */
  readonly lines: number[];
  /** Year, one per row, NaN where it could not be read; absent when the file does not say which year rows are of. */
  readonly years?: number[];
  /** Values, one column per leaf; NaN = missing. */
  readonly columns: readonly GrowingColumn[];
  readonly denominators: ReadonlyMap<string, GrowingColumn>;
  readonly issues: IssueList;
  /** Path of an issue about a row, or about one leaf's cell in it. */
  where(row: number, leaf?: number): Path;
  /** Path of an issue about the file's list of leaves. */
  readonly head: Path;
}
