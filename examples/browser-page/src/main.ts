import {
  boundRank,
  compile,
  evaluate,
  formatTableHtml,
  labelText,
  rank,
  toTable,
  whatIf,
} from "@chiso/model";
import type { Language } from "@chiso/model";
import { claims, papi, papiScores } from "@chiso/par-index";
import { texts } from "./texts.js";

const index = compile(papi, papiScores(2023));
const ranking = rank(evaluate(index));
const bound = boundRank(claims({ indicator: "PAR", year: 2023 }), { indicator: "PAR", year: 2023, rank: 15 });

const language = document.querySelector<HTMLSelectElement>("#language")!;
const unit = document.querySelector<HTMLSelectElement>("#unit")!;
const node = document.querySelector<HTMLSelectElement>("#node")!;
const share = document.querySelector<HTMLInputElement>("#share")!;
const shareText = document.querySelector<HTMLOutputElement>("#share-text")!;

const chosen = (): Language => (language.value === "vi" ? "vi" : "en");

/** Lays a result out as a table, in the language chosen. */
function show(place: string, result: object): void {
  document.querySelector(place)!.innerHTML = formatTableHtml(toTable(result), { language: chosen() });
}

/** Fills a select with things that have a code and a label, keeping what is chosen. */
function fill(
  select: HTMLSelectElement,
  things: readonly { code: string; label: Parameters<typeof labelText>[0] }[],
) {
  const { value } = select;
  select.replaceChildren(...things.map(({ code, label }) => new Option(labelText(label, chosen()), code)));
  if (value) select.value = value;
}

function showWhatIf(): void {
  shareText.textContent = `${share.value} %`;
  const changes = [{ node: node.value, closeGap: Number(share.value) / 100 }];
  show("#what-if", whatIf(index, { unit: unit.value, changes }));
}

function showAll(): void {
  document.documentElement.lang = chosen();
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) {
    place.textContent = texts[place.dataset["text"] ?? ""]?.[chosen()] ?? "";
  }
  fill(unit, index.scores.units);
  fill(node, papi.root.children ?? []);
  show("#ranking", ranking);
  show("#bound", bound);
  showWhatIf();
}

fill(unit, index.scores.units);
fill(node, papi.root.children ?? []);
unit.value = "79";
node.value = "environment";
language.addEventListener("change", showAll);
for (const control of [unit, node, share]) control.addEventListener("input", showWhatIf);
showAll();
