import type { Label, PointsSpec } from "@chiso/model";
import { parMeasures } from "./measures.js";

const konTum =
  "https://snv.kontum.gov.vn/pages/detail/11382/Chi-so-cai-cach-hanh-chinh-nam-2023-tinh-Kon-Tum-tang-12-bac-so-voi-nam-2022-xep-thu-4363-tinh-thanh..html";
const sonLa = "https://thongtindoingoai.sonla.gov.vn/en/content-1040-tang-chi-so-cai-cach-hanh-chinh.html";
const hoaBinh =
  "https://en.baohoabinh.com.vn/1/10629/Hoa-Binh-reviews-2024-public-administrati111n-re102orm-per102ormance.htm";
const ninhThuan = "https://sonv.ninhthuan.gov.vn/portal/pages/print.aspx?p=31918";

const unverifiedMaximum: Label = {
  en: "Recalled, not seen in a source. Sum check: the verified maxima add to 74.5, so areas 6 and 7 share 25.5 = 12 + 13.5.",
  vi: "Theo trí nhớ, chưa thấy nguồn. Kiểm tra tổng: các điểm tối đa đã kiểm chứng cộng lại 74,5, nên lĩnh vực 6 và 7 chung 25,5 = 12 + 13,5.",
};

/**
 * PAR INDEX of provinces by area, in force for 2022–2024 (Decision 876/QĐ-BNV of 10 November 2022): 8 areas, 100 points.
 *
 * Points of each area's maximum; an area's index in percent is points / maximum. A missing area makes the total
 * missing. The maxima of areas 6 and 7 are `unverified` (see their notes). Areas 1–7 name no measure: each mixes
 * appraisal and survey, and how the 22 survey points are spread over them was not found.
 *
 * @remarks `pointDecimals` is 4: sources show area points with three decimals (9.428; 9.415 behind 94.15 %), and
 * nothing says that three is all; one spare digit keeps sums exact for a sheet that carries one more. Published
 * figures print two.
 * @source Maxima: the URL at each node.
 * @example
 * parIndex2022.root.children?.map((area) => area.max); // [9.5, 10, 13, 10.5, 15, 12, 13.5, 16.5]
 */
export const parIndex2022: PointsSpec = {
  kind: "points",
  code: "par-index-2022",
  label: { en: "PAR INDEX of provinces, 2022–2024", vi: "Chỉ số cải cách hành chính cấp tỉnh, 2022–2024" },
  description: {
    en: "Decision 876/QĐ-BNV: 8 areas, 37 criteria, 88 sub-criteria, 100 points of which 32 by survey (22 of leaders, 10 SIPAS).",
    vi: "Quyết định 876/QĐ-BNV: 8 lĩnh vực, 37 tiêu chí, 88 tiêu chí thành phần, 100 điểm, trong đó 32 điểm khảo sát (22 lãnh đạo, quản lý, 10 SIPAS).",
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
        code: "steering",
        label: { en: "Steering of the reform", vi: "Công tác chỉ đạo, điều hành cải cách hành chính" },
        max: 9.5,
        source: hoaBinh,
      },
      {
        code: "institutional",
        label: { en: "Institutional reform", vi: "Cải cách thể chế" },
        max: 10,
        source: konTum,
      },
      {
        code: "procedures",
        label: { en: "Reform of administrative procedures", vi: "Cải cách thủ tục hành chính" },
        max: 13,
        source: sonLa,
      },
      {
        code: "organisation",
        label: {
          en: "Reform of the administrative apparatus",
          vi: "Cải cách tổ chức bộ máy hành chính nhà nước",
        },
        max: 10.5,
        source: sonLa,
      },
      {
        code: "civil-service",
        label: { en: "Civil service reform", vi: "Cải cách chế độ công vụ" },
        max: 15,
        source: sonLa,
      },
      {
        code: "public-finance",
        label: { en: "Public finance reform", vi: "Cải cách tài chính công" },
        max: 12,
        status: "unverified",
        note: unverifiedMaximum,
      },
      {
        code: "egovernment",
        label: {
          en: "E-government and digital government",
          vi: "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
        },
        max: 13.5,
        status: "unverified",
        note: unverifiedMaximum,
      },
      {
        code: "impact",
        label: {
          en: "Impact on people, organisations and socio-economic development",
          vi: "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội",
        },
        max: 16.5,
        source: sonLa,
        children: [
          {
            code: "sipas",
            label: { en: "Satisfaction index SIPAS", vi: "Chỉ số hài lòng SIPAS" },
            max: 10,
            measure: "sipas",
            source: ninhThuan,
          },
          {
            code: "socio-economic",
            label: {
              en: "Impact on socio-economic development",
              vi: "Tác động đến phát triển kinh tế - xã hội",
            },
            max: 6.5,
            measure: "impact",
            source: ninhThuan,
          },
        ],
      },
    ],
  },
};
