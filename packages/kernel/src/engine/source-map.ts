import type { SourcePosition } from "./source-position.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

interface Mapping {
  readonly column: number;
  readonly original: SourcePosition;
}

/**
 * Finds where generated text came from, by a JSON source map (version 3, one source).
 *
 * @param json - The source map as text.
 * @returns A function from a generated position to the original one: the last mapping at or before it on its line,
 * else the first one of the line, else `undefined`.
 */
export function readSourceMap(json: string): (position: SourcePosition) => SourcePosition | undefined {
  const { mappings } = JSON.parse(json) as { mappings: string };
  let lines: Mapping[][] | undefined;
  return ({ line, column }) => {
    lines ??= decodeMappings(mappings);
    const candidates = lines[line - 1] ?? [];
    let found = candidates[0];
    for (const mapping of candidates) if (mapping.column <= column) found = mapping;
    return found?.original;
  };
}

function decodeMappings(mappings: string): Mapping[][] {
  let originalLine = 0;
  let originalColumn = 0;
  return mappings.split(";").map((line) => {
    let column = 0;
    const decoded: Mapping[] = [];
    for (const segment of line === "" ? [] : line.split(",")) {
      const fields = decodeNumbers(segment);
      column += fields[0] ?? 0;
      if (fields.length < 4) continue;
      originalLine += fields[2]!;
      originalColumn += fields[3]!;
      decoded.push({ column, original: { line: originalLine + 1, column: originalColumn } });
    }
    return decoded;
  });
}

/** Base-64 variable-length numbers: five bits a digit, the sixth says "more", the lowest bit of all is the sign. */
function decodeNumbers(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
