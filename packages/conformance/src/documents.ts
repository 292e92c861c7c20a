import fs from "node:fs";
import path from "node:path";
import { filesBelow, packageNames, readText } from "./repository.js";

/** The documents whose examples and links must hold: the root's, the packages' READMEs, docs/, the examples'. */
export function documents(root: string): string[] {
  const own = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
  const below = ["docs", "examples"].flatMap((folder) => filesBelow(root, folder));
  return [
    ...own,
    ...packageNames(root).map((name) => `packages/${name}/README.md`),
    ...below.filter((file) => file.endsWith(".md")),
  ].filter((file) => fs.existsSync(path.join(root, file)));
}

/** Every link to a file of the repository that is not there, as sentences. */
export function linkProblems(root: string): string[] {
  return documents(root).flatMap((file) =>
    linksOf(readText(root, file))
      .filter((link) => !fs.existsSync(path.join(root, path.dirname(file), decodeURI(link))))
      .map((link) => `${file}: ${link} is not there`),
  );
}

function linksOf(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[^]*?^```/gm, "").replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s#<]+)(?:#[^)\s]*)?\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The arguments of every `chiso` command in a shell fence of a document. */
export function commandsOf(markdown: string): string[][] {
  return [...markdown.matchAll(/^```sh\n([^]*?)^```/gm)]
    .flatMap(([, code = ""]) => code.split("\n"))
    .flatMap((line) => /^(?:chiso|npm run -s chiso --) ([^#]+)/.exec(line)?.[1] ?? [])
    .map((args) => [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""));
}
