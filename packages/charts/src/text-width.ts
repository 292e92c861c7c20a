/** Width of a character relative to the font size, as in DejaVu Sans: the widest of the fonts readers have. */
function characterWidth(character: string): number {
  const base = character.normalize("NFD")[0] ?? "";
  if ("iljI.,:;|'!· ".includes(base)) return 0.35;
  if ('ftr()[]-–/"1'.includes(base)) return 0.45;
  if ("mwMW@%—…".includes(base)) return 0.95;
  if (base >= "A" && base <= "Z") return 0.7;
  return 0.62;
}

/**
 * Width a line of text needs, in pixels, without a canvas to measure on: never less than common fonts use.
 *
 * @param text - One line; accents do not widen it.
 * @param fontSize - In pixels.
 * @param bold - Bold letters are about a tenth wider.
 * @example
 * estimateTextWidth("Hạng", 10); // 26
 */
export function estimateTextWidth(text: string, fontSize: number, bold = false): number {
  let width = 0;
  for (const character of text.normalize("NFC")) width += characterWidth(character);
  return Math.ceil(width * fontSize * (bold ? 1.1 : 1));
}

/**
 * Breaks a text at spaces into lines no wider than asked; a longer word keeps a line of its own.
 *
 * @param maxWidth - In pixels.
 * @returns At least one line.
 * @example
 * wrapText("Cải cách thủ tục hành chính", 90, 11); // ["Cải cách thủ", "tục hành chính"]
 */
export function wrapText(text: string, maxWidth: number, fontSize: number, bold = false): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && estimateTextWidth(longer, fontSize, bold) > maxWidth) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}
