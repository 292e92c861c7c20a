import type { Language } from "@chiso/model";
import type { NumberTextOptions } from "./number-text.js";
import type { Text } from "./text.js";

/** What every chart function takes. */
export interface ChartOptions {
  readonly title: Text;
  readonly subtitle?: Text;
  /** What the chart says, for readers who do not see it. Default: made of its figures. */
  readonly alt?: Text;
  /** Language of words and numbers. Default `"en"`. */
  readonly language?: Language;
  /** Digits after the decimal sign of scores. Default 2. */
  readonly decimals?: number;
  /** What is measured, beside the axis. Default "Score" or "Points". */
  readonly axisTitle?: Text;
}

/**
 * How a chart's options write scores.
 *
 * @example
 * scoreNumbers({ title: "PAR INDEX" }); // { language: "en", decimals: 2 }
 */
export function scoreNumbers(options: ChartOptions): NumberTextOptions {
  return { language: options.language ?? "en", decimals: options.decimals ?? 2 };
}
