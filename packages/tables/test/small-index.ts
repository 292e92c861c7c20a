import { formatIssues, IndexError, parseIndexSpec } from "@chiso/model";

/** A points index with a grid, a label that two leaves share, and a parent. */
export const smallIndex = parseIndexSpec({
  kind: "points",
  code: "small",
  label: { en: "Small index", vi: "Chỉ số nhỏ" },
  root: {
    code: "total",
    label: { en: "Total", vi: "Tổng điểm" },
    children: [
      { code: "inst", label: { en: "Institutions", vi: "Cải cách thể chế" }, max: 10 },
      {
        code: "proc",
        label: { en: "Procedures", vi: "Thủ tục hành chính" },
        children: [
          { code: "proc.time", label: { en: "On time", vi: "Đúng hạn" }, max: 13 },
          { code: "proc.web", label: { en: "Online", vi: "Trực tuyến" }, max: 2, grid: { step: 0.5 } },
        ],
      },
    ],
  },
});

/** A weighted index without maxima. */
export const weightedIndex = parseIndexSpec({
  kind: "weights",
  code: "weighted",
  label: { en: "Weighted" },
  root: {
    code: "index",
    label: { en: "Index" },
    children: [
      { code: "gdp", label: { en: "GDP" }, weight: 1 },
      { code: "life", label: { en: "Life expectancy" }, weight: 1 },
    ],
  },
});

/** What a user reads when `read` fails. */
export function complaints(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof IndexError) return formatIssues(error.issues);
    throw error;
  }
  return "no complaint";
}

/** The same of what comes later. */
export async function complaintsOf(read: () => Promise<unknown>): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof IndexError) return formatIssues(error.issues);
    throw error;
  }
  return "no complaint";
}
