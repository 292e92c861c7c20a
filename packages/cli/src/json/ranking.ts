import { z } from "zod";
import { issue, label, unit, value } from "./common.js";

const rankingShape = {
  node: z.string(),
  label,
  year: z.int().optional(),
  ties: z.enum(["min", "max", "average", "dense", "ordinal"]),
  on: z.enum(["unrounded", "published"]),
  decimals: z.int(),
  rows: z.array(
    z.object({
      unit,
      rank: value,
      score: value.describe("unrounded"),
      published: value.describe("rounded half up to `decimals`"),
    }),
  ),
};

/** A ranking inside another result. */
export const ranking = z.object(rankingShape).meta({ id: "Ranking" });

/** What `rank --json` writes. */
export const rankingSchema = z.object({ ...rankingShape, warnings: z.array(issue) });
