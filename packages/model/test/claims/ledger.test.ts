import { formatTableText, ledger, toTable, type Claim } from "@chiso/model";
import { expect, test } from "vitest";
import { aboveMean, changed, counted, ranked, score, statistic } from "../support/made-up-claims.js";

const says = (claim: Claim): unknown => toTable(ledger([claim])).rows[0]?.["says"];

test("a ledger says in both languages what each kind of claim says", () => {
  expect(says(score("u", "86.970"))).toEqual({ en: "86.970 %", vi: "86,970 %" });
  expect(says(ranked("u", 3))).toBeUndefined();
  expect(says(statistic("mean", "86.98"))).toEqual({ en: "mean 86.98 %", vi: "trung bình 86,98 %" });
  expect(says(counted(13, "atLeast", 89.5))).toEqual({
    en: "13 units at or above 89.5",
    vi: "13 đơn vị từ 89,5",
  });
  expect(says(counted(32, "above", "mean"))).toEqual({
    en: "32 units above mean",
    vi: "32 đơn vị trên trung bình",
  });
  expect(says(changed("u", "rank", "3"))).toEqual({
    en: "3 places up since 2022",
    vi: "tăng 3 bậc so với 2022",
  });
  expect(says(changed("u", "score", "1.50"))).toEqual({
    en: "change since 2022: 1.50 %",
    vi: "thay đổi so với 2022: 1,50 %",
  });
  expect(says(aboveMean("u", ["a", "b"]))).toEqual({
    en: "above the mean on 2 nodes",
    vi: "cao hơn trung bình ở 2 thành phần",
  });
  expect(says(aboveMean("u", ["a", "b"], { relation: "belowMean" }))).toEqual({
    en: "below the mean on 2 nodes",
    vi: "thấp hơn trung bình ở 2 thành phần",
  });
});

test("a ledger of one unit names it above the table, one of several in a column", () => {
  const one = toTable(
    ledger([score("u", "1.0"), ranked("u", 3)], { nameOf: (unit) => ({ en: `Unit ${unit}` }) }),
  );
  expect(one.caption).toEqual({ en: "Unit u" });
  expect(one.columns.map(({ key }) => key)).not.toContain("unit");
  const two = toTable(ledger([score("u", "1.0"), statistic("mean", "2.0")]));
  expect(two.caption).toBeUndefined();
  expect(two.rows.map((row) => row["unit"])).toEqual([{ en: "u" }, { en: "all units", vi: "cả nước" }]);
});

test("a ledger shows the host of a source, and the claim keeps the whole address", () => {
  const claim = score("u", "1.0", { source: "https://www.example.org/a/b?c" });
  const shown = ledger([claim]);
  expect(toTable(shown).rows[0]?.["source"]).toBe("example.org");
  expect(shown.claims[0]).toBe(claim);
  expect(formatTableText(toTable(shown), { language: "vi" })).toContain("công bố");
});
