import { numberLabel, sentence, toTable, type CorrelationFlags, type Label, type Table } from "@chiso/model";
import type { Diagnosis } from "./diagnose-index.js";

/** A diagnosis for people: one table per question. */
export function diagnosisTables(diagnosis: Diagnosis): readonly Table[] {
  const { description, availability, correlationFlags, alpha, collinearity } = diagnosis;
  const flags = toTable(correlationFlags);
  return [
    toTable(description),
    toTable(availability),
    { ...flags, notes: [...(flags.notes ?? []), limitsNote(correlationFlags)] },
    toTable(alpha),
    toTable(collinearity),
    weightsTable(diagnosis),
  ];
}

/** An empty table of flags still says what was looked for. */
function limitsNote({ method, high, low }: CorrelationFlags): Label {
  return sentence(
    { high: numberLabel(high, 1), low: numberLabel(low, 1) },
    (of) => `Children of one parent: above ${of.high} or below ${of.low} (${method}).`,
    (of) => `Giữa các phần con của cùng một thành phần: trên ${of.high} hoặc dưới ${of.low} (${method}).`,
  );
}

function weightsTable({ weights, codes }: Diagnosis): Table {
  const table = toTable(weights);
  return { ...table, rows: table.rows.filter((_, at) => codes.has(weights.nodes[at]?.code ?? "")) };
}
