/**
 * A heading without what people vary: case, Vietnamese and other diacritics, punctuation, repeated spaces.
 *
 * @example
 * fold("Cải cách_thể chế "); // "cai cach the che"
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
