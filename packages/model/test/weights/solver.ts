import { highsSolver } from "@chiso/model/solver-highs";
import loadHighs from "highs";

/** The solver of all tests of this package. */
export const solver = highsSolver(await loadHighs());
