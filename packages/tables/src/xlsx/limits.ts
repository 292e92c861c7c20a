/** What a workbook may take before it is refused; a small file can unpack to more than a machine has. */
export interface WorkbookLimits {
  /** Size of the file. Default 64 MiB. */
  readonly maxFileBytes?: number;
  /** Size of all its parts unpacked. Default 512 MiB. */
  readonly maxUnpackedBytes?: number;
  /** Number of parts. Default 2,000. */
  readonly maxEntries?: number;
  /** How many times its size a part of more than 1 MiB may unpack to. Default 200. */
  readonly maxRatio?: number;
  /** Cells of the sheet, from A1 to the last one with a value. Default 5,000,000. */
  readonly maxCells?: number;
}

/** Limits that are not given. */
export const defaultLimits: Required<WorkbookLimits> = {
  maxFileBytes: 64 * 2 ** 20,
  maxUnpackedBytes: 512 * 2 ** 20,
  maxEntries: 2000,
  maxRatio: 200,
  maxCells: 5_000_000,
};

/** Parts smaller than this may pack as well as they like. */
export const SMALL_PART = 2 ** 20;
