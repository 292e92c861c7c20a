// The framework: a composite index as data.
export type * from "./framework/types.js";
export { parseIndexSpec, indexSpecIssues } from "./framework/parse-index-spec.js";
export { indexSpecJsonSchema } from "./framework/schema.js";
export { indexTree, leavesBelow, type IndexTree } from "./framework/index-tree.js";
export { nodeMaxima } from "./framework/node-maxima.js";
export { foldRest, type FoldRestOptions } from "./framework/fold-rest.js";

// Scores of units.
export type * from "./scores/types.js";
export { makeScores, scoresIssues, type ScoresInput } from "./scores/make-scores.js";
export { scoresFromRows, type ScoreRow } from "./scores/scores-from-rows.js";
export { makePanel, scoresOfYear } from "./scores/make-panel.js";

// Steps that prepare raw values.
export type * from "./steps/types.js";
export type { FittedStep, PreparedStage, PrepareReport } from "./steps/prepare-steps.js";
export { screen, type ScreenedUnit, type ScreenReason, type ScreenReport } from "./steps/screen/screen.js";
export { denominate, type DenominateReport, type FittedDenominators } from "./steps/denominate/denominate.js";
export { impute, type ImputedCell, type ImputeReport } from "./steps/impute/impute.js";
export {
  imputePanel,
  type ImputedPanel,
  type PanelCell,
  type PanelImputeSpec,
} from "./steps/impute/impute-panel.js";
export type { PanelImputeMethod } from "./steps/impute/fill-over-years.js";
export {
  compilePanel,
  evaluatePanel,
  type CompiledPanel,
  type CompilePanelOptions,
} from "./evaluate/compile-panel.js";
export type { FittedBlock, FittedImputation } from "./steps/impute/fitted-imputation.js";
export {
  treat,
  type FittedTreat,
  type TreatedLeaf,
  type TreatedStage,
  type TreatReport,
} from "./steps/treat/treat.js";
export { applyTransform, type Transform } from "./steps/treat/transform.js";
export { fitTreatment, type TreatmentOptions } from "./steps/treat/fit-treatment.js";
export type { FittedStage, FittedTreatment } from "./steps/treat/fit-stages.js";
export type { Shape, ShapeLimits } from "./steps/treat/shape.js";

// Normalising leaves and aggregating parents.
export type * from "./steps/normalise/types.js";
export { fitNormaliser } from "./steps/normalise/fit-normaliser.js";
export { applyNormaliser } from "./steps/normalise/apply-normaliser.js";
export { invertNormaliser } from "./steps/normalise/invert-normaliser.js";
export { lowestScore, rawEndOf } from "./steps/normalise/normaliser-ends.js";
export type * from "./steps/aggregate/types.js";
export { aggregateChildren, type Aggregation } from "./steps/aggregate/aggregate-children.js";
export { arithmeticMean } from "./steps/aggregate/arithmetic-mean.js";
export { geometricMean } from "./steps/aggregate/geometric-mean.js";
export { harmonicMean } from "./steps/aggregate/harmonic-mean.js";
export { powerMean } from "./steps/aggregate/power-mean.js";
export { mazziottaPareto, type MazziottaParetoOptions } from "./steps/aggregate/mazziotta-pareto.js";
export { orderedWeightedAverage } from "./steps/aggregate/ordered-weighted-average.js";
export { copeland } from "./steps/aggregate/copeland.js";

// Evaluation and ranking.
export {
  compile,
  fittedOf,
  type CompiledIndex,
  type CompileOptions,
  type FittedIndex,
} from "./evaluate/compile.js";
export { evaluateNodes } from "./evaluate/evaluate-nodes.js";
export { evaluate, scoreOf, type EvaluatedNode, type Evaluation } from "./evaluate/evaluate.js";
export { rank, type RankedUnit, type Ranking, type RankOptions } from "./evaluate/rank.js";
export type { TiesRule } from "./numeric/rank-descending.js";
export { roundHalfUp } from "./numeric/round-half-up.js";

