/**
 * Flags every kernel process is started with: without the first, a termination inside a timer's callback aborts
 * Node; the second keeps Node's own notices out of the cells' stderr.
 */
export const NODE_FLAGS: readonly string[] = [
  "--no-force-async-hooks-checks",
  "--disable-warning=ExperimentalWarning",
];
