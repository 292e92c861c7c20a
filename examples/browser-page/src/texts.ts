import type { Language } from "@chiso/model";

/** The words of the page that do not come from the results. */
export const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  title: { en: "Provinces of Vietnam, 2023", vi: "Các tỉnh, thành phố Việt Nam, 2023" },
  ranking: { en: "PAPI 2023: the ranking", vi: "PAPI 2023: bảng xếp hạng" },
  whatIf: { en: "What if one dimension improved?", vi: "Nếu một chỉ số nội dung được cải thiện?" },
  bound: {
    en: "PAR INDEX 2023: what score did rank 15 take?",
    vi: "PAR INDEX 2023: hạng 15 ứng với bao nhiêu điểm?",
  },
  unit: { en: "Province", vi: "Tỉnh, thành phố" },
  node: { en: "Dimension", vi: "Chỉ số nội dung" },
  share: { en: "Gap to the maximum closed", vi: "Thu hẹp khoảng cách đến điểm tối đa" },
};
