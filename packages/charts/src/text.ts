import { labelText, type Label, type Language } from "@chiso/model";

/** Words for people: one text for every language, or a label with a text for each. */
export type Text = string | Label;

/**
 * The words to show in a language.
 *
 * @param text - A string is shown as it is; of a label, the language's text.
 * @example
 * textOf({ en: "Survey", vi: "Khảo sát" }, "vi"); // "Khảo sát"
 */
export function textOf(text: Text, language: Language): string {
  return (typeof text === "string" ? text : labelText(text, language)).normalize("NFC");
}
