import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../chiso.js";
import { notebookOf } from "../notebook/notebook.js";
import { smallScores, smallSpec } from "../small-index.js";

const program = join(import.meta.dirname, "../../dist/main.js");

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({
    "index.json": smallSpec,
    "scores.csv": smallScores,
    "bad.csv": "unit,inst,proc\n79,99,x\n",
    "good.ipynb": notebookOf(
      "# Cut-off",
      'import { boundRank } from "@chiso/model";\nimport { claims } from "@chiso/par-index";',
      'boundRank(claims({ indicator: "PAR", year: 2023 }), { indicator: "PAR", year: 2023, rank: 15 })',
      'import { rankingBars } from "@chiso/charts";\nimport { readScoresCsv } from "@chiso/tables";\nconsole.log(typeof rankingBars, typeof readScoresCsv)',
    ),
    "fails.ipynb": notebookOf("const a: number = 1;", "// why\nnull.x;"),
    "endless.ipynb": notebookOf("console.log(1)", "for (;;) {}"),
  });
});
afterAll(() => folder.remove());

/** Runs the built program; `onStderr` may send it a signal. */
function chiso(line: string, onStderr?: (text: string, interrupt: () => void) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...line.split(" ")], {
      cwd: folder.path,
      env: { PATH: process.env["PATH"] },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => {
      stderr += data.toString();
      onStderr?.(stderr, () => child.kill("SIGINT"));
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

describe("exit codes of the program", () => {
  test("0: a table on stdout, nothing on stderr", async () => {
    const { code, stdout, stderr } = await chiso("rank index.json scores.csv");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("1  Ha Noi   20.50");
  });

  test("1: bad input, on stderr only", async () => {
    const { code, stdout, stderr } = await chiso("rank index.json bad.csv -o r.csv");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("bad.csv › row 2 › column inst: 99 is above the maximum 10");
    expect(stderr).toContain("bad.csv › row 2 › column proc: “x” is not a number.");
    expect(await readdir(folder.path)).not.toContain("r.csv");
  });

  test("2: a wrong command line", async () => {
    expect((await chiso("rank index.json")).code).toBe(2);
  });

  test("3: a failing cell, with its own line; no notebook written", async () => {
    const { code, stderr } = await chiso("run fails.ipynb --output fails-out.ipynb");
    expect(code).toBe(3);
    expect(stderr).toContain("fails.ipynb › cell 2 › line 2: TypeError");
    expect(stderr).toContain("2 | null.x;");
    expect(await readdir(folder.path)).not.toContain("fails-out.ipynb");
  });

  test("4: out of time", async () => {
    const { code, stdout, stderr } = await chiso("run endless.ipynb --timeout 1");
    expect({ code, stdout }).toEqual({ code: 4, stdout: "1\n" });
    expect(stderr).toContain("endless.ipynb › cell 2: Timeout");
  });

  test("4: interrupted in an endless loop, promptly, with nothing written", async () => {
    let interruptedAt = Infinity;
    const { code, stderr } = await chiso("run endless.ipynb --inplace", (text, interrupt) => {
      if (interruptedAt !== Infinity || !text.includes("1/2")) return;
      interruptedAt = performance.now();
      setTimeout(interrupt, 100);
    });
    expect(performance.now() - interruptedAt).toBeLessThan(5000);
    expect(code).toBe(4);
    expect(stderr).toContain("Stopped.");
    const cells = JSON.parse(await readFile(join(folder.path, "endless.ipynb"), "utf8")) as {
      cells: { outputs: unknown[] }[];
    };
    expect(cells.cells[0]?.outputs).toEqual([]);
    expect((await readdir(folder.path)).filter((name) => name.includes(".part"))).toEqual([]);
  });
});

describe("a notebook with nothing installed beside it", () => {
  test("imports the packages that ship with the command", async () => {
    const { code, stdout, stderr } = await chiso("run good.ipynb");
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "PAR 2023, score at rank 15 of 63: 88.38 – 88.60

      The score is  Score  Because                     Claims
      ────────────  ─────  ──────────────────────────  ────────────────────────────────────────
      at least      88.38  published score at rank 17  PAR-2023-46-total-1
      at most       88.60  published score at rank 14  PAR-2023-56-total-1, PAR-2023-56-total-2
      * 88.60 is derived from rounded figures (PAR-2023-56-total-2); its last digit can be off by one.

      function function
      ",
      }
    `);
    expect(stderr).toContain("Executed notebook: out/good.ipynb");
    const written = JSON.parse(await readFile(join(folder.path, "out/good.ipynb"), "utf8")) as {
      cells: unknown[];
    };
    expect(written.cells).toHaveLength(4);
  });

  test("becomes a page, beside the executed notebook or where told", async () => {
    const { code, stderr } = await chiso("run good.ipynb --html --lang vi");
    expect(code).toBe(0);
    expect(stderr).toContain("Notebook đã chạy: out/good.ipynb\nTrang: out/good.html\n");
    const page = await readFile(join(folder.path, "out/good.html"), "utf8");
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain("88.38 – 88.60");
    expect((await chiso("run --html pages/p.html good.ipynb")).stderr).toContain("Page: pages/p.html\n");
    expect(await readdir(join(folder.path, "pages"))).toEqual(["p.html"]);
  });
});

test("the kernel is installed where the user says, and removed", async () => {
  const installed = await chiso("kernel install --prefix venv --name chiso-test");
  expect(installed.code).toBe(0);
  const kernelFolder = installed.stdout.trim();
  expect(kernelFolder.endsWith(join("venv", "share", "jupyter", "kernels", "chiso-test"))).toBe(true);
  const spec = JSON.parse(await readFile(join(kernelFolder, "kernel.json"), "utf8")) as { argv: string[] };
  expect(spec.argv).toContain("--fallback-root");
  expect((await chiso("kernel remove --prefix venv --name chiso-test")).code).toBe(0);
  await expect(readdir(kernelFolder)).rejects.toThrow("ENOENT");
});

test("a reader that leaves early is no fault", async () => {
  const child = spawn(
    "sh",
    ["-c", `"${process.execPath}" "${program}" evaluate papi papi:2023 --json | head -c 10; echo`],
    {
      cwd: folder.path,
    },
  );
  let stderr = "";
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  expect(stderr).toBe("");
});
