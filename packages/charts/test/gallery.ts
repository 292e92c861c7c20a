import type { Language } from "@chiso/model";
import {
  contributionBars,
  cutoffBand,
  history,
  intervalBars,
  rankingBars,
  whatIfSteps,
  type Chart,
  type ChartOptions,
  type Text,
} from "@chiso/charts";

// Figures of PAR INDEX as published, collected in the project's par-index data (README there, "Ho Chi Minh City"):
// HCM CityWeb, 10 May 2024 (86.97, 33rd; survey 16.89/22; SIPAS 8.16/10); VDSC, April 2024 (procedures 11.07/13,
// organisation 9.32/10.5); provinces' own portals for their totals. Rank 15 of 2023, Nghệ An, has no published score:
// it lies between rank 14 (88.60) and rank 17 (88.38).

const hcmc: Text = { en: "Ho Chi Minh City", vi: "TP. Hồ Chí Minh" };

/** Score that rank 15 took in 2023. */
export const rank15 = { rank: 15, score: { lower: 88.38, upper: 88.6 } };

/** Totals of 2023 with their ranks. */
export const totals2023 = [
  { label: "Quảng Ninh", rank: 1, value: 92.18 },
  { label: { en: "Hanoi", vi: "Hà Nội" }, rank: 3, value: 91.43 },
  { label: "Bắc Giang", rank: 4, value: 91.16 },
  { label: "Bà Rịa – Vũng Tàu", rank: 5, value: 91.03 },
  { label: "Đà Nẵng", rank: 12, value: 88.68 },
  { label: "Thừa Thiên Huế", rank: 17, value: 88.38 },
  { label: hcmc, rank: 33, value: 86.97, highlight: true },
  { label: "Cần Thơ", rank: 42, value: 86.15 },
  { label: "Phú Yên", rank: 52, value: 85.39 },
  { label: "An Giang", rank: 63, value: 81.32 },
] as const;

function options(language: Language, title: Text, subtitle?: Text): ChartOptions {
  return subtitle === undefined ? { title, language } : { title, subtitle, language };
}

function ranking(language: Language): Chart {
  const title = { en: "PAR INDEX 2023, published totals", vi: "PAR INDEX 2023, tổng điểm đã công bố" };
  return rankingBars(totals2023, { ...options(language, title), cutoff: rank15 });
}

function rankingFromZero(language: Language): Chart {
  const title = { en: "PAR INDEX 2023 from zero", vi: "PAR INDEX 2023 tính từ 0" };
  return rankingBars(totals2023, {
    ...options(language, title),
    cutoff: { rank: 17, score: 88.38 },
    baseline: "zero",
  });
}

function lostPoints(language: Language): Chart {
  const title = {
    en: "Where Ho Chi Minh City lost 13.03 points in 2023",
    vi: "Năm 2023 Thành phố Hồ Chí Minh mất 13,03 điểm ở đâu",
  };
  const subtitle = {
    en: "PAR INDEX by area; ranges follow from the total of 86.97 and the known areas",
    vi: "PAR INDEX theo lĩnh vực; các khoảng suy ra từ tổng điểm 86,97 và các lĩnh vực đã biết",
  };
  return intervalBars(areas2023, options(language, title, subtitle));
}

// Areas 3 and 4 are published; the seventh and eighth row bound the rest: none can lose more than
// 13.03 − 1.93 − 1.18 = 9.92 points. The split of areas 6 and 7 is not sourced.
const areas2023 = [
  {
    label: { en: "1 Steering of the reform", vi: "1 Chỉ đạo, điều hành CCHC" },
    points: { lower: 0, upper: 9.5 },
    max: 9.5,
  },
  { label: { en: "2 Institutions", vi: "2 Cải cách thể chế" }, points: { lower: 0.08, upper: 10 }, max: 10 },
  {
    label: { en: "3 Administrative procedures", vi: "3 Cải cách thủ tục hành chính" },
    points: 11.07,
    max: 13,
  },
  {
    label: { en: "4 Organisation of the apparatus", vi: "4 Cải cách tổ chức bộ máy hành chính nhà nước" },
    points: 9.32,
    max: 10.5,
  },
  {
    label: { en: "5 Civil service", vi: "5 Cải cách chế độ công vụ" },
    points: { lower: 5.08, upper: 15 },
    max: 15,
  },
  {
    label: { en: "6 Public finance", vi: "6 Cải cách tài chính công" },
    points: { lower: 2.08, upper: 12 },
    max: 12,
    maxVerified: false,
  },
  {
    label: { en: "7 E-government, digital government", vi: "7 Xây dựng chính quyền điện tử, chính quyền số" },
    points: { lower: 3.58, upper: 13.5 },
    max: 13.5,
    maxVerified: false,
  },
  {
    label: { en: "8 Impact on people and economy", vi: "8 Tác động đến người dân và kinh tế – xã hội" },
    points: { lower: 8.16, upper: 14.66 },
    max: 16.5,
  },
];

