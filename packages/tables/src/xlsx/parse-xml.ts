// @ts-expect-error — saxen ships no types; what is used of it is typed below.
import { Parser as SaxenParser } from "saxen";

interface SaxParser {
  on(event: "openTag", take: (name: string, attributes: () => XmlAttributes) => void): void;
  on(event: "closeTag", take: (name: string) => void): void;
  on(event: "text", take: (text: string, decode: (text: string) => string) => void): void;
  on(event: "error", take: (error: Error) => void): void;
  parse(xml: string): void;
}

/** Attributes of an element, with their prefixes. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What is done with the parts of an XML text; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: () => XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks through XML, with the parser that read-excel-file uses too: what is surveyed here is what it will read.
 *
 * @throws Error when it is not well formed.
 */
export function parseXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new (SaxenParser as new () => SaxParser)();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("openTag", (name, attributes) => open(withoutPrefix(name), attributes));
  if (close !== undefined) parser.on("closeTag", (name) => close(withoutPrefix(name)));
  if (text !== undefined) parser.on("text", (raw, decode) => text(decode(raw)));
  parser.parse(new TextDecoder().decode(bytes));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
