import type { Language } from "@chiso/model";
import type { Io } from "../io.js";

/**
 * The language to speak: `--lang`, else the locale of the environment, else English. Looked up before anything is
 * parsed, so that complaints about the command line are already in it.
 */
export function languageOf(argv: readonly string[], env: Io["env"]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const given = argv[at]?.split("=")[1] ?? (at < 0 ? undefined : argv[at + 1]);
  const locale = given ?? [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value) ?? "";
  return locale.toLowerCase().startsWith("vi") ? "vi" : "en";
}
