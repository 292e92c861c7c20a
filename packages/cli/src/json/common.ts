import { z } from "zod";

/** A text for people. */
export const label = z.object({ en: z.string(), vi: z.string().optional() }).meta({ id: "Label" });

/** A ranked unit. */
export const unit = z.object({ code: z.string(), label, group: z.string().optional() }).meta({ id: "Unit" });

/** A number; `null` where there is none (missing, unbounded). */
export const value = z.number().nullable();

/** One thing wrong, or worth knowing. */
export const issue = z
  .object({
    code: z.string().describe("what it is about; stable"),
    severity: z.enum(["error", "warning"]),
    path: z.array(z.union([z.string(), z.number()])).describe("where: file, row and column; or keys"),
    message: z.string(),
    hint: z.string().optional(),
    vi: z.string().optional().describe("message and hint in Vietnamese, where they are translated"),
  })
  .meta({ id: "Issue" });
