import type { PointsSpec } from "@chiso/model";

/**
 * PAPI, the Provincial Governance and Public Administration Performance Index: 8 dimensions of up to 10 points, total of 80.
 *
 * Points; the survey's scale of a dimension runs from 1 to 10. A missing dimension makes the total missing. Four
 * decimals: totals are sums of the dimensions as published.
 *
 * @source UNDP, CECODES, RTA and partners, https://papi.org.vn
 * @example
 * papi.root.children?.length; // 8
 */
export const papi: PointsSpec = {
  kind: "points",
  code: "papi",
  label: {
    en: "PAPI",
    vi: "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)",
  },
  description: {
    en: "Experience of citizens with governance and public administration, by survey. Source: UNDP, CECODES, RTA.",
    vi: "Trải nghiệm của người dân về quản trị và hành chính công, qua khảo sát. Nguồn: UNDP, CECODES, RTA.",
  },
  decimals: 4,
  pointDecimals: 4,
  missing: "propagate",
  root: {
    code: "total",
    label: { en: "PAPI", vi: "PAPI" },
    max: 80,
    source: "https://papi.org.vn",
    children: [
      {
        code: "participation",
        label: { en: "Participation at local levels", vi: "Tham gia của người dân ở cấp cơ sở" },
        max: 10,
      },
      {
        code: "transparency",
        label: {
          en: "Transparency in local decision-making",
          vi: "Công khai, minh bạch trong việc ra quyết định",
        },
        max: 10,
      },
      {
        code: "accountability",
        label: { en: "Vertical accountability", vi: "Trách nhiệm giải trình với người dân" },
        max: 10,
      },
      {
        code: "corruption-control",
        label: {
          en: "Control of corruption in the public sector",
          vi: "Kiểm soát tham nhũng trong khu vực công",
        },
        max: 10,
      },
      {
        code: "procedures",
        label: { en: "Public administrative procedures", vi: "Thủ tục hành chính công" },
        max: 10,
      },
      { code: "services", label: { en: "Public service delivery", vi: "Cung ứng dịch vụ công" }, max: 10 },
      { code: "environment", label: { en: "Environmental governance", vi: "Quản trị môi trường" }, max: 10 },
      { code: "egovernance", label: { en: "E-governance", vi: "Quản trị điện tử" }, max: 10 },
    ],
  },
};
