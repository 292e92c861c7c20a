/**
 * The anchor of a heading: its words in lower case without marks, joined by hyphens.
 *
 * @param heading - Plain text.
 * @param taken - Anchors of the page so far; the new one is added. A second heading of one wording gets a number.
 * @example
 * headingAnchor("Điều gì đưa Thành phố vào hạng 15?", new Set()); // "dieu-gi-dua-thanh-pho-vao-hang-15"
 */
export function headingAnchor(heading: string, taken: Set<string>): string {
  const plain = heading.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const base = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "section";
  let anchor = base;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${base}-${count}`;
  taken.add(anchor);
  return anchor;
}
