import type { Issue } from "../errors.js";
import { unknownCodes } from "../steps/unknown-codes.js";
import { isRecord, type LooseEntry, type LooseNode, type Path } from "./loose-node.js";

/**
 * What is wrong with the `prepare` steps of a spec beyond their shape: codes that are no leaf's, and a `denominate`
 * step with nothing to divide.
 *
 * @param prepare - As the author wrote it.
 * @param entries - All nodes of the index.
 */
export function checkPrepare(prepare: unknown, entries: readonly LooseEntry[]): Issue[] {
  if (!Array.isArray(prepare)) return [];
  const leaves = entries.filter(({ children }) => children.length === 0);
  return (prepare as unknown[]).flatMap((step, position) =>
    isRecord(step) ? checkStep(step, leaves, ["prepare", position]) : [],
  );
}

function checkStep(step: LooseNode, leaves: readonly LooseEntry[], path: Path): Issue[] {
  const known = { code: "unknown_code", what: "leaf", known: leaves.map(({ name }) => name) } as const;
  const listed = Array.isArray(step["leaves"])
    ? step["leaves"].filter((code): code is string => typeof code === "string")
    : [];
  const keyed = ["by", "overrides"].flatMap((key) =>
    isRecord(step[key]) ? unknownCodes(Object.keys(step[key]), known, [...path, key]) : [],
  );
  return [
    ...unknownCodes(listed, known, [...path, "leaves"]),
    ...keyed,
    ...nothingToDivide(step, leaves, path),
  ];
}

function nothingToDivide(step: LooseNode, leaves: readonly LooseEntry[], path: Path): Issue[] {
  if (step["step"] !== "denominate" || step["by"] !== undefined) return [];
  if (leaves.some(({ node }) => node["denominator"] !== undefined)) return [];
  return [
    {
      code: "invalid_spec",
      severity: "error",
      path: [...path],
      message: "No leaf has a `denominator`, so there is nothing to divide.",
      hint: "Give leaves a `denominator`, list them under `by`, or leave the step out.",
    },
  ];
}
