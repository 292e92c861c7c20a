import type { CellProgress } from "@chiso/kernel";
import type { INotebookContent } from "@jupyterlab/nbformat";
import type { TextSink } from "../io.js";
import { cellSource, firstCodeLine } from "./cell-source.js";

/** Tells on stderr how far a notebook is. */
export interface Progress {
  /** Called before and after every cell. */
  onProgress(progress: CellProgress): void;
  /** Clears what a terminal still shows of the bar. */
  end(): void;
}

const BAR = 20;

/**
 * Progress of one notebook: a line per finished cell (number, first line of code, milliseconds); on a terminal a
 * bar stands under them while a cell runs.
 */
export function startProgress(sink: TextSink, name: string, notebook: INotebookContent): Progress {
  const width = (sink.columns ?? 80) - 1;
  const clear = sink.isTTY === true ? "\r\u001B[2K" : "";
  let started = 0;
  const line = ({ cell, total, index }: CellProgress): string =>
    `${String(cell).padStart(String(total).length)}/${total}  ${firstCodeLine(cellSource(notebook, index))}`;
  return {
    onProgress(progress) {
      if (progress.state === "running") {
        started = performance.now();
        if (sink.isTTY === true) sink.write(`${clear}${cut(bar(progress, name), width)}`);
        return;
      }
      const mark = progress.state === "ok" ? "" : "  ✗";
      const time = `  ${Math.round(performance.now() - started)} ms${mark}`;
      sink.write(`${clear}${cut(line(progress), width - time.length)}${time}\n`);
    },
    end() {
      if (clear !== "") sink.write(clear);
    },
  };
}

function bar({ cell, total }: CellProgress, name: string): string {
  const done = Math.round(((cell - 1) / total) * BAR);
  return `${"█".repeat(done)}${"░".repeat(BAR - done)} ${cell}/${total}  ${name}`;
}

function cut(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, Math.max(1, width - 1)).join("")}…`;
}
