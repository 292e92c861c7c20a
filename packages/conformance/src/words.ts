import { filesBelow, readText } from "./repository.js";

interface Rule {
  readonly pattern: RegExp;
  readonly because: string;
  /** Files in which the words are right. */
  readonly except?: RegExp;
}

const text = /\.(ts|mts|mjs|cjs|js|md|json|ya?ml|html|css|ipynb|py|sh)$|^\.ci\/run$/;
const code = /\.(ts|mts|mjs|cjs|js|py|sh)$|^\.ci\/run$/;
/** Files that name the forbidden words in order to forbid them. */
const rulesThemselves = /^packages\/conformance\/(src\/words|test\/words\.test)\.ts$/;

const everywhere: readonly Rule[] = [
  { pattern: /(^|[^\w.])\/(root|work|farm|tmp\/bash_jobs)\//, because: "a path of one machine" },
  {
    pattern: /(^|[^.])\.\.\/shared\//,
    because: "data beside the repository is for tests only",
    except: /\/test\/|^\.ci\/|^packages\/conformance\//,
  },
];

const inCode: readonly Rule[] = [
  { pattern: /\b(TODO|FIXME|XXX)\b/, because: "finish it, or write it where it is tracked" },
  { pattern: /\b(it|test|describe|suite)\.only\(/, because: "the other tests would silently not run" },
];

/** Every line with words that must not stay, as sentences. */
export function wordProblems(root: string): string[] {
  return filesBelow(root)
    .filter((file) => text.test(file) && !rulesThemselves.test(file) && file !== "pnpm-lock.yaml")
    .flatMap((file) => {
      const rules = code.test(file) || file.endsWith(".md") ? [...everywhere, ...inCode] : everywhere;
      return fileProblems(file, readText(root, file), rules);
    });
}

function fileProblems(file: string, content: string, rules: readonly Rule[]): string[] {
  const applying = rules.filter(({ pattern, except }) => !except?.test(file) && pattern.test(content));
  if (applying.length === 0) return [];
  return content
    .split("\n")
    .flatMap((line, i) =>
      applying
        .filter(({ pattern }) => pattern.test(line))
        .map(({ because }) => `${file}:${i + 1}: ${because}: ${line.trim().slice(0, 100)}`),
    );
}
