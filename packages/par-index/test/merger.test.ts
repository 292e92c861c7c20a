import { describe, expect, it } from "vitest";
import { mergedInto, membersOf, merger, provinces } from "../src/index.js";
import { hasShared, readShared, sharedTitle } from "./helpers/shared.js";

describe("the merger of 2025", () => {
  it("makes 34 of 63 and covers each province exactly once", () => {
    expect(merger.units).toHaveLength(34);
    const members = merger.units.flatMap((unit) => unit.members);
    expect([...members].sort()).toEqual(provinces.map((province) => province.code));
  });

  it("says where a province went, and from what a unit was formed", () => {
    expect(mergedInto("74")?.label.vi).toBe("Hồ Chí Minh");
    expect(mergedInto("46")?.label).toEqual({ en: "Hue", vi: "Huế" });
    expect(mergedInto("00")).toBeUndefined();
    expect(membersOf("TP. Hồ Chí Minh")?.map((province) => province.code)).toEqual(["74", "77", "79"]);
    expect(membersOf("Bình Dương")).toBeUndefined();
  });

  it("goes there and back for every province, by both names", () => {
    for (const province of provinces) {
      const unit = mergedInto(province.code);
      for (const name of [unit?.label.en, unit?.label.vi]) expect(membersOf(name ?? "")).toContain(province);
    }
  });
});

describe.skipIf(!hasShared)(`the merger, ${sharedTitle}`, () => {
  it("is the map of the collection", () => {
    const { map } = JSON.parse(hasShared ? readShared("par-index/merger.json") : '{"map":{}}') as {
      map: Record<string, { old_codes: string[] }>;
    };
    for (const [name, { old_codes }] of Object.entries(map)) {
      expect(membersOf(name)?.map((province) => province.code)).toEqual([...old_codes].sort());
    }
  });
});
