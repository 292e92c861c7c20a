import type { PageLanguage } from "./page-context.js";

const words = {
  code: { en: "code", vi: "mã" },
  footer: {
    en: "Made by <code>chiso run</code> from an executed notebook; this one file holds all of it.",
    vi: "Tạo bằng <code>chiso run</code> từ một sổ tay đã chạy; tệp này chứa toàn bộ nội dung.",
  },
  imageLeftOut: { en: "image outside this file", vi: "hình ngoài tệp này" },
  untitled: { en: "Notebook", vi: "Sổ tay" },
} as const;

/** A text of the page itself. */
export function pageWords(word: keyof typeof words, language: PageLanguage): string {
  return words[word][language];
}