// Weights.
export type * from "./weights/types.js";
export { componentScores } from "./weights/component-scores.js";
export { withWeights } from "./weights/with-weights.js";
export {
  effectiveWeights,
  type EffectiveWeight,
  type EffectiveWeights,
} from "./weights/effective-weights.js";
export { equalWeights } from "./weights/equal-weights.js";
export {
  budgetAllocation,
  type BudgetDiagnostics,
  type ExpertBudget,
  type ExpertSpread,
} from "./weights/budget-allocation.js";
export {
  analyticHierarchy,
  type AnalyticHierarchyOptions,
  type ConsistencyDiagnostics,
} from "./weights/analytic-hierarchy.js";
export type { RandomIndexTable } from "./weights/random-index.js";
export { bestWorst, type BestWorstDiagnostics, type BestWorstJudgements } from "./weights/best-worst.js";
export { bestWorstIndex, type BestWorstConsistency } from "./weights/best-worst-consistency.js";
export { swingWeights, type SwingDiagnostics } from "./weights/swing-weights.js";
export { rankOrderCentroid } from "./weights/rank-order-centroid.js";
export { rankSum } from "./weights/rank-sum.js";
export { rankReciprocal } from "./weights/rank-reciprocal.js";
export { entropyWeights, type EntropyDiagnostics } from "./weights/entropy-weights.js";
export { criticWeights, type CriticDiagnostics } from "./weights/critic-weights.js";
export {
  factorWeights,
  keptFactors,
  type FactorDiagnostics,
  type FactorWeightsOptions,
} from "./weights/factor-weights.js";
export {
  benefitOfTheDoubt,
  type BenefitOfTheDoubt,
  type BenefitOfTheDoubtOptions,
  type FavouredUnit,
} from "./weights/benefit-of-the-doubt.js";
export {
  weightsForImportance,
  type ImportanceDiagnostics,
  type ImportanceOptions,
} from "./weights/weights-for-importance.js";
export type * from "./numeric/linear-programme/types.js";

// Diagnostics: what the data are like before and after they are put together.
export type { DataSource, NodeColumns } from "./diagnostics/data-columns.js";
export type { NodeChoice } from "./diagnostics/choose-nodes.js";
export type { Grouping } from "./diagnostics/group-nodes.js";
export {
  describe,
  type ColumnFlag,
  type DescribedColumn,
  type DescribeLimits,
  type DescribeOptions,
  type Description,
} from "./diagnostics/describe.js";
export type { ColumnStatistics } from "./diagnostics/column-statistics.js";
export { availabilityOf, type Availability, type UnitAvailability } from "./diagnostics/availability-of.js";
export type { Association, CorrelationMethod } from "./diagnostics/associate.js";
export {
  correlations,
  type CorrelationOptions,
  type CorrelationPair,
  type Correlations,
  type PairRelation,
} from "./diagnostics/correlations.js";
export {
  correlationFlags,
  type CorrelationFlagOptions,
  type CorrelationFlags,
  type FlaggedPair,
} from "./diagnostics/correlation-flags.js";
export {
  denominatorCorrelations,
  type DenominatorCorrelations,
  type DenominatorOptions,
  type DenominatorPair,
} from "./diagnostics/denominator-correlations.js";
export {
  cronbachAlpha,
  type AlphaItem,
  type AlphaOptions,
  type CronbachAlpha,
  type GroupAlpha,
} from "./diagnostics/cronbach-alpha.js";
export {
  principalComponents,
  type ComponentOptions,
  type GroupComponents,
  type PrincipalComponent,
  type PrincipalComponents,
} from "./diagnostics/principal-components.js";
export {
  mainEffects,
  type MainEffect,
  type MainEffectOptions,
  type MainEffects,
} from "./diagnostics/main-effects.js";
export {
  collinearityFlags,
  type CollinearityFlags,
  type CollinearityOptions,
  type GroupCollinearity,
} from "./diagnostics/collinearity-flags.js";

