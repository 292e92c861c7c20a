import { checkDerivation, noteOf } from "./notes.mjs";
import { derivations } from "./derivations.mjs";
import { counts, nodeOf, quantities, regionCodes } from "./vocabulary.mjs";

/** The article has no address in the collection: its publication and date stand for it. */
export const articleSource = "HCM CityWeb, 10 May 2024";

/** One claim per row of the table of published figures. */
export function claimsFromRows(rows) {
  return rows.map((row, index) => claimFromRow({ ...row, number: index + 1 }));
}

function claimFromRow(row) {
  checkDerivation(row);
  const claim = {
    indicator: row.indicator,
    year: Number(row.year),
    ...body(row),
    status: row.flag === "" ? "printed" : row.flag,
    source: row.source_url.startsWith("http") ? row.source_url : articleSource,
  };
  const note = noteOf(row);
  return note ? { ...claim, note } : claim;
}

function body(row) {
  const what = row.area_or_total;
  if (what === "target_rank")
    return { node: "total", kind: "target", unit: row.province_code, rank: Number(row.value) };
  if (counts[what]) return { node: "total", kind: "count", count: Number(row.value), ...counts[what] };
  if (/change/.test(what)) return change(row);
  if (/^(national|region)_mean/.test(what) && row.value !== "") return statistic(row);
  const node = nodeOf(what);
  return node ? scoreOrRank(row, node) : other(row);
}

function scoreOrRank(row, node) {
  const rank = row.rank === "" ? {} : { rank: Number(row.rank) };
  if (row.value === "") return { node, kind: "rank", unit: row.province_code, ...rank };
  return { node, kind: "score", unit: row.province_code, ...amount(row), ...rank };
}

function statistic(row) {
  const region = row.area_or_total.split(":")[1];
  const group = region ? { group: regionCodes[region] } : {};
  return { node: "total", kind: "statistic", statistic: "mean", ...group, ...amount(row) };
}

function change(row) {
  const since = Number(/20\d\d/.exec(`${row.area_or_total} ${row.unit}`)[0]);
  const unit = row.province_code === "" ? {} : { unit: row.province_code };
  const node = nodeOf(row.area_or_total.replace(/^national_mean_change:/, "")) ?? "total";
  return { node, kind: "change", ...unit, since, of: "score", ...amount(row) };
}

function other(row) {
  const quantity = quantities[row.area_or_total];
  if (!quantity) throw new Error(`Row ${row.number}: ${row.area_or_total} has no kind`);
  // Some rows carry "5 of 8" as their unit and no value.
  const text = row.value === "" ? (/^(\d+) of/.exec(row.unit.trim())?.[1] ?? "") : row.value;
  return {
    node: "total",
    kind: "other",
    ...(row.province_code === "" ? {} : { unit: row.province_code }),
    ...(text === "" ? {} : { value: Number(text) }),
    quantity,
    ...(row.rank === "" ? {} : { rank: Number(row.rank) }),
  };
}

function amount(row) {
  const value = Number(row.value);
  const decimals = decimalsOf(row);
  const points = row.unit.startsWith("points");
  if (row.indicator !== "SIPAS") return { value, valueUnit: points ? "points" : "percent", decimals };
  // SIPAS is a percentage; its points of 10 shift the decimal point by one.
  if (!row.area_or_total.includes("as points of 10")) return { value, valueUnit: "percent", decimals };
  return { value: Number((value * 10).toFixed(decimals - 1)), valueUnit: "percent", decimals: decimals - 1 };
}

/** Digits after the point as printed: in the page's text where found, else of the value itself. */
function decimalsOf(row) {
  const derivation = derivations[row.number];
  if (derivation?.decimals !== undefined) return derivation.decimals;
  if (derivation) return 2;
  const numbers = row.evidence.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const wanted = Math.abs(Number(row.value));
  const printed = numbers.find((number) => Number(number.replace(",", ".")) === wanted) ?? row.value;
  return printed.split(/[.,]/)[1]?.length ?? 0;
}
