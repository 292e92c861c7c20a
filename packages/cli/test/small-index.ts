/** A points index as a user's file. */
export const smallSpec = {
  kind: "points",
  code: "reform",
  label: { en: "Reform index", vi: "Chỉ số cải cách" },
  root: {
    code: "total",
    label: { en: "Total", vi: "Tổng điểm" },
    children: [
      { code: "inst", label: { en: "Institutions", vi: "Thể chế" }, max: 10 },
      { code: "proc", label: { en: "Procedures", vi: "Thủ tục" }, max: 13 },
    ],
  },
};

/** Its scores. */
export const smallScores =
  "unit,name,name_vi,inst,proc\n01,Ha Noi,Hà Nội,8.5,12\n79,HCMC,TP.HCM,9,11\n48,Da Nang,Đà Nẵng,9.5,\n";

/** A scenario on them. */
export const smallScenario = { unit: "79", changes: [{ node: "proc", closeGap: 1 }] };
