/** A weights index with every `prepare` step, and methods that differ from node to node. */
export const preparedSpec = {
  kind: "weights",
  code: "small",
  label: { en: "Small", vi: "Nhỏ" },
  missing: "reweight",
  prepare: [
    { step: "screen", minAvailability: 0.5 },
    { step: "denominate" },
    { step: "impute", method: "groupMedian" },
    { step: "treat", stages: [{ method: "winsorise", max: 1 }, { method: "log" }] },
  ],
  normalise: { method: "minMax", range: [1, 100] },
  aggregate: { method: "geometricMean" },
  root: {
    code: "total",
    label: { en: "Total", vi: "Tổng" },
    children: [
      {
        code: "health",
        label: { en: "Health", vi: "Y tế" },
        weight: 2,
        children: [
          { code: "doctors", label: { en: "Doctors", vi: "Bác sĩ" }, weight: 1, denominator: "pop" },
          { code: "waiting", label: { en: "Waiting", vi: "Chờ đợi" }, weight: 1, direction: -1 },
        ],
      },
      {
        code: "money",
        label: { en: "Money", vi: "Tiền" },
        weight: 1,
        aggregate: { method: "arithmeticMean" },
        children: [
          {
            code: "budget",
            label: { en: "Budget", vi: "Ngân sách" },
            weight: 1,
            normalise: { method: "zScore", mean: 50, sd: 10 },
          },
          {
            code: "debt",
            label: { en: "Debt", vi: "Nợ" },
            weight: 1,
            direction: -1,
            normalise: { method: "goalposts", lower: 0, upper: 100, range: [1, 100] },
          },
        ],
      },
    ],
  },
};

/** Its scores: one outlier, a few gaps, one unit with too little. */
export const preparedScores = `unit,name,group,denominator:pop,doctors,waiting,budget,debt
a,A,x,10,100,5,10,20
b,B,x,20,300,,12,30
c,C,x,5,40,9,14,35
d,D,y,40,900,3,11,50
e,E,y,10,120,8,400,55
f,F,y,10,,,,60
g,G,y,15,160,7,13,90
`;
