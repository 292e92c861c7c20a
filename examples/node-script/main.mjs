// Three questions to two indices: who leads, what would closing a gap change, and what is the score of a rank
// of which nobody published the score?
import { boundRank, compile, evaluate, formatTableText, rank, toTable, whatIf } from "@chiso/model";
import { claims, papi, papiScores } from "@chiso/par-index";

const language = process.argv[2] === "vi" ? "vi" : "en";
/** Prints a result as its table. */
const show = (result) => console.log(`${formatTableText(toTable(result), { language })}\n`);

// PAPI 2023 is published for 61 of 63 provinces, on all 8 dimensions: among those the ranking is exact.
const index = compile(papi, papiScores(2023));
show(rank(evaluate(index)));

// What if Ho Chi Minh City (79) closed half of its distance to the best possible environment score?
show(whatIf(index, { unit: "79", changes: [{ node: "environment", closeGap: 0.5 }] }));

// PAR INDEX 2023 is published in part. The score of rank 15 is an interval, with the figures that bound it.
const figures = claims({ indicator: "PAR", year: 2023 });
show(boundRank(figures, { indicator: "PAR", year: 2023, rank: 15 }));
