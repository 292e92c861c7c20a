/** One row of a linear programme: `lower ≤ Σ coefficients[k] · x[columns[k]] ≤ upper`. */
export interface LinearRow {
  readonly coefficients: ArrayLike<number>;
  /** Variable of each coefficient. Default: 0, 1, 2, … */
  readonly columns?: ArrayLike<number>;
  /** Default −Infinity: no lower limit. */
  readonly lower?: number;
  /** Default Infinity: no upper limit. */
  readonly upper?: number;
}

/** A linear programme, or a mixed-integer one, as data. */
export interface LinearProgramme {
  readonly sense: "minimise" | "maximise";
  /** One coefficient per variable; their number is the number of variables. */
  readonly objective: ArrayLike<number>;
  /** Least value of each variable. Default 0 for all. */
  readonly lower?: ArrayLike<number>;
  /** Largest value of each variable. Default Infinity for all. */
  readonly upper?: ArrayLike<number>;
  /** Which variables are whole numbers. Default: none. */
  readonly integer?: readonly boolean[];
  readonly rows: readonly LinearRow[];
}

/**
 * How solving ended. `unbounded` also stands for "unbounded or infeasible, not told apart"; `failed` for limits and
 * numerical trouble, with the solver's own word in `message`.
 */
export type LinearStatus = "optimal" | "infeasible" | "unbounded" | "failed";

/** What a solver found. */
export interface LinearSolution {
  readonly status: LinearStatus;
  /** NaN unless optimal. */
  readonly objective: number;
  /** One value per variable; all NaN unless optimal. */
  readonly values: Float64Array;
  readonly message?: string;
}

/**
 * The port to a solver of linear programmes. The library names no solver; `@chiso/model/solver-highs` has an adapter.
 */
export interface LinearSolver {
  /** Name and version, for results to record. */
  readonly name: string;
  /** Solves one programme; equal programmes give equal solutions, whatever was solved before. */
  solve(programme: LinearProgramme): LinearSolution;
}
