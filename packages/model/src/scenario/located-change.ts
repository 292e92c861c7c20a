import type { Issue, IssueCode } from "../errors.js";
import type { CompiledIndex } from "../evaluate/compile.js";
import type { Change } from "./types.js";
import { unitRaw, unitScores } from "./unit-state.js";

/** A change with the positions it speaks of. */
export interface Located {
  readonly change: Change;
  readonly position: number;
  readonly unit: number;
  readonly at: number;
}

/** An error of one change of a scenario. */
export function fault(
  { position }: { readonly position: number },
  code: IssueCode,
  message: string,
  hint: string,
): Issue {
  return { code, severity: "error", path: ["changes", position], message, hint };
}

/** The first units there are, as a hint. */
export function unitHint(index: CompiledIndex): string {
  const codes = index.scores.units.map((unit) => unit.code);
  return `Units: ${codes.slice(0, 12).join(", ")}${codes.length > 12 ? ", …" : ""}.`;
}

/** A node's value for another unit (raw on a leaf, score on a parent), or why there is none. */
export function otherUnit(
  index: CompiledIndex,
  located: Located,
  code: string,
): number | { issues: Issue[] } {
  const unit = index.scores.units.findIndex((one) => one.code === code);
  if (unit < 0) return { issues: [fault(located, "unknown_unit", `No unit "${code}".`, unitHint(index))] };
  const raw = unitRaw(index, unit);
  const column = index.tree.leaves.indexOf(located.at);
  return column >= 0 ? (raw[column] as number) : (unitScores(index, raw, unit)[located.at] as number);
}

/** A number as messages show it: ten significant digits at most. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(10)));
}
