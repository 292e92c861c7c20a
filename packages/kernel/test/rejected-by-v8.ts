/**
 * A regular expression that the grammar allows, so that acorn takes it, and V8 refuses: it has more groups than V8
 * counts. A limit, unlike syntax that is merely new, stays when V8 gets better.
 */
export const REJECTED_BY_V8 = `/${"()".repeat(2 ** 16)}/`;
