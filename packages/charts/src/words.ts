import type { Label, Language } from "@chiso/model";

/** The words charts use of themselves. `{x}` is filled in by {@link phrase}. */
const words = {
  before: { en: "Before", vi: "Trước" },
  change: { en: "Change", vi: "Thay đổi" },
  cutoff: { en: "Cut-off of rank {rank}: {score}", vi: "Ngưỡng hạng {rank}: {score}" },
  cutoffShort: { en: "cut-off of rank {rank}", vi: "ngưỡng hạng {rank}" },
  interval: { en: "range of the unknown", vi: "khoảng chưa biết" },
  known: { en: "known points", vi: "điểm đã biết" },
  loss: { en: "loss", vi: "giảm" },
  lost: { en: "Lost", vi: "Mất" },
  maximum: { en: "maximum", vi: "điểm tối đa" },
  name: { en: "Name", vi: "Tên" },
  points: { en: "Points", vi: "Điểm" },
  published: { en: "published", vi: "đã công bố" },
  rank: { en: "Rank", vi: "Hạng" },
  scenario: { en: "Scenario", vi: "Kịch bản" },
  score: { en: "Score", vi: "Điểm" },
  short: { en: "{points} short", vi: "thiếu {points}" },
  ahead: { en: "{points} ahead", vi: "hơn {points}" },
  unexplained: { en: "Rest, not published", vi: "Phần còn lại, chưa công bố" },
  unverified: { en: "maximum unverified", vi: "điểm tối đa chưa kiểm chứng" },
  year: { en: "Year", vi: "Năm" },
} as const satisfies Record<string, Label>;

/** Name of a text in the charts' dictionary. */
export type Word = keyof typeof words;

/**
 * A text of the charts' dictionary, with its places filled in.
 *
 * @example
 * phrase("cutoff", "vi", { rank: "15", score: "88,38–88,60" }); // "Ngưỡng hạng 15: 88,38–88,60"
 */
export function phrase(
  word: Word,
  language: Language,
  places: Readonly<Record<string, string>> = {},
): string {
  return words[word][language].replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? "");
}
