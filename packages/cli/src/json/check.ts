import type { IndexSpec } from "@chiso/model";
import type { DataCheck } from "@chiso/tables";
import { z } from "zod";
import { issue, label, value } from "./common.js";

/** What `check --json` writes. */
export const checkSchema = z.object({
  file: z.string(),
  index: z.string().describe("code of the index"),
  status: z.enum(["ok", "warnings", "errors"]),
  units: z.int(),
  years: z.array(z.int()).describe("years of the rows, when the file says them"),
  cells: z.int(),
  missing: z.int().describe("cells without a value, those that could not be read included"),
  columns: z.array(
    z.object({
      leaf: z.string(),
      label,
      present: z.int(),
      missing: z.int(),
      missingUnits: z.array(z.string()),
      min: value,
      max: value,
      mean: value,
      distinct: z.int().describe("different values"),
    }),
  ),
  lowUnits: z
    .array(z.object({ code: z.string(), label, year: z.int().optional(), present: z.int(), of: z.int() }))
    .describe("units with fewer values than asked for"),
  issues: z.array(issue).describe("errors first"),
});

/** A check of data, for programs. */
export function checkJson(check: DataCheck, file: string, spec: IndexSpec): object {
  return { file, index: spec.code, ...check };
}
