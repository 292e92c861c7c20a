import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedSchemas } from "../../src/json/schemas.js";
import { chiso, folderWith } from "../chiso.js";
import { preparedScores, preparedSpec } from "../prepared-index.js";
import { smallScenario, smallScores, smallSpec } from "../small-index.js";

const schemaFile = (name: string): string => join(import.meta.dirname, `../../schemas/${name}.schema.json`);

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "index.json": smallSpec,
    "scores.csv": smallScores,
    "half.json": smallScenario,
    "iData.csv": "uCode,Goods,GDP\nAUT,4,2\nBEL,6,3\n",
    "iMeta.csv":
      "iCode,Parent,Weight,Direction,Type,Denominator\nGoods,Conn,1,1,Indicator,GDP\nConn,,1,1,Aggregate,\nGDP,,,,Denominator,\n",
    "prepared.json": preparedSpec,
    "prepared.csv": preparedScores,
  });
});
afterAll(() => folder.remove());

async function complaints(schema: string, data: unknown): Promise<unknown> {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(await readFile(schemaFile(schema), "utf8")) as object,
  );
  return validate(data) ? "valid" : validate.errors;
}

describe("every --json output follows its published schema", () => {
  test.each([
    ["evaluation", "evaluate index.json scores.csv"],
    ["evaluation", "evaluate papi papi:2023"],
    ["ranking", "rank index.json scores.csv"],
    ["ranking", "rank papi papi:2023 --ties average"],
    ["evaluation", "evaluate prepared.json prepared.csv"],
    ["ranking", "rank prepared.json prepared.csv"],
    ["diagnose", "diagnose prepared.json prepared.csv"],
    ["diagnose", "diagnose index.json scores.csv --method kendall"],
    ["diagnose", "diagnose papi papi:2023 --method spearman"],
    ["what-if", "what-if index.json scores.csv half.json"],
    ["gap", "gap index.json scores.csv --unit 79 --rank 1"],
    ["gap", "gap papi papi:2023 --unit 79 --rank 15"],
    ["bounds", "bounds --indicator PAR --year 2023 --rank 15"],
    ["bounds", "bounds --indicator SIPAS --year 2022 --rank 60"],
    ["check", "check scores.csv index.json"],
    ["check", "check prepared.csv prepared.json --min-availability 1"],
    ["import-coin", "import-coin iData.csv iMeta.csv"],
  ])("%s: chiso %s", async (schema, line) => {
    const { code, stdout } = await chiso([...line.split(" "), "--json"], { cwd: folder.path });
    expect(code).toBe(0);
    expect(await complaints(schema, JSON.parse(stdout))).toBe("valid");
  });

  test("issues, on stderr", async () => {
    const { stderr } = await chiso(["rank", "index.json", "half.json", "--json"], { cwd: folder.path });
    expect(await complaints("issues", JSON.parse(stderr))).toBe("valid");
  });

  test("a wrong output would be found", async () => {
    expect(await complaints("ranking", { node: "total" })).not.toBe("valid");
  });

  test("input schemas accept what the command accepts", async () => {
    expect(await complaints("index-spec", smallSpec)).toBe("valid");
    expect(await complaints("index-spec", preparedSpec)).toBe("valid");
    const guessed = { ...preparedSpec, prepare: [{ step: "guess" }] };
    expect(await complaints("index-spec", guessed)).not.toBe("valid");
    expect(await complaints("scenario", smallScenario)).toBe("valid");
    expect(await complaints("scores", { units: [{ code: "79", scores: { inst: 1, proc: null } }] })).toBe(
      "valid",
    );
  });
});

test.each(publishedSchemas.map(({ name }) => name))(
  "schema %s: printed, and the same as the file",
  async (name) => {
    const { code, stdout } = await chiso(["schema", name]);
    expect(code).toBe(0);
    // The files are written by this test: vitest run packages/cli/test/json --update
    await expect(stdout).toMatchFileSnapshot(schemaFile(name));
  },
);
