import type { Issue } from "../errors.js";
import type { Evaluation } from "../evaluate/evaluate.js";
import type { ChangedUnits } from "./apply-changes.js";

/** One warning per leaf on which units that the scenario does not change score differently after it. */
export function movedBounds(
  { before, after }: { readonly before: Evaluation; readonly after: Evaluation },
  changed: ChangedUnits,
): Issue[] {
  return before.nodes.flatMap(({ code, leaf }, at): Issue[] => {
    const now = after.scores[at];
    const moved = before.scores[at]?.some(
      (score, unit) => !changed.has(unit) && !Object.is(score, now?.[unit]),
    );
    if (!leaf || !moved) return [];
    return [
      {
        code: "bounds_moved",
        severity: "warning",
        path: [code],
        message: `The change moves what "${code}" is normalised by, so other units' scores on it move too.`,
        vi: `Thay đổi làm dịch mốc chuẩn hoá của "${code}", nên điểm của các đơn vị khác ở đó cũng đổi.`,
        hint: 'Targets of parents are met on the bounds before the change; keep these with bounds: "frozen".',
      },
    ];
  });
}
