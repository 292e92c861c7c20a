import { IndexError } from "@chiso/model";
import { textPlaces } from "../cells/places.js";
import { emptyFile, unreadableIssue, type CsvSource } from "../csv/parse-csv.js";
import { recordSplitter } from "../csv/split-records.js";
import { collectScores, type ScoresCollector } from "./collect-scores.js";
import type { Collected } from "./collected.js";
import { readContext, type ReadCsvOptions } from "./options.js";

/** Takes CSV text piece by piece. */
export interface TextSource {
  push(text: string): void;
  end(): Collected;
}

/**
 * Cuts CSV text into rows and collects their scores; nothing of the text is kept.
 *
 * @throws IndexError from `push` and `end` when the text cannot be cut into cells.
 */
export function textSource(options: ReadCsvOptions): TextSource {
  const context = readContext(options);
  const places = textPlaces(context.fileName, context.wording);
  const source: CsvSource = { fileName: context.fileName, wording: context.wording };
  let collector: ScoresCollector | undefined;
  const splitter = recordSplitter((row) => {
    if (collector !== undefined) return collector.add(row);
    const delimiter = splitter.delimiter ?? ",";
    collector = collectScores(row, { places, context, options, delimiter, text: true });
  }, options.delimiter);
  const readable = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      throw new IndexError([unreadableIssue(error, source)]);
    }
  };
  return {
    push: (text) => readable(() => splitter.push(text)),
    end: () => {
      readable(() => splitter.end());
      if (collector === undefined) throw new IndexError([emptyFile(source)]);
      return collector.end();
    },
  };
}

/** Collects the scores of a whole CSV text. */
export function collectText(text: string, options: ReadCsvOptions): Collected {
  const source = textSource(options);
  source.push(text);
  return source.end();
}
