import type { IndexSpec } from "@chiso/model";
import { papi, parIndex2017, parIndex2022, parIndex2022ByPart } from "@chiso/par-index";

/** Index specs that need no file, by the name a user gives. */
export const builtInSpecs: ReadonlyMap<string, IndexSpec> = new Map(
  [parIndex2022, parIndex2022ByPart, parIndex2017, papi].map((spec) => [spec.code, spec] as const),
);