// Comparing indices: versions, rankings, units, years.
export { dropNodes } from "./framework/drop-nodes.js";
export { patchSpec, type NodePatch, type VariantPatch } from "./compare/patch-spec.js";
export { variants, type Recomputed, type Variant, type Variants } from "./compare/variants.js";
export {
  compareVariants,
  type CompareVariantsOptions,
  type NamedEvaluation,
  type VariantComparison,
  type VariantRanks,
} from "./compare/compare-variants.js";
export {
  leaveOneOut,
  type LeaveOneOut,
  type LeaveOneOutOptions,
  type LeftOut,
} from "./compare/leave-one-out.js";
export {
  compareRankings,
  type ComparedUnit,
  type CompareOptions,
  type RankComparison,
  type TopOverlap,
} from "./compare/compare-rankings.js";
export type { RankDistance } from "./compare/rank-shifts.js";
export type { TwoPlaces } from "./compare/common-units.js";
export { compareScores, type ComparedNode, type ScoreComparison } from "./compare/compare-scores.js";
export {
  groupRanks,
  type GroupRankedUnit,
  type GroupRankOptions,
  type GroupRanks,
} from "./compare/group-ranks.js";
export { resultsTable, type ResultRow, type Results, type ResultsOptions } from "./compare/results-table.js";
export {
  strengthsOf,
  type StandingLeaf,
  type StrengthOptions,
  type Strengths,
} from "./compare/strengths-of.js";
export {
  unitProfile,
  type ProfileOptions,
  type ProfileRow,
  type UnitProfile,
} from "./compare/unit-profile.js";
export { trends, type Trend, type TrendOptions, type Trends } from "./compare/trends.js";

// What-if: scenarios and gaps.
export type * from "./scenario/types.js";
export { parseScenario, scenarioJsonSchema } from "./scenario/schema.js";
export { whatIf } from "./scenario/what-if.js";
export { gapToRank, type GapQuestion, type GapToRank, type NodeHeadRoom } from "./scenario/gap-to-rank.js";

// Published figures as claims.
export type * from "./claims/types.js";
export {
  addIntervals,
  areDisjoint,
  intersect,
  roundingInterval,
  scaleInterval,
  subtractIntervals,
} from "./claims/rounding-interval.js";
export { orderStatisticBounds } from "./claims/order-statistic-bounds.js";
export {
  boundRank,
  type BoundRankOptions,
  type RankBound,
  type RankBoundEvidence,
} from "./claims/bound-rank.js";
export { rankOfScore, type RankOfScoreOptions, type RankRange } from "./claims/rank-of-score.js";
export { boundNodes, type KnownNode, type NodeBound, type NodeBounds } from "./claims/bound-nodes.js";
export { knownNodes, type KnownNodesOptions } from "./claims/known-nodes.js";
export { ledger, type Ledger, type LedgerOptions } from "./claims/ledger.js";
export {
  gapToCutOff,
  type Certainty,
  type CutOffQuestion,
  type GapToCutOff,
} from "./claims/gap-to-cut-off.js";
export {
  whatIfPartial,
  type PartialChange,
  type PartialQuestion,
  type PartialWhatIf,
} from "./claims/what-if-partial.js";
export { comparePartial } from "./claims/what-if-partial-table.js";
export { checkClaims, type CheckClaimsOptions, type ClaimCheck } from "./claims/check-claims.js";
export type { Finding, FindingRule } from "./claims/finding.js";
export { unitFacts, type EvidenceOptions, type UnitFact } from "./claims/unit-facts.js";

// Results as tables.
export type * from "./table/types.js";
export { inLanguage, mimeBundle, showTable, toTable } from "./table/showing.js";
export { formatTableText, type FormatOptions } from "./table/format-text.js";
export { formatTableHtml } from "./table/format-html.js";
export { escapeHtml } from "./table/escape-html.js";
export { numberLabel, sentence } from "./table/number-label.js";
export { formatCell, MISSING_MARK } from "./table/format-cell.js";

// Labels and errors.
export { labelText, type Label, type Language } from "./label.js";
export { IndexError, formatIssues, issueLabel, type Issue, type IssueCode } from "./errors.js";
