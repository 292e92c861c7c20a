import type { PositionMap, SourcePosition } from "./source-position.js";

const LINES_BEFORE = 2;
const LONGEST_LINE = 160;

/**
 * The line of an error with a caret under its column, and the lines before it.
 *
 * @returns Lines such as `> 2 | a.b.c` and `    |     ^`; none when the position is outside the text.
 */
export function codeExcerpt({ source }: PositionMap, { line, column }: SourcePosition): string[] {
  const text = source.lineText(line);
  if (text === undefined || column > LONGEST_LINE) return [];
  const width = String(line).length;
  const lines: string[] = [];
  for (let number = Math.max(1, line - LINES_BEFORE); number <= line; number++) {
    const marker = number === line ? ">" : " ";
    lines.push(
      `${marker} ${String(number).padStart(width)} | ${shorten(source.lineText(number) ?? "")}`.trimEnd(),
    );
  }
  // Tabs are repeated, so that the caret stands right however wide they are.
  const indent = text.slice(0, column).replace(/[^\t]/g, " ");
  lines.push(`  ${" ".repeat(width)} | ${indent}^`);
  return lines;
}

function shorten(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line;
}
