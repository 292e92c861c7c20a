import type { MeasureSpec } from "@chiso/model";

/** What measures the leaves of PAR INDEX: the four parts of its 100 points since 2022. */
export const parMeasures: readonly MeasureSpec[] = [
  { code: "appraisal", label: { en: "Appraisal by the ministry", vi: "Điểm thẩm định" } },
  {
    code: "survey",
    label: {
      en: "Sociological survey of leaders and managers",
      vi: "Điều tra xã hội học (lãnh đạo, quản lý)",
    },
  },
  { code: "sipas", label: { en: "Satisfaction index SIPAS", vi: "Chỉ số hài lòng SIPAS" } },
  {
    code: "impact",
    label: { en: "Impact on socio-economic development", vi: "Tác động đến phát triển kinh tế - xã hội" },
  },
];
