import { indexSpecJsonSchema, scenarioJsonSchema, type Label } from "@chiso/model";
import { scoresFileJsonSchema } from "@chiso/tables";
import { z } from "zod";
import { diagnosisSchema } from "./diagnosis.js";
import { checkSchema } from "./check.js";
import { evaluationSchema } from "./evaluation.js";
import { gapSchema } from "./gap.js";
import { importCoinSchema } from "./import-coin.js";
import { issuesSchema } from "./issues.js";
import { rankBoundSchema } from "./rank-bound.js";
import { rankingSchema } from "./ranking.js";
import { runsSchema } from "./runs.js";
import { whatIfSchema } from "./what-if.js";

/** A published JSON Schema. */
export interface PublishedSchema {
  readonly name: string;
  /** What follows it. */
  readonly of: Label;
  build(): Record<string, unknown>;
}

const input = (what: Label): Label => ({ en: `input: ${what.en}`, vi: `đầu vào: ${what.vi ?? what.en}` });
const output = (command: string): Label => ({
  en: `output of ${command} --json`,
  vi: `kết quả của ${command} --json`,
});
const fromZod = (schema: z.ZodType) => (): Record<string, unknown> =>
  z.toJSONSchema(schema, { io: "output" }) as Record<string, unknown>;

/** Every JSON Schema the command publishes, inputs first. */
export const publishedSchemas: readonly PublishedSchema[] = [
  { name: "index-spec", of: input({ en: "SPEC", vi: "SPEC" }), build: indexSpecJsonSchema },
  {
    name: "scores",
    of: input({ en: "SCORES as JSON", vi: "SCORES dạng JSON" }),
    build: scoresFileJsonSchema,
  },
  { name: "scenario", of: input({ en: "SCENARIO", vi: "SCENARIO" }), build: scenarioJsonSchema },
  { name: "evaluation", of: output("evaluate"), build: fromZod(evaluationSchema) },
  { name: "ranking", of: output("rank"), build: fromZod(rankingSchema) },
  { name: "diagnose", of: output("diagnose"), build: fromZod(diagnosisSchema) },
  { name: "what-if", of: output("what-if"), build: fromZod(whatIfSchema) },
  { name: "gap", of: output("gap"), build: fromZod(gapSchema) },
  { name: "bounds", of: output("bounds"), build: fromZod(rankBoundSchema) },
  { name: "check", of: output("check"), build: fromZod(checkSchema) },
  { name: "import-coin", of: output("import-coin"), build: fromZod(importCoinSchema) },
  { name: "run", of: output("run"), build: fromZod(runsSchema) },
  {
    name: "issues",
    of: { en: "stderr of a failing command with --json", vi: "stderr của lệnh lỗi khi có --json" },
    build: fromZod(issuesSchema),
  },
];
