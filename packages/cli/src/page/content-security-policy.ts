import { createHash } from "node:crypto";

/**
 * The policy of a page that is one file: it loads nothing, and of scripts it runs those given, by their hash; no
 * other script that came in with an output runs.
 *
 * @param scripts - Texts of the page's script elements, to the letter.
 */
export function contentSecurityPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const rules = [
    "default-src 'none'",
    "img-src data:",
    "style-src 'unsafe-inline'",
    ...(hashes.length === 0 ? [] : [`script-src ${hashes.join(" ")}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return rules.join("; ");
}
