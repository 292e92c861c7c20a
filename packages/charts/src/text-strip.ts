/** What to draw on a strip of characters. Later parts cover earlier ones. */
export interface StripPart {
  readonly lower: number;
  readonly upper: number;
  /** One character fills the part; of three, the outer ones mark its ends. */
  readonly character: string;
}

/**
 * Draws amounts on a line of characters, for a terminal.
 *
 * @param domain - Values of the strip's two ends.
 * @param parts - Drawn in order; an amount without width takes one character.
 * @param width - Characters. Default 30.
 * @example
 * textStrip([0, 10], [{ lower: 0, upper: 5, character: "█" }], 10); // "██████····"
 */
export function textStrip(
  domain: readonly [number, number],
  parts: readonly StripPart[],
  width = 30,
): string {
  const cells: string[] = Array.from({ length: width }, () => "·");
  const position = (value: number): number => {
    const share = (value - domain[0]) / (domain[1] - domain[0]);
    return Math.min(width - 1, Math.max(0, Math.round(share * (width - 1))));
  };
  for (const { lower, upper, character } of parts) {
    if (!Number.isFinite(lower) || !Number.isFinite(upper)) continue;
    const [start, end] = [position(lower), position(upper)];
    const marks = [...character];
    for (let at = start; at <= end; at += 1) cells[at] = marks.length === 3 ? marks[1]! : marks[0]!;
    if (marks.length === 3) {
      cells[start] = marks[0]!;
      cells[end] = marks[2]!;
    }
  }
  return cells.join("");
}
