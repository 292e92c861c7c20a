/** Names of the collected table, in the package's terms. */

export const regionCodes = {
  "Trung du và miền núi phía Bắc": "northern-midlands-mountains",
  "Đồng bằng sông Hồng": "red-river-delta",
  "Bắc Trung Bộ và Duyên hải miền Trung": "north-central-coast",
  "Tây Nguyên": "central-highlands",
  "Đông Nam Bộ": "southeast",
  "Đồng bằng sông Cửu Long": "mekong-delta",
};

const partNodes = {
  appraisal: "appraisal",
  "appraisal_by_MoHA(score_moha)": "appraisal",
  score_moha: "appraisal",
  sociological_survey: "survey",
  "sociological_survey(score_survey)": "survey",
  score_survey: "survey",
  SIPAS: "sipas",
  sipas: "sipas",
  socio_economic_impact: "socio-economic",
  socio_economic: "socio-economic",
};

/** Node of the framework a row is about, or undefined where it is about no single node. */
export function nodeOf(what) {
  const name = what.replace(/\((max [\d.]+|2017 structure|as points of 10)\)/, "").replace(/:change$/, "");
  if (name === "total") return "total";
  const area = /^area\d_(\w+)$/.exec(name);
  if (area) return area[1].replaceAll("_", "-");
  if (name === "sociological_survey") return "survey";
  return name.startsWith("part:") ? partNodes[name.slice("part:".length)] : undefined;
}

/** What rows count or measure that no kind of claim holds. */
export const quantities = {
  areas_decreased_vs_2023: "areas of 8 whose score fell from 2023",
  components_decreased: "component indices that fell in score and rank from 2023",
  count_components_increased: "areas of 8 whose national mean rose from 2023",
  count_increased_vs_2023: "provinces whose index rose from 2023",
  count_increased_vs_2022: "provinces whose index rose from 2022",
  "areas1,5,6,7_points_sum": "points of areas 1, 5, 6 and 7 together, of 50",
  areas_rank_up_vs_2022: "areas of 8 whose rank rose from 2022",
  areas_rank_up_vs_2021: "areas of 8 whose rank rose from 2021",
  max_decrease_vs_2022: "largest change downwards of a province from 2022, percentage points",
  max_increase_vs_2022: "largest change upwards of a province from 2022, percentage points",
  "part:appraisal+socio_economic(max 68)": "points of appraisal and socio-economic impact together, of 68",
  national_mean: "mean of all provinces, implied and not printed",
  bottom_group: "named among the five lowest, without a rank",
};

/** Counts of provinces by threshold. */
export const counts = {
  "group_A_count(>=90)": { relation: "atLeast", threshold: 90 },
  "count_group_A(>90)": { relation: "above", threshold: 90 },
  "group_B_count(80-<90)": { relation: "between", threshold: [80, 90] },
  "group_C_count(70-<80)": { relation: "between", threshold: [70, 80] },
  count_above_national_mean: { relation: "above", threshold: "mean" },
};
