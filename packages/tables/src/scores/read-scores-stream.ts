import { IndexError, type Panel, type Scores } from "@chiso/model";
import { wordingOf } from "../wording/wording.js";
import { assemblePanel, assembleScores } from "./assemble-scores.js";
import type { Collected } from "./collected.js";
import { readContext, type ReadCsvOptions } from "./options.js";
import { textSource } from "./text-source.js";

/**
 * Reads one year's scores from CSV that comes in pieces, such as a file too large to hold as text: a Node stream, the
 * body of a response, or any other async iterable of UTF-8 bytes or text. Otherwise as {@link readScoresCsv}.
 *
 * @param pieces - The file from its beginning; pieces may end anywhere, inside a character too.
 * @throws IndexError as {@link readScoresCsv}; `unreadable_file` for bytes that are not UTF-8.
 * @remarks No text is kept. Values are held once, as they will be in the result; see the README for what that takes.
 * @example
 * await readScoresStream(createReadStream("units.csv"), { spec, fileName: "units.csv" });
 */
export async function readScoresStream(
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: ReadCsvOptions,
): Promise<Scores> {
  return assembleScores(await collectStream(pieces, options), readContext(options));
}

/**
 * Reads the scores of several years from CSV that comes in pieces and has a `year` column; otherwise as
 * {@link readScoresStream}.
 *
 * @throws IndexError as {@link readScoresStream}; also when there is no year column.
 */
export async function readPanelStream(
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: ReadCsvOptions,
): Promise<Panel> {
  return assemblePanel(await collectStream(pieces, options), readContext(options));
}

async function collectStream(
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: ReadCsvOptions,
): Promise<Collected> {
  const source = textSource(options);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      const words = wordingOf(options.language).notUtf8();
      const path = [options.fileName ?? "scores"];
      throw new IndexError([{ code: "unreadable_file", severity: "error", path, ...words }]);
    }
  };
  for await (const piece of pieces) source.push(typeof piece === "string" ? piece : decode(piece));
  source.push(decode());
  return source.end();
}
