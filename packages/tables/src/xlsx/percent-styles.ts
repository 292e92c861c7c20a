import { parseXml } from "./parse-xml.js";

/**
 * The cell styles that show a number as a percentage.
 *
 * @param styles - `xl/styles.xml`; without it there are none.
 * @returns Positions among the workbook's cell styles, as cells name them.
 */
export function percentStyles(styles: Uint8Array | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  if (styles === undefined) return found;
  // 9 and 10 are the format's own 0 % and 0.00 %.
  const formats = new Set(["9", "10"]);
  let [inStyles, position] = [false, 0];
  parseXml(styles, {
    open: (tag, attributes) => {
      if (tag === "cellXfs") inStyles = true;
      else if (tag === "numFmt") {
        const { numFmtId = "", formatCode = "" } = attributes();
        if (/%/.test(formatCode.replace(/"[^"]*"|\\./g, ""))) formats.add(numFmtId);
      } else if (tag === "xf" && inStyles) {
        if (formats.has(attributes()["numFmtId"] ?? "")) found.add(String(position));
        position++;
      }
    },
    close: (tag) => {
      if (tag === "cellXfs") inStyles = false;
    },
  });
  return found;
}
