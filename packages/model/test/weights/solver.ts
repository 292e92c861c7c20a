import { loadHighsSolver } from "@chiso/model/solver-highs";

/** The solver of all tests of this package. */
export const solver = await loadHighsSolver();
