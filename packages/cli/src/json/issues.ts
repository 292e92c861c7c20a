import { z } from "zod";
import { issue } from "./common.js";

/** What a failing command writes on stderr with `--json`. */
export const issuesSchema = z.object({ issues: z.array(issue) });
