export { addAmounts, bounds, isKnown, subtractAmounts, type Amount } from "./amount.js";
export { chart, jupyterDisplay, type Chart, type ChartWords } from "./chart.js";
export {
  contributionBars,
  type ContributionBarsOptions,
  type ContributionEnd,
  type ContributionRow,
} from "./contribution-bars.js";
export { cutoffBand, type CutoffBandOptions, type CutoffBandRow } from "./cutoff-band.js";
export type { Cutoff } from "./cutoff.js";
export { vegaLiteMime, type MimeBundle } from "./display-bundle.js";
export { history } from "./history.js";
export type { HistoryOptions, HistoryRow } from "./history-year.js";
export { intervalBars, type IntervalBarsRow } from "./interval-bars.js";
export { amountText, numberText, type NumberTextOptions } from "./number-text.js";
export type { ChartOptions } from "./options.js";
export { rankingBars, type RankingBarsOptions, type RankingRow } from "./ranking-bars.js";
export type { VegaLiteSpec } from "./spec.js";
export type { Text } from "./text.js";
export { colours, themeConfig } from "./theme.js";
export { toSvg } from "./to-svg.js";
export { whatIfSteps, type WhatIfRow, type WhatIfStepsOptions } from "./what-if-steps.js";
export { cutoffOf } from "./results/cutoff-of.js";
export { historyRows, structureBreaks, type PublishedYear } from "./results/history-rows.js";
export { neighbourRows, type NeighbourRowsOptions } from "./results/neighbour-rows.js";
export { gapNodeRows, nodeBoundRows, type NodeRowsOptions } from "./results/node-rows.js";
export { rankingRows, type RankingRowsOptions } from "./results/ranking-rows.js";
export { contributionsOf, whatIfRows, type ContributionsOf } from "./results/what-if-rows.js";
