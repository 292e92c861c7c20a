import type { PointsSpec } from "@chiso/model";
import { parMeasures } from "./measures.js";

const ninhThuan = "https://sonv.ninhthuan.gov.vn/portal/pages/print.aspx?p=31918";

/**
 * The same 100 points of PAR INDEX 2022–2024 by who measures them: appraisal 61.5, survey of leaders 22, SIPAS 10,
 * socio-economic impact 6.5.
 *
 * Points. SIPAS points are its percent / 10. A missing part makes the total missing. The four maxima are printed by
 * three provinces (Ninh Thuận 2022, Kon Tum and Hòa Bình 2023). Appraisal and survey lie inside areas 1–7 of
 * {@link parIndex2022}: 61.5 + 22 = 83.5 = the sum of those areas' maxima.
 *
 * @source https://sonv.ninhthuan.gov.vn/portal/pages/print.aspx?p=31918
 * @example
 * parIndex2022ByPart.root.children?.map((part) => part.code); // ["appraisal", "survey", "sipas", "socio-economic"]
 */
export const parIndex2022ByPart: PointsSpec = {
  kind: "points",
  code: "par-index-2022-by-part",
  label: {
    en: "PAR INDEX of provinces, 2022–2024, by measure",
    vi: "Chỉ số cải cách hành chính cấp tỉnh, 2022–2024, theo cách đo",
  },
  decimals: 2,
  pointDecimals: 4,
  missing: "propagate",
  measures: parMeasures,
  root: {
    code: "total",
    label: { en: "PAR INDEX", vi: "Chỉ số cải cách hành chính" },
    max: 100,
    children: [
      {
        code: "appraisal",
        label: { en: "Appraisal by the ministry", vi: "Điểm thẩm định" },
        max: 61.5,
        measure: "appraisal",
        source: ninhThuan,
      },
      {
        code: "survey",
        label: { en: "Survey of leaders and managers", vi: "Khảo sát lãnh đạo, quản lý" },
        max: 22,
        measure: "survey",
        source: ninhThuan,
      },
      {
        code: "sipas",
        label: { en: "Satisfaction index SIPAS", vi: "Chỉ số hài lòng SIPAS" },
        max: 10,
        measure: "sipas",
        source: ninhThuan,
      },
      {
        code: "socio-economic",
        label: { en: "Impact on socio-economic development", vi: "Tác động đến phát triển kinh tế - xã hội" },
        max: 6.5,
        measure: "impact",
        source: ninhThuan,
      },
    ],
  },
};
