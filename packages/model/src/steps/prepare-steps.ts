import type { Issue } from "../errors.js";
import { denominate, type DenominateReport, type FittedDenominators } from "./denominate/denominate.js";
import type { FittedImputation } from "./impute/fitted-imputation.js";
import { impute, type ImputeReport } from "./impute/impute.js";
import { screen, type ScreenReport } from "./screen/screen.js";
import { treat, type FittedTreat, type TreatReport } from "./treat/treat.js";
import type { PrepareSpec, PrepareStep, ScreenSpec, StepTable } from "./types.js";

/** What the steps estimated, one entry per step; plain data. */
export type FittedStep =
  | { readonly step: "screen"; readonly fitted: ScreenSpec }
  | { readonly step: "denominate"; readonly fitted: FittedDenominators }
  | { readonly step: "impute"; readonly fitted: FittedImputation }
  | { readonly step: "treat"; readonly fitted: FittedTreat };

/** What a step did. */
export type PrepareReport = ScreenReport | DenominateReport | ImputeReport | TreatReport;

/** A table after one step, with what the step did. */
export interface PreparedStage {
  readonly step: PrepareSpec;
  readonly fitted: FittedStep;
  readonly table: StepTable;
  readonly warnings: readonly Issue[];
  readonly report: PrepareReport;
}

type AnyStep = PrepareStep<PrepareSpec, unknown, PrepareReport>;

/** The step that a spec names. A step only ever meets specs and fits of its own kind. */
function stepOf({ step }: PrepareSpec): AnyStep {
  const steps = { screen, denominate, impute, treat };
  return steps[step];
}

/**
 * Everything wrong with the steps for a table, at once; each step is checked against the table as it is before any.
 *
 * @returns Issues with paths that start with `prepare` and the step's position.
 */
export function prepareIssues(steps: readonly PrepareSpec[], table: StepTable): Issue[] {
  return steps.flatMap((spec, position) =>
    stepOf(spec)
      .issues(spec, table)
      .map((issue) => ({ ...issue, path: ["prepare", position, ...issue.path] })),
  );
}

/**
 * Runs the steps in order, each on the one before's result.
 *
 * @param fitted - What to apply in place of fitting, one per step; from a run of the same steps.
 * @returns One stage per step.
 */
export function runPrepare(
  steps: readonly PrepareSpec[],
  table: StepTable,
  fitted?: readonly FittedStep[],
): PreparedStage[] {
  const stages: PreparedStage[] = [];
  let current = table;
  steps.forEach((spec, position) => {
    const step = stepOf(spec);
    const fit = fitted === undefined ? step.fit(spec, current) : fitted[position]?.fitted;
    const done = step.apply(fit, current);
    const warnings = done.warnings.map((issue) => ({ ...issue, path: ["prepare", position, ...issue.path] }));
    stages.push({ ...done, warnings, step: spec, fitted: { step: spec.step, fitted: fit } as FittedStep });
    current = done.table;
  });
  return stages;
}
