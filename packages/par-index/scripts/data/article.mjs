import { articleSource } from "./claims.mjs";

const areas = [
  "steering",
  "institutional",
  "procedures",
  "organisation",
  "civil-service",
  "public-finance",
  "egovernment",
  "impact",
];

const hcmc = (indicator, year, node, claim) => ({
  indicator,
  year,
  node,
  unit: "79",
  ...claim,
  status: "printed",
  source: articleSource,
});

const places = (since, value) => ({
  kind: "change",
  since,
  of: "rank",
  value,
  valueUnit: "places",
  decimals: 0,
});

/** Statements of the article on HCMC's results of 2023 that the table of figures does not hold. */
export const articleClaims = [
  hcmc("PAR", 2023, "total", places(2022, 3)),
  hcmc("PAR", 2023, "total", places(2021, 10)),
  {
    ...hcmc("PAR", 2023, "total", { kind: "comparison", relation: "aboveMean", nodes: areas }),
    note: {
      en: "Said of 8 of 8 areas; area 2 is ranked 63rd of 63, and the total 86.97 lies below the mean 86.98.",
      vi: "Nói về 8/8 lĩnh vực; lĩnh vực 2 xếp 63/63, và tổng điểm 86,97 thấp hơn trung bình 86,98.",
    },
  },
  {
    ...hcmc("PAR", 2023, "total", { kind: "target", rank: 15 }),
    note: { en: "Stated as missed.", vi: "Được nêu là chưa đạt." },
  },
  {
    ...hcmc("PAR", 2024, "total", { kind: "target", rank: 15 }),
    note: {
      en: "Among the leading 10 to 15; the outer end is carried.",
      vi: "Trong nhóm 10–15 dẫn đầu; ghi theo mức ngoài.",
    },
  },
  hcmc("PAR", 2023, "survey", {
    kind: "change",
    since: 2022,
    of: "score",
    value: 1.15,
    valueUnit: "points",
    decimals: 2,
  }),
  hcmc("PAR", 2023, "survey", places(2022, 4)),
  {
    ...hcmc("PAR", 2023, "sipas", { kind: "score", value: 8.16, valueUnit: "points", decimals: 2, rank: 36 }),
    note: { en: "Rank of SIPAS.", vi: "Hạng của SIPAS." },
  },
  {
    ...hcmc("SIPAS", 2023, "total", {
      kind: "change",
      since: 2022,
      of: "score",
      value: 3.4,
      valueUnit: "percent",
      decimals: 1,
    }),
    note: {
      en: "The figures beside it, 81.6 and 78.38, differ by 3.22; relative growth is 4.1 %.",
      vi: "Hai số đi kèm, 81,6 và 78,38, chênh 3,22; mức tăng tương đối là 4,1 %.",
    },
  },
  hcmc("SIPAS", 2023, "total", places(2022, 7)),
];
