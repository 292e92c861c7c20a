import { z } from "zod";
import { label, unit, value } from "./common.js";

/** What `gap --json` writes. */
export const gapSchema = z.object({
  unit,
  rank: z.int(),
  ties: z.enum(["min", "max"]),
  year: z.int().optional(),
  decimals: z.int(),
  currentScore: z.number(),
  currentRank: z.number(),
  cutOff: z.number().describe("score to reach (ties `min`) or pass (`max`)"),
  cutOffUnit: unit,
  reached: z.boolean(),
  pointsNeeded: z.number(),
  nodes: z.array(
    z.object({
      node: z.string(),
      label,
      depth: z.int(),
      max: z.number().optional(),
      score: value,
      headRoom: value.describe("index points gained when all leaves below are at best"),
      closesAlone: z.boolean(),
      shareNeeded: value.describe("share of the head-room that closing the gap alone takes"),
    }),
  ),
});
