import { parIndex2017 } from "./par-index-2017.js";
import { parIndex2022 } from "./par-index-2022.js";
import { parIndex2022ByPart } from "./par-index-2022-by-part.js";
import type { ParStructure } from "./types.js";

const parts = ["appraisal", "survey", "sipas", "socio-economic"];
const earlierAreas = [
  "steering",
  "institutional",
  "procedures",
  "organisation",
  "civil-service",
  "public-finance",
  "modernisation",
  "impact",
];
const areas2022 = [
  "steering",
  "institutional",
  "procedures",
  "organisation",
  "civil-service",
  "public-finance",
  "egovernment",
  "impact",
];
const decisionsPage =
  "https://www.danangbus.vn/tin-tuc/tin-tuc/cac-chi-so-par-index-papi-sipas-va-nhung-dieu-can-biet-5402.html";

/**
 * Structures of the provincial PAR INDEX, oldest first. Points of two structures are never pooled.
 *
 * 2013–2015 are missing (which decision they follow was not found), and so is 2025 (Decision 1187/QĐ-BNV exists; its
 * structure was not found).
 *
 * @source The URLs at each structure.
 * @example
 * parStructures.map((structure) => structure.code);
 * // ["PAR-2012", "PAR-2016", "PAR-2017", "PAR-2018", "PAR-2019", "PAR-2020", "PAR-2022"]
 */
export const parStructures: readonly ParStructure[] = [
  {
    code: "PAR-2012",
    decision: "1294/QĐ-BNV",
    dated: "2012-12-03",
    years: [2012],
    nodes: ["appraisal", "survey"],
    sources: [decisionsPage, "https://huggingface.co/datasets/letrinhan/vn-par-master"],
    note: {
      en: "Two parts, appraisal and survey, add to the total; their maxima were not found.",
      vi: "Hai phần, thẩm định và khảo sát, cộng lại thành tổng điểm; chưa tìm thấy điểm tối đa.",
    },
  },
  {
    code: "PAR-2016",
    decision: "4361/QĐ-BNV",
    dated: "2016-12-28",
    years: [2016],
    nodes: [],
    sources: [decisionsPage],
  },
  {
    code: "PAR-2017",
    decision: "2948/QĐ-BNV",
    dated: "2017-12-28",
    years: [2017],
    counts: { areas: 8, criteria: 39, subCriteria: 81 },
    nodes: earlierAreas,
    byArea: parIndex2017,
    sources: [
      "https://bonoivu.cls.vn/BoNoiVuTemplate/ChiTietKhoaHoc/22610",
      "http://truyenhinhdaknong.vn/tin-tuc/dak-lak-chi-so-cai-cach-hanh-chinh-dung-dau-khu-vuc-tay-nguyen-2540.html",
    ],
    note: {
      en: "The criteria listed by area add to 39; the same page states 38.",
      vi: "Số tiêu chí theo từng lĩnh vực cộng lại 39; chính trang đó ghi 38.",
    },
  },
  {
    code: "PAR-2018",
    decision: "2636/QĐ-BNV",
    dated: "2018-12-10",
    years: [2018],
    nodes: [],
    sources: [decisionsPage],
  },
  {
    code: "PAR-2019",
    decision: "1150/QĐ-BNV",
    dated: "2019-12-30",
    years: [2019],
    counts: { areas: 8, criteria: 43, subCriteria: 95 },
    surveyPoints: 33.5,
    nodes: earlierAreas,
    sources: [
      "http://pyict.phuyen.gov.vn/vi/news/tuyen-truyen-truyen-thong/tim-hieu-ve-cac-chi-so-par-index-papi-sipas-pci-gii-120.html",
      "https://soloha.vn/par-la-viet-tat-cua-tu-gi/",
    ],
  },
  {
    code: "PAR-2020",
    decision: "1149/QĐ-BNV",
    dated: "2020-12-30",
    years: [2020, 2021],
    counts: { areas: 8, criteria: 43, subCriteria: 102 },
    surveyPoints: 33.5,
    nodes: [...earlierAreas, ...parts],
    sources: [
      "https://truongchinhtri.binhthuan.dcs.vn/Tin-tuc/post/210193/chi-so-cai-cach-hanh-chinh-par-index-va-ket-qua-thuc-hien-cua-tinh-binh-thuan-trong-nam-2020.aspx",
      "https://thuviennhadat.vn/vbpl/ke-hoach-214-kh-ubnd-2021-cai-thien-chi-so-cai-cach-hanh-chinh-par-index-tinh-ha-giang-483571.html",
    ],
    note: {
      en: "The page with the counts speaks of the 2020 index and names no decision; maxima were not found.",
      vi: "Trang nêu số tiêu chí nói về chỉ số năm 2020 và không nêu số quyết định; chưa tìm thấy điểm tối đa.",
    },
  },
  {
    code: "PAR-2022",
    decision: "876/QĐ-BNV",
    dated: "2022-11-10",
    years: [2022, 2023, 2024],
    counts: { areas: 8, criteria: 37, subCriteria: 88 },
    surveyPoints: 32,
    nodes: [...areas2022, ...parts],
    byArea: parIndex2022,
    byPart: parIndex2022ByPart,
    sources: [
      "https://baodaknong.vn/ket-qua-chi-so-cai-cach-hanh-chinh-nam-2023-par-index-2023-208852.html",
      "https://congthuong.vn/ket-qua-chi-so-cai-cach-hanh-chinh-nam-2023-par-index-2023-315337.html",
    ],
    note: {
      en: "Names and points of the criteria, scoring rules and the survey's split over areas were not found. One newspaper speaks of new criteria for 2024; counts and maxima seen for 2024 are those of 2023.",
      vi: "Chưa tìm thấy tên và điểm các tiêu chí, cách chấm, và cách chia điểm khảo sát theo lĩnh vực. Một báo nói năm 2024 có bộ tiêu chí mới; số tiêu chí và điểm tối đa thấy được của 2024 giống 2023.",
    },
  },
];
