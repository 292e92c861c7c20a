import { IndexError, type Issue } from "@chiso/model";
import type { Wording, Words } from "../wording/wording.js";
import type { WorkbookLimits } from "./limits.js";

/** Where a workbook comes from and how far it is trusted. */
export interface WorkbookSource {
  readonly fileName: string;
  readonly wording: Wording;
  readonly limits: Required<WorkbookLimits>;
}

/** The error of a workbook that cannot be read at all. */
export function refuse(
  source: WorkbookSource,
  code: Issue["code"],
  words: Words,
  sheet?: string,
): IndexError {
  const path = sheet === undefined ? [source.fileName] : [source.fileName, source.wording.sheet(sheet)];
  return new IndexError([{ code, severity: "error", path, ...words }]);
}
