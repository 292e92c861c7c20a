import { readFileSync } from "node:fs";
import path from "node:path";
import type { Scores } from "@chiso/model";
import { importCoin } from "@chiso/tables";
import type { MadeUpIndex } from "./made-up-index.js";

/**
 * COINr's example index from its two tables, prepared as `build_example_coin` does.
 *
 * @param folder - Holds `ASEM_iData.csv` and `ASEM_iMeta.csv`; they are not part of this project.
 */
export function asemIndex(folder: string): MadeUpIndex {
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  const { spec, scores } = importCoin({ data: read("ASEM_iData.csv"), meta: read("ASEM_iMeta.csv") });
  return {
    spec: {
      ...spec,
      prepare: [
        { step: "denominate" },
        { step: "impute", method: "groupMean", group: "GDP_group" },
        { step: "screen", minAvailability: 0.9 },
        { step: "treat" },
      ],
    },
    scores: scores as Scores,
  };
}
