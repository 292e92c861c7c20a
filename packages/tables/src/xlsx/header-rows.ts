import type { CellRange } from "./cell-address.js";

/**
 * How many rows the headings take: down to the end of the cells merged downwards in their first row, and one row more
 * than cells merged sideways.
 *
 * @param area - From the first row of headings on.
 */
export function headerRowCount(merges: readonly CellRange[], area: CellRange): number {
  let count = 1;
  for (let row = area.top; row < area.top + count && row < area.bottom; row++) {
    for (const { top, left, bottom, right } of merges) {
      if (top !== row || left > area.right || right < area.left) continue;
      const sideways = right > left;
      const reach = bottom - area.top + (sideways ? 2 : 1);
      if (reach > count) count = reach;
    }
  }
  return Math.min(count, Math.max(1, area.bottom - area.top));
}
