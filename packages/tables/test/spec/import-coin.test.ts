import { compile, evaluate, type Panel, type Scores } from "@chiso/model";
import { describe, expect, test } from "vitest";
import { importCoin, readCoinMetaCsv, readScoresCsv, writeScoresCsv } from "../../src/index.js";
import { complaints } from "../small-index.js";

const meta = `iCode,iName,Level,Parent,Weight,Direction,Type,Denominator,Target,Unit,Mine
Goods,"Trade, in goods",1,Conn,1,1,Indicator,GDP,12.5,USD,x
Tariff,Tariffs,1,Conn,2,-1,Indicator,,,,x
Conn,Connectivity,2,,1,1,Aggregate,,,,x
GDP,Product,,,,,Denominator,,,USD,
Income,Income group,,,,,Group,,,,
Note,Remarks,,,,,Other,,,,
`;
const data = `uName,uCode,Income,Time,GDP,Note,Goods,Tariff
Austria,AUT,High,2018,2,free text,4,NA
Belgium,BEL,High,2018,4,,6,3
`;

test("iMeta becomes a spec; groupings and denominators go with the scores", () => {
  const { spec, scores, targets, warnings } = importCoin({ data, meta });
  expect(spec).toEqual({
    kind: "weights",
    code: "Conn",
    label: { en: "Connectivity" },
    missing: "reweight",
    prepare: [{ step: "denominate" }],
    normalise: { method: "minMax", range: [0, 100] },
    aggregate: { method: "arithmeticMean" },
    root: {
      code: "Conn",
      label: { en: "Connectivity" },
      children: [
        {
          code: "Goods",
          label: { en: "Trade, in goods" },
          weight: 1,
          direction: 1,
          denominator: "GDP",
          note: { en: "Unit: USD. Target: 12.5.", vi: "Đơn vị tính: USD. Mục tiêu: 12,5." },
        },
        { code: "Tariff", label: { en: "Tariffs" }, weight: 2, direction: -1 },
      ],
    },
  });
  expect(scores).toEqual({
    units: [
      { code: "AUT", label: { en: "Austria" }, groups: { Income: "High" } },
      { code: "BEL", label: { en: "Belgium" }, groups: { Income: "High" } },
    ],
    leaves: ["Goods", "Tariff"],
    values: Float64Array.of(4, 6, NaN, 3),
    year: 2018,
    denominators: { GDP: Float64Array.of(2, 4) },
  });
  expect(targets).toEqual({ Goods: 12.5 });
  expect(warnings).toEqual([]);
});

test("what is taken over can be written, read back and evaluated", () => {
  const { spec, scores } = importCoin({ data, meta });
  const back = readScoresCsv(writeScoresCsv(scores), { spec });
  expect(back).toEqual(scores);
  expect([...(evaluate(compile(spec, back)).scores[0] ?? [])]).toHaveLength(2);
});

test("several years become a panel", () => {
  const years = `${data}Austria,AUT,High,2019,2,,5,1\n`;
  const { scores } = importCoin({ data: years, meta });
  expect((scores as Panel).years).toEqual([2018, 2019]);
  expect(
    (importCoin({ data: data.replace("Time", "Note2"), meta }, { ignore: ["Note2"] }).scores as Scores).year,
  ).toBe(undefined);
});

describe("what a user reads", () => {
  test("of a wrong iMeta", () => {
    const wrong = meta
      .replace("Indicator,GDP", "Indicator,GPD")
      .replace("Tariffs,1,Conn,2,-1", "Tariffs,1,Con,,x")
      .replace("Aggregate", "Aggregated");
    expect(complaints(() => readCoinMetaCsv(wrong))).toMatchInlineSnapshot(`
      "spec › row 2 › column Denominator: “GPD”, the denominator of Goods, has no row of type Denominator. Denominators: GDP.
      spec › row 3 › column Parent: “Con”, the parent of Tariff, has no row of its own. Add the row or correct the parent.
      spec › row 3 › column Direction: “x” is none of 1, -1.
      spec › row 4 › column Type: “Aggregated” is none of Indicator, Aggregate, Group, Denominator, Other."
    `);
    expect(complaints(() => readCoinMetaCsv(`${meta}Sust,Sustainability,2,Conn,,1,Aggregate,,,,\n`)))
      .toMatchInlineSnapshot(`
        "spec › row 8 › column Weight: Sust has no weight. Weights are relative to siblings; 1 for equal ones.
        spec › row 8 › column Type: Sust is an aggregate, but no row has it as its parent. Delete the row or correct a parent."
      `);
  });

  test("of an iData with a column that iMeta does not know, and without one that it does", () => {
    const wrong = data.replaceAll("GDP", "GNP").replace("Tariff", "Tarif");
    expect(complaints(() => importCoin({ data: wrong, meta }, { dataName: "d.csv" }))).toMatchInlineSnapshot(`
      "d.csv › row 1: There is no column for leaf Tariff (Tariffs). Add it; leave cells empty where unknown.
      d.csv › row 1: There is no column “GDP”, which was asked for by name. Columns: uName, uCode, Income, Time, GNP, Note, Goods, Tarif.
      d.csv › row 1 › column GNP: “GNP” is neither a leaf of the index nor a unit, name, group or year column. Leaves: Goods, Tariff. Rename the column or ignore it.
      d.csv › row 1 › column Tarif: “Tarif” is neither a leaf of the index nor a unit, name, group or year column. Perhaps Tariff (Tariffs) is meant. Rename the column or ignore it."
    `);
  });

  test("levels that do not fit the parents, and a direction without effect, are warnings", () => {
    const odd = meta.replace("Connectivity,2,,1,1", "Connectivity,4,,1,-1");
    expect(importCoin({ data, meta: odd }).warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Goods is on level 1 and its parent Conn on level 4.",
        "Tariff is on level 1 and its parent Conn on level 4.",
        "Direction −1 of Conn has no effect: only leaves have a direction.",
      ]
    `);
  });
});
