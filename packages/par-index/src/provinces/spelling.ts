/** A name without case, diacritics, punctuation and spaces: "TP. Hồ Chí Minh" → "tphochiminh". */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const prefixes = /^(thanhpho|tinh|tp|provinceof|cityof)/;
const suffixes = /(province|city)$/;

/** Ways to read a folded name: as it stands, and without the words for province and city around it. */
export function readings(folded: string): readonly string[] {
  const bare = folded.replace(prefixes, "");
  return [...new Set([folded, bare, folded.replace(suffixes, ""), bare.replace(suffixes, "")])];
}

/** Common spellings, folded, that are no province's name in Vietnamese or English, with the GSO code they mean. */
export const otherSpellings: Readonly<Record<string, string>> = {
  // Hồ Chí Minh
  hcm: "79",
  hcmc: "79",
  saigon: "79",
  // Bà Rịa - Vũng Tàu
  brvt: "77",
  baria: "77",
  vungtau: "77",
  // Thừa Thiên Huế, the city of Huế since 2025
  hue: "46",
  tthue: "46",
  tth: "46",
  // Letters that vary between decrees and newspapers
  daclac: "66",
  darlac: "66",
  dacnong: "67",
  daknong: "67",
  baccan: "06",
  laokay: "10",
  congtum: "62",
};
