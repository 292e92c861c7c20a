import { derivations } from "./derivations.mjs";
import { remarks } from "./remarks.mjs";

/** The note of a row in both languages, or undefined. */
export function noteOf(row) {
  const parts = [
    derivedNote(row),
    orderNote(row),
    unitNote(row),
    regionRankNote(row),
    remarkNote(row),
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return { en: parts.map(([en]) => en).join(" "), vi: parts.map(([, vi]) => vi).join(" ") };
}

/** Fails when a derived row has no derivation, or its terms do not add up to the row's figures. */
export function checkDerivation(row) {
  const derivation = derivations[row.number];
  if ((row.flag === "derived") !== (derivation !== undefined))
    throw new Error(`Row ${row.number}: derivation missing or extra`);
  if (!derivation) return;
  const { value, rank, percentOf, times } = derivation;
  const stated = Number(row.value);
  if (value) expect(row, stated, sum(value), 1e-9);
  // Rounded to two decimals by whoever derived it.
  if (percentOf) expect(row, stated, (percentOf[0] * percentOf[1]) / 100, 0.005);
  if (times) expect(row, stated, times[0] * times[1], 1e-9);
  if (rank) expect(row, Number(row.rank), sum(rank), 0);
}

function derivedNote(row) {
  const derivation = derivations[row.number];
  if (!derivation) return undefined;
  if (derivation.en) return [derivation.en, derivation.vi];
  const { value, rank, percentOf, times } = derivation;
  const score = value
    ? terms(value)
    : percentOf
      ? `${percentOf[0]} % × ${percentOf[1]}`
      : times && `${times[0]} × ${times[1]}`;
  const both = [
    ["Score", "Điểm", score],
    ["Rank", "Hạng", rank && terms(rank)],
  ].filter(([, , formula]) => formula);
  const text = (index) => both.map((part) => `${part[index]} = ${part[2]}.`).join(" ");
  return [text(0), text(1).replace(/(\d)\.(\d)/g, "$1,$2")];
}

function orderNote(row) {
  if (row.flag !== "order_assumed" || remarks[row.number]) return undefined;
  return ["Rank taken from the order of a list.", "Hạng lấy theo thứ tự trong danh sách."];
}

function unitNote(row) {
  if (!row.unit.includes("source prints '%'")) return undefined;
  return [
    "Printed with a percent sign; the numbers are points of the area's maximum.",
    "In kèm dấu phần trăm; các số là điểm trên điểm tối đa của lĩnh vực.",
  ];
}

function regionRankNote(row) {
  if (!row.area_or_total.startsWith("region_mean:") || row.rank === "") return undefined;
  return [`Rank ${row.rank} of the six regions.`, `Hạng ${row.rank} trong sáu vùng.`];
}

function remarkNote(row) {
  return remarks[row.number];
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const terms = (numbers) =>
  numbers
    .map((number, i) => (i === 0 ? `${number}` : `${number < 0 ? "−" : "+"} ${Math.abs(number)}`))
    .join(" ");

function expect(row, stated, computed, tolerance) {
  if (!(Math.abs(stated - computed) <= tolerance))
    throw new Error(`Row ${row.number}: ${stated} is not ${computed}`);
}
