import type { ICell, INotebookContent } from "@jupyterlab/nbformat";
import { cutoffBand, history, intervalBars, jupyterDisplay, rankingBars, type Chart } from "@chiso/charts";

/** A notebook of the given cells. */
export function notebook(
  cells: readonly Partial<ICell>[],
  metadata: Record<string, unknown> = {},
): INotebookContent {
  const complete = cells.map((cell) => ({ metadata: {}, source: "", ...cell }));
  return { cells: complete as ICell[], metadata, nbformat: 4, nbformat_minor: 5 } as INotebookContent;
}

/** A code cell with the outputs of one display. */
export function code(source: string, ...outputs: readonly Record<string, unknown>[]): Partial<ICell> {
  return { cell_type: "code", source, execution_count: 1, outputs } as Partial<ICell>;
}

/** A Markdown cell. */
export function markdown(source: string | string[]): Partial<ICell> {
  return { cell_type: "markdown", source };
}

/** The output that a value of one MIME bundle gives. */
export function result(data: Record<string, unknown>): Record<string, unknown> {
  return { output_type: "execute_result", execution_count: 1, metadata: {}, data };
}

async function shown(chart: Chart): Promise<Record<string, unknown>> {
  return result({ ...(await chart[jupyterDisplay]()) });
}

/**
 * A small notebook with every kind of cell and output a page shows.
 *
 * Figures: PAR INDEX as published (see the par-index data): HCM CityWeb, 10 May 2024; provinces' portals.
 */
export async function sampleNotebook(): Promise<INotebookContent> {
  const rank15 = { rank: 15, score: { lower: 88.38, upper: 88.6 } };
  const city = { en: "Ho Chi Minh City", vi: "TP. Hồ Chí Minh" };
  const rows = [
    { label: "Khánh Hòa", rank: 14, score: 88.6 },
    { label: "Nghệ An", rank: 15, score: rank15.score },
    { label: "Thừa Thiên Huế", rank: 17, score: 88.38 },
    { label: city, rank: 33, score: 86.97, highlight: true },
  ];
  const parts = [
    { label: "Điều tra xã hội học", points: 16.89, max: 22 },
    { label: "SIPAS", points: 8.16, max: 10 },
    { label: "Thẩm định", points: { lower: 55.42, upper: 61.5 }, max: 61.5 },
  ];
  const years = [
    { year: 2021, score: 86.05, rank: 43 },
    { year: 2022, score: 84.7, rank: 36 },
    { year: 2023, score: 86.97, rank: 33 },
  ];
  const table =
    '<table class="chiso-table"><caption>PAR INDEX 2023</caption><thead><tr><th scope="col">Tỉnh</th><th scope="col" style="text-align:right">Điểm</th><th scope="col" style="text-align:right">Hạng</th></tr></thead><tbody><tr><td>Quảng Ninh</td><td style="text-align:right">92,18</td><td style="text-align:right">1</td></tr><tr><td>TP. Hồ Chí Minh</td><td style="text-align:right">86,97</td><td style="text-align:right">33</td></tr></tbody></table><p class="chiso-note">Hạng theo điểm đã công bố.</p>';
  const language = "vi";
  return notebook([
    markdown([
      "# Điều gì đưa Thành phố vào hạng 15?\n",
      "\n",
      "Năm 2023 Thành phố Hồ Chí Minh đứng **thứ 33 trên 63** với 86,97 điểm. Xem https://par.example.org/ và\n",
      "[phần ngưỡng](#nguong-hang-15).\n",
      "\n",
      "| Phần | Điểm | Tối đa |\n| --- | ---: | ---: |\n| Điều tra | 16,89 | 22 |\n| SIPAS | 8,16 | 10 |\n",
    ]),
    code(
      'const scores = await readScores("par-2023.csv");\nrank(evaluate(compile(parIndex, scores)));',
      result({ "text/html": table, "text/plain": "…" }),
    ),
    markdown(
      "## Ngưỡng hạng 15\n\nĐiểm của Nghệ An chưa công bố, nên ngưỡng là một khoảng.\n\n> Không có số nào được bịa ra.",
    ),
    code(
      'cutoffBand(rows, { title: "Ngưỡng hạng 15", cutoff });',
      await shown(cutoffBand(rows, { title: "Ngưỡng hạng 15 năm 2023", cutoff: rank15, language })),
    ),
    code(
      "intervalBars(parts);",
      await shown(intervalBars(parts, { title: "Mất 13,03 điểm ở đâu", language })),
    ),
    code("history(years);", await shown(history(years, { title: "Ba năm gần đây", language }))),
    markdown("## Các đầu ra khác"),
    code(
      'console.log("86.97");',
      { output_type: "stream", name: "stdout", text: ["86.97\n", "88.38 < 88.60\n"] },
      { output_type: "stream", name: "stderr", text: "cảnh báo: thiếu dữ liệu\n" },
    ),
    code("rank(1)", {
      output_type: "error",
      ename: "IndexError",
      evalue: "no unit",
      traceback: ["\u001b[31mIndexError\u001b[39m: No unit “80”.", "  at cell 7, line 1"],
    }),
  ]);
}

/** A chart's output without its picture, as other programs write it. */
export function specOnly(): Record<string, unknown> {
  const { spec, text } = rankingBars([{ label: "a", value: 1 }], { title: "Spec" });
  return result({ "application/vnd.vegalite.v5+json": spec, "text/plain": text });
}
