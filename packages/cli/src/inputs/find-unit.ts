import type { CompiledIndex } from "@chiso/model";
import { findProvince } from "@chiso/par-index";

/**
 * The code of the unit a user names: by code, by label, or as a Vietnamese province in any spelling.
 *
 * @returns The text itself when no unit fits: the library then says which units there are.
 */
export function unitCode({ scores }: CompiledIndex, text: string): string {
  const same = (other: string | undefined): boolean => other?.toLowerCase() === text.trim().toLowerCase();
  const found =
    scores.units.find(({ code }) => code === text) ??
    scores.units.find(({ label }) => same(label.en) || same(label.vi));
  if (found !== undefined) return found.code;
  const province = findProvince(text);
  return scores.units.some(({ code }) => code === province?.code) ? (province?.code ?? text) : text;
}
