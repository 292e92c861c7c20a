import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/commands.js";
import { chiso } from "../chiso.js";

const run = (line: string) => chiso(line === "" ? [] : line.split(" "));

describe("a wrong command line", () => {
  test("is explained on stderr, with exit code 2", async () => {
    const said: Record<string, string> = {};
    for (const line of [
      "rnak papi papi:2023",
      "rank papi",
      "rank papi papi:2023 more --nodes a --json=yes --node",
      "rank papi papi:2023 --ties best",
      "rank papi papi:2023 --decimals two",
      "rank papi papi:2023 --node a --node b",
      "rank papi papi:2023 --lang fr",
      "rank papi papi:2023 --decimals 200",
      "rank papi papi:2023 --year 2022 --ignore total",
      "gap papi papi:2023 --unit 79",
      "diagnose papi",
      "diagnose papi papi:2023 --method guess",
      "bounds --rank 15",
      "schema spec",
      "kernel",
      "kernel install --user --prefix x",
      "run",
      "run a.ipynb b.ipynb --output c.ipynb --inplace",
      "run a.ipynb x/a.ipynb",
    ]) {
      const { code, stdout, stderr } = await run(line);
      expect({ line, code, stdout }).toEqual({ line, code: 2, stdout: "" });
      said[line] = stderr;
    }
    expect(said).toMatchInlineSnapshot(`
      {
        "bounds --rank 15": "--indicator is missing.
      --year is missing.
      chiso bounds [OPTIONS]
      ",
        "diagnose papi": "SCORES is missing: scores: a CSV, XLSX or JSON file, or papi:YEAR (2018–2024)
      chiso diagnose SPEC SCORES [OPTIONS]
      ",
        "diagnose papi papi:2023 --method guess": "--method is “guess”; one of pearson, spearman, kendall is wanted.
      chiso diagnose SPEC SCORES [OPTIONS]
      ",
        "gap papi papi:2023 --unit 79": "--rank is missing.
      chiso gap SPEC SCORES [OPTIONS]
      ",
        "kernel": "There is no command “kernel”. Commands: evaluate, rank, diagnose, what-if, gap, bounds, check, import-coin, run, kernel install, kernel remove, schema.
      chiso --help
      ",
        "kernel install --user --prefix x": "kernelspec: give user or prefix, not both
      chiso kernel install [OPTIONS]
      ",
        "rank papi": "SCORES is missing: scores: a CSV, XLSX or JSON file, or papi:YEAR (2018–2024)
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 --decimals 200": "--decimals is “200”; a whole number from 0 to 12 is wanted.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 --decimals two": "--decimals is “two”; a whole number from 0 to 12 is wanted.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 --lang fr": "--lang is “fr”; one of en, vi is wanted.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 --node a --node b": "--node is given twice.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 --ties best": "--ties is “best”; one of min, max, average, dense, ordinal is wanted.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 --year 2022 --ignore total": "--year is for scores from a file.
      --ignore is for scores from a file.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rank papi papi:2023 more --nodes a --json=yes --node": "There is no option --nodes. Options: --node --ties --decimals --year --ignore --decimal --sheet --range --units --json --output --lang --help
      --json takes no value.
      --node needs a value: --node CODE
      “more” is one argument too many.
      “a” is one argument too many.
      chiso rank SPEC SCORES [OPTIONS]
      ",
        "rnak papi papi:2023": "There is no command “rnak”. Commands: evaluate, rank, diagnose, what-if, gap, bounds, check, import-coin, run, kernel install, kernel remove, schema.
      chiso --help
      ",
        "run": "NOTEBOOK is missing: notebook (.ipynb); several run one after the other
      chiso run NOTEBOOK... [OPTIONS]
      ",
        "run a.ipynb b.ipynb --output c.ipynb --inplace": "--output FILE takes one notebook.
      Give --output or --inplace, not both.
      chiso run NOTEBOOK... [OPTIONS]
      ",
        "run a.ipynb x/a.ipynb": "Two notebooks would both become out/a.ipynb.
      chiso run NOTEBOOK... [OPTIONS]
      ",
        "schema spec": "There is no schema “spec”; there are index-spec, scores, scenario, evaluation, ranking, diagnose, what-if, gap, bounds, check, import-coin, run, issues.
      chiso schema NAME [OPTIONS]
      ",
      }
    `);
  });

  test("in Vietnamese", async () => {
    expect((await run("rank papi --nodes a --lang vi")).stderr).toMatchInlineSnapshot(`
      "Không có tùy chọn --nodes. Các tùy chọn: --node --ties --decimals --year --ignore --decimal --sheet --range --units --json --output --lang --help
      chiso rank SPEC SCORES [OPTIONS]
      "
    `);
  });

  test("no command at all shows the help on stderr", async () => {
    const [{ code, stdout, stderr }, help] = [await run(""), await run("--help")];
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: help.stdout });
  });
});

