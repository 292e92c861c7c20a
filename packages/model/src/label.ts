/** A language Chiso writes labels in. */
export type Language = "en" | "vi";

/** A text for people. English is required; Vietnamese falls back to it. */
export interface Label {
  readonly en: string;
  readonly vi?: string;
}

/**
 * The text of a label in a language.
 *
 * @param label - What to show.
 * @param language - `"en"` or `"vi"`; a label without Vietnamese gives its English text.
 * @example
 * labelText({ en: "Survey", vi: "Khảo sát" }, "vi"); // "Khảo sát"
 */
export function labelText(label: Label, language: Language): string {
  return language === "vi" ? (label.vi ?? label.en) : label.en;
}
