import { z } from "zod";

/** What `run --json` writes. */
export const runsSchema = z.object({
  notebooks: z.array(
    z.object({
      notebook: z.string().describe("as given on the command line"),
      status: z.enum(["ok", "error"]),
      cells: z.int().describe("cells that ran"),
      milliseconds: z.number(),
      output: z.string().optional().describe("the executed notebook, when it was written"),
      html: z.string().optional().describe("the page, when it was written"),
      error: z
        .object({
          cell: z.int().describe("number among the cells that run, from 1"),
          line: z.int().optional().describe("line in the cell, from 1"),
          ename: z.string(),
          evalue: z.string(),
        })
        .optional()
        .describe("the first cell that failed, allowed or not"),
    }),
  ),
});

/** One notebook of {@link runsSchema}. */
export type RunJson = z.infer<typeof runsSchema>["notebooks"][number];
