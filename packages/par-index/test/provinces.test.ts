import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findProvince, provinces, regions, suggestProvinces } from "../src/index.js";
import { hasShared, sharedRows, sharedTitle } from "./helpers/shared.js";

const withoutDiacritics = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

describe("provinces", () => {
  it("are 63 in six regions, with unique codes in ascending order", () => {
    const codes = provinces.map((province) => province.code);
    expect(codes).toHaveLength(63);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.every((code) => /^\d\d$/.test(code))).toBe(true);
    const known = regions.map((region) => region.code);
    expect(known).toHaveLength(6);
    expect(new Set(provinces.map((province) => province.group))).toEqual(new Set(known));
  });
});

describe.skipIf(!hasShared)(`provinces, ${sharedTitle}`, () => {
  it("have the names and regions of the table", () => {
    const rows = hasShared ? sharedRows("par-index/provinces.csv") : [];
    const region = new Map(regions.map((one) => [one.code, one.label]));
    rows.forEach((row, i) => {
      const province = provinces[i];
      expect(province?.code).toBe(row["gso_code"]);
      expect(province?.label.vi).toBe(row["name_vi"]);
      expect(row["name_en"]?.startsWith(province?.label.en.replace(" City", "") ?? "?")).toBe(true);
      expect(province && region.get(province.group)).toEqual({
        en: row["region6_en"],
        vi: row["region6_vi"],
      });
    });
  });
});

describe("findProvince", () => {
  const province = fc.constantFrom(...provinces);
  const language = fc.constantFrom("en" as const, "vi" as const);
  const change = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
  );
  const marks = fc.constantFrom<(text: string) => string>(
    (text) => text.normalize("NFC"),
    (text) => text.normalize("NFD"),
    withoutDiacritics,
  );
  const prefix = fc.constantFrom(
    "",
    "tỉnh ",
    "Tỉnh ",
    "thành phố ",
    "Thành phố ",
    "TP. ",
    "TP ",
    "Tp.",
    "TP",
  );
  const space = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replaceAll(" ", ""),
    (text) => text.replaceAll(" ", "  "),
    (text) => text.replaceAll(" ", "-"),
    (text) => ` ${text}\u00a0`,
  );

  it("finds every province by its name, whatever case, marks, spaces and prefix", () => {
    const spelling = fc.tuple(change, marks, space);
    fc.assert(
      fc.property(province, language, prefix, spelling, (wanted, lang, before, changes) => {
        const text = changes.reduce((so, alter) => alter(so), before + (wanted.label[lang] ?? ""));
        expect(findProvince(text)?.code, text).toBe(wanted.code);
      }),
      { seed: 63, numRuns: 4000 },
    );
  });

  it("finds every province by its code, also without the leading zero", () => {
    for (const { code } of provinces) {
      expect(findProvince(code)?.code).toBe(code);
      expect(findProvince(String(Number(code)))?.code).toBe(code);
    }
  });

  it.each([
    [
      "79",
      [
        "TPHCM",
        "TP. Hồ Chí Minh",
        "TP HCM",
        "Tp.HCM",
        "Sài Gòn",
        "Ho Chi Minh City",
        "HCMC",
        "HCM City",
        "Saigon",
      ],
    ],
    [
      "77",
      [
        "Bà Rịa - Vũng Tàu",
        "Ba Ria-Vung Tau",
        "Bà Rịa–Vũng Tàu",
        "BR-VT",
        "BRVT",
        "Ba Ria – Vung Tau province",
      ],
    ],
    ["46", ["Thừa Thiên Huế", "Thừa Thiên-Huế", "TT-Huế", "TT Huế", "Huế", "thành phố Huế", "Hue City"]],
    ["66", ["Đắk Lắk", "Dak Lak", "Đắc Lắc", "Daklak", "Đăk Lăk", "ĐẮC LẮC"]],
    ["67", ["Đắk Nông", "Đắc Nông", "Dak Nong", "Đăk Nông"]],
    ["17", ["Hòa Bình", "Hoà Bình", "HOA BINH"]],
    ["01", ["Hà Nội", "Hanoi", "TP. Hà Nội"]],
    ["62", ["Kon Tum", "Kontum"]],
  ])("knows common spellings of %s", (code, texts) => {
    for (const text of texts) expect(findProvince(text)?.code, text).toBe(code);
  });

  it("answers with none where a text is unknown or could name several", () => {
    for (const text of ["", " ", "Hà", "ĐN", "Quảng", "03", "99", "79a", "Bình", "Paris"]) {
      expect(findProvince(text), text).toBeUndefined();
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        findProvince(text);
        suggestProvinces(text);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("suggestProvinces", () => {
  const names = (text: string) => suggestProvinces(text).map((province) => province.label.vi);

  it("names the nearest, nearest first", () => {
    expect(names("Bắc Gian")[0]).toBe("Bắc Giang");
    expect(names("Hồ Chí Min")[0]).toBe("Hồ Chí Minh");
    expect(names("Hai Fong")).toContain("Hải Phòng");
  });

  it("offers what begins with the text", () => {
    expect(
      suggestProvinces("Quảng", { limit: 5 })
        .map((province) => province.code)
        .sort(),
    ).toEqual(["22", "44", "45", "49", "51"]);
  });

  it("has no suggestion for a text without letters", () => {
    expect(suggestProvinces("–")).toEqual([]);
  });

  it("finds the province again after one letter is lost", () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces), fc.nat(), (province, at) => {
        const name = province.label.vi ?? "";
        const cut = at % name.length;
        const text = name.slice(0, cut) + name.slice(cut + 1);
        const found =
          findProvince(text) ??
          suggestProvinces(text, { limit: 8 }).find((one) => one.code === province.code);
        expect(found, text).toBeDefined();
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