describe("help", () => {
  test("in general", async () => {
    const { code, stdout, stderr } = await run("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "Composite indices: evaluate, rank, ask what-if, bound from published figures, run notebooks.

      Usage:
        chiso COMMAND [ARGUMENTS] [--help] [--lang en|vi]
        chiso --version

      Commands:
        evaluate        score every node of every unit
        rank            rank units on the index or on one node
        diagnose        what the data are like, and how the parts of the index go together
        what-if         what a scenario does to scores and ranks
        gap             what separates a unit from a rank
        bounds          what the score at a rank can be, from published figures
        check           what is wrong with a file of scores, or should be looked at
        import-coin     take an index over from COINr's iData and iMeta
        run             run notebooks in the TypeScript kernel
        kernel install  make the TypeScript kernel known to Jupyter
        kernel remove   make the kernel unknown to Jupyter
        schema          print the JSON Schema of an input or of a --json output

      Exit codes:
        0  done
        1  the input has errors
        2  the command line is wrong
        3  a notebook's cell failed
        4  interrupted, or out of time
        5  a fault of the program

      chiso COMMAND --help says more.
      "
    `);
    expect((await run("help")).stdout).toBe(stdout);
    expect((await run("-h --lang vi")).stdout).toContain("Cách dùng:");
  });

  test("of one command", async () => {
    expect((await run("run --help")).stdout).toMatchInlineSnapshot(`
      "run notebooks in the TypeScript kernel

      Usage:
        chiso run NOTEBOOK... [OPTIONS]

      Arguments:
        NOTEBOOK  notebook (.ipynb); several run one after the other

      Options:
        -o, --output FILE      executed notebook; default out/NAME.ipynb
            --inplace          write into the notebook itself
            --html [FILE]      also a page; default beside the executed notebook
            --timeout SECONDS  time a cell may take; default no limit
            --allow-errors     go on after a cell that fails, and write all the same
            --json             a report as JSON on stdout instead of the outputs
            --lang en|vi       language; default from LC_ALL, LANG
        -h, --help             this help

      Examples:
        chiso run notebooks/hcmc-2023.ipynb --html
        chiso run notebooks/*.ipynb --timeout 120

      A cell tagged raises-exception may fail. After any other failure nothing is written.
      "
    `);
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    "%s says everything in both languages",
    async (name, command) => {
      const [english, vietnamese] = [await run(`${name} --help`), await run(`${name} --help --lang vi`)];
      expect(english.code).toBe(0);
      expect(english.stdout).toBe((await run(`help ${name}`)).stdout);
      for (const { help } of [...command.options, ...command.positionals]) {
        expect(english.stdout).toContain(help.en);
        expect(vietnamese.stdout).toContain(help.vi);
      }
      expect(command.examples.length).toBeGreaterThan(0);
    },
  );

  test("the version", async () => {
    expect((await run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test("a fault of the program has exit code 5", async () => {
  const [rank] = commands;
  if (rank === undefined) throw new Error("no command");
  const broken = { ...rank, name: "broken", run: () => Promise.reject(new TypeError("oops")) };
  const { code, stderr } = await chiso(["broken", "a", "b"], { commands: [broken] });
  expect(code).toBe(5);
  expect(stderr).toMatch(/^A fault of the program:\nTypeError: oops\n/);
});
