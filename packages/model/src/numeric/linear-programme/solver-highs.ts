export { highsSolver } from "./highs-solver.js";
export { loadHighsSolver } from "./load-highs-solver.js";
