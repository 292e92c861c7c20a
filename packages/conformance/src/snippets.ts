import ts from "typescript";

/** A TypeScript example of a Markdown file. */
export interface Snippet {
  readonly file: string;
  /** The line of its first line of code. */
  readonly line: number;
  readonly code: string;
}

const fence = /^```ts([^\n]*)\n([^]*?)^```\s*$/gm;

/** The examples to execute: every `ts` fence, save those marked `no-run`. */
export function snippetsOf(file: string, markdown: string): Snippet[] {
  return [...markdown.matchAll(fence)]
    .filter(([, info = ""]) => !/\bno-run\b/.test(info))
    .map(({ index, 2: code = "" }) => ({
      file,
      line: markdown.slice(0, index).split("\n").length + 1,
      code,
    }));
}

/**
 * The example as a module that calls `check(value, expected, line)` for every statement that ends in `// → JSON`:
 * an expression, or the declaration of one constant.
 */
export function withChecks(snippet: Snippet, check: string): string {
  const { code } = snippet;
  const source = ts.createSourceFile(`${snippet.file}.ts`, code, ts.ScriptTarget.ESNext, true);
  let result = "";
  let end = 0;
  for (const statement of source.statements) {
    const expected = /^[^\n]*?\/\/ → ([^\n]+)/.exec(code.slice(statement.end))?.[1];
    if (expected === undefined) continue;
    const line = snippet.line + source.getLineAndCharacterOfPosition(statement.getStart()).line;
    const start = statement.getStart();
    result += code.slice(end, start) + checked(statement, `${jsonOf(expected, line)}, ${line}`, check);
    end = statement.end;
  }
  return result + code.slice(end);
}

function jsonOf(text: string, line: number): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    throw new Error(`line ${line}: what follows "// →" is not JSON: ${text}`);
  }
}

function checked(statement: ts.Statement, expected: string, check: string): string {
  if (ts.isExpressionStatement(statement)) return `${check}(${statement.expression.getText()}, ${expected});`;
  const [declaration] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  if (!declaration) throw new Error(`"// →" must follow an expression or a constant: ${statement.getText()}`);
  return `${statement.getText()} ${check}(${declaration.name.getText()}, ${expected});`;
}