function neighbours(language: Language): Chart {
  const title = { en: "What rank 15 took in 2023", vi: "Năm 2023 hạng 15 cần bao nhiêu điểm" };
  const rows = [
    { label: "Ninh Bình", rank: 11, score: 88.72 },
    { label: "Đà Nẵng", rank: 12, score: 88.68 },
    { label: "Sơn La", rank: 13, score: 88.66 },
    { label: "Khánh Hòa", rank: 14, score: 88.6 },
    { label: "Nghệ An", rank: 15, score: rank15.score },
    { label: "Thừa Thiên Huế", rank: 17, score: 88.38 },
    { label: "Hà Tĩnh", rank: 18, score: 88.35 },
    { label: "Điện Biên", rank: 20, score: 88.02 },
    { label: hcmc, rank: 33, score: 86.97, highlight: true },
  ];
  return cutoffBand(rows, { ...options(language, title), cutoff: rank15 });
}

function whatIfs(language: Language): Chart {
  const title = { en: "What would bring the city to rank 15", vi: "Điều gì đưa Thành phố vào hạng 15" };
  const rows = [
    {
      label: {
        en: "Procedures as in 2022 (12.99 of 13)",
        vi: "Thủ tục hành chính như năm 2022 (12,99 trên 13)",
      },
      before: 86.97,
      after: 88.89,
      rankBefore: 33,
      rankAfter: { lower: 8, upper: 11 },
    },
    {
      label: { en: "Survey: half of what is missing", vi: "Điều tra xã hội học: thêm nửa phần thiếu" },
      before: 86.97,
      after: 89.53,
      rankBefore: 33,
      rankAfter: { lower: 8, upper: 11 },
    },
    {
      label: { en: "Institutions to the maximum", vi: "Thể chế đạt điểm tối đa" },
      before: 86.97,
      after: { lower: 86.97, upper: 90.2 },
      rankBefore: 33,
      rankAfter: { lower: 8, upper: 33 },
    },
    {
      label: { en: "SIPAS as in 2022", vi: "SIPAS như năm 2022" },
      before: 86.97,
      after: 86.65,
      rankBefore: 33,
      rankAfter: { lower: 36, upper: 37 },
    },
  ];
  return whatIfSteps(rows, { ...options(language, title), cutoff: rank15 });
}

function years(language: Language): Chart {
  const title = { en: "Ho Chi Minh City on PAR INDEX", vi: "Thành phố Hồ Chí Minh trên bảng PAR INDEX" };
  const rows = [
    { year: 2018, score: 79.6, rank: 10 },
    { year: 2020, rank: 23 },
    { year: 2021, score: 86.05, rank: 43 },
    { year: 2022, score: 84.7, rank: 36 },
    { year: 2023, score: 86.97, rank: 33 },
    { year: 2024, rank: 21 },
  ];
  const cutoffs = [
    { year: 2021, score: 87.62 },
    { year: 2022, score: { lower: 86.56, upper: 86.78 } },
    { year: 2023, score: rank15.score },
    { year: 2024, score: { lower: 88.18, upper: 90 } },
  ];
  const breaks = [{ year: 2022, label: { en: "new structure", vi: "cấu trúc mới" } }];
  return history(rows, { ...options(language, title), cutoff: { rank: 15, years: cutoffs }, breaks });
}

function contributions(language: Language): Chart {
  const title = { en: "From 84.70 to 86.97", vi: "Từ 84,70 lên 86,97" };
  // 12.99 → 11.07 of 13 and 7.78 → 9.32 of 10.5 are published; the change of the other six areas is the rest.
  const rows = [
    { label: { en: "Administrative procedures", vi: "Thủ tục hành chính" }, change: -1.92 },
    { label: { en: "Organisation of the apparatus", vi: "Tổ chức bộ máy" }, change: 1.54 },
  ];
  const ends = {
    from: { label: "PAR INDEX 2022", value: 84.7 },
    to: { label: "PAR INDEX 2023", value: 86.97 },
  };
  return contributionBars(rows, { ...options(language, title), ...ends });
}

/** Every kind of chart with real figures, by name. */
export const gallery: Readonly<Record<string, (language: Language) => Chart>> = {
  ranking,
  rankingFromZero,
  lostPoints,
  neighbours,
  whatIfs,
  years,
  contributions,
};
