import type { PointsSpec } from "@chiso/model";

const source = "https://bonoivu.cls.vn/BoNoiVuTemplate/ChiTietKhoaHoc/22610";

/**
 * PAR INDEX of provinces for 2017 (Decision 2948/QĐ-BNV of 28 December 2017): 8 areas, 100 points, first level whole.
 *
 * Points. The areas differ from 2022's in content and maximum even where a code is the same, so points are not
 * pooled across the two. A second source (Đắk Lắk 2017) shows the same eight maxima.
 *
 * @source https://bonoivu.cls.vn/BoNoiVuTemplate/ChiTietKhoaHoc/22610
 * @example
 * parIndex2017.root.children?.reduce((sum, area) => sum + (area.max ?? 0), 0); // 100
 */
export const parIndex2017: PointsSpec = {
  kind: "points",
  code: "par-index-2017",
  label: { en: "PAR INDEX of provinces, 2017", vi: "Chỉ số cải cách hành chính cấp tỉnh, 2017" },
  decimals: 2,
  pointDecimals: 4,
  missing: "propagate",
  root: {
    code: "total",
    label: { en: "PAR INDEX", vi: "Chỉ số cải cách hành chính" },
    max: 100,
    source,
    children: [
      {
        code: "steering",
        label: { en: "Steering of the reform", vi: "Chỉ đạo, điều hành cải cách hành chính" },
        max: 10,
        source,
      },
      {
        code: "institutional",
        label: {
          en: "Making and carrying out legal documents",
          vi: "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật",
        },
        max: 10,
        source,
      },
      {
        code: "procedures",
        label: { en: "Reform of administrative procedures", vi: "Cải cách thủ tục hành chính" },
        max: 14.5,
        source,
      },
      {
        code: "organisation",
        label: { en: "Reform of the apparatus", vi: "Cải cách tổ chức bộ máy" },
        max: 11,
        source,
      },
      {
        code: "civil-service",
        label: {
          en: "Building the staff of civil servants",
          vi: "Xây dựng và nâng cao chất lượng đội ngũ công chức, viên chức",
        },
        max: 16,
        source,
      },
      {
        code: "public-finance",
        label: { en: "Public finance reform", vi: "Cải cách tài chính công" },
        max: 7,
        source,
      },
      {
        code: "modernisation",
        label: { en: "Modernisation of administration", vi: "Hiện đại hóa hành chính" },
        max: 16,
        source,
      },
      {
        code: "impact",
        label: { en: "Impact of the reform", vi: "Tác động của cải cách hành chính" },
        max: 15.5,
        source,
      },
    ],
  },
};
