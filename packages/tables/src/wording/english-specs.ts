import { quoted, shortList, type CheckWords, type SpecTableWords } from "./words.js";

const more = (count: number): string => `and ${count} more`;

/** What is said about tables of nodes, in English. */
export const englishSpecTable: SpecTableWords = {
  missingColumn: (column, also) => ({
    message: `There is no column ${quoted(column)}.`,
    hint: also.length === 0 ? "Add it." : `Add it; it may also be called ${also.join(", ")}.`,
  }),
  unknownColumn: (heading, known) => ({
    message: `${quoted(heading)} is no column of a table of nodes.`,
    hint: `Columns: ${known.join(", ")}. Rename the column or ignore it.`,
  }),
  noCode: () => ({ message: "The row has no code." }),
  invalidCode: (code) => ({
    message: `${quoted(code)} cannot be a code.`,
    hint: "Use letters, digits, point, underscore and hyphen.",
  }),
  duplicateCode: (code, firstLine) => ({
    message: `Code ${code} is already in row ${firstLine}.`,
    hint: "Give every node a code of its own.",
  }),
  unknownParent: (code, parent, nearest) => ({
    message: `${quoted(parent)}, the parent of ${code}, has no row of its own.`,
    hint: nearest === undefined ? "Add the row or correct the parent." : `Perhaps ${nearest} is meant.`,
  }),
  cycle: (codes) => ({
    message: `The parents run in a circle: ${codes.join(" → ")}.`,
    hint: "One of them must have a parent outside the circle, or none.",
  }),
  noRows: () => ({ message: "There is no row in the table.", hint: "Expected one row per node." }),
  noRoot: () => ({
    message: "Every row has a parent, so there is no root.",
    hint: "Leave the parent of the index itself empty.",
  }),
  severalRoots: (codes) => ({
    message: `${codes.length} rows have no parent: ${shortList(codes, more)}.`,
    hint: "Only the index itself has none. Give the others their parent.",
  }),
  missingWeight: (code) => ({
    message: `${code} has no weight.`,
    hint: "Weights are relative to siblings; 1 for equal ones.",
  }),
  missingMax: (code) => ({ message: `Leaf ${code} has no maximum.`, hint: "Give the points it can earn." }),
  notAChoice: (text, choices) => ({
    message: `${quoted(text)} is none of ${choices.join(", ")}.`,
  }),
  emptyParent: (code) => ({
    message: `${code} is an aggregate, but no row has it as its parent.`,
    hint: "Delete the row or correct a parent.",
  }),
  parentDirection: (code) => ({
    message: `Direction −1 of ${code} has no effect: only leaves have a direction.`,
    hint: "Turn the leaves below it instead.",
  }),
  levelMismatch: (code, level, parent, parentLevel) => ({
    message: `${code} is on level ${level} and its parent ${parent} on level ${parentLevel}.`,
    hint: "The tree follows the parents; a parent is expected one level up.",
  }),
  unknownDenominator: (code, denominator, known) => ({
    message: `${quoted(denominator)}, the denominator of ${code}, has no row of type Denominator.`,
    hint: known.length === 0 ? "There is no such row at all." : `Denominators: ${shortList(known, more)}.`,
  }),
};

/** What the check of scores says, in English. */
export const englishCheck: CheckWords = {
  emptyColumn: (label) => ({
    message: `No unit has a value on ${label}.`,
    hint: "Fill the column, or take the leaf out of the index.",
  }),
  constantColumn: (label, value, count) => ({
    message: `All ${count} values on ${label} are ${value}: the leaf does not tell units apart.`,
    hint: "Check the column; min-max cannot be taken of it.",
  }),
  missingValues: (label, units, of) => ({
    message: `${units.length} of ${of} units have no value on ${label}: ${shortList(units, more)}.`,
  }),
  lowAvailability: (unit, present, of) => ({
    message: `${unit} has ${present} of ${of} values.`,
    hint: "Fill the row, or leave the unit out.",
  }),
};
