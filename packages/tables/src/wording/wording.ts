import type { Language } from "@chiso/model";
import { english } from "./english.js";
import { vietnamese } from "./vietnamese.js";
import type { Wording } from "./words.js";

export type { Wording, Words } from "./words.js";

/** The messages of a language. */
export function wordingOf(language: Language = "en"): Wording {
  return language === "vi" ? vietnamese : english;
}
