// Measures what reading a large CSV file takes: node packages/tables/scripts/measure-stream.mjs [MEGABYTES]
// Makes the file itself, in the system's folder for temporary files, and reads it in a process of its own.
import { fork } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LEAVES = 50;
const spec = {
  kind: "points",
  code: "large",
  label: { en: "Large" },
  root: {
    code: "total",
    label: { en: "Total" },
    children: Array.from({ length: LEAVES }, (_, at) => ({
      code: `leaf${at}`,
      label: { en: `Leaf ${at}` },
      max: 100,
    })),
  },
};

const mega = 2 ** 20;

/** Writes units with scores of two decimals until the file is as large as asked. */
async function writeCsv(path, bytes) {
  const out = createWriteStream(path);
  let state = 1;
  const score = () => {
    state = (state * 16_807) % 2_147_483_647;
    return ((state % 10_000) / 100).toFixed(2);
  };
  out.write(`unit,name,${spec.root.children.map(({ code }) => code).join(",")}\n`);
  let size = 0;
  for (let unit = 0; size < bytes; unit++) {
    const row = `u${unit},The unit number ${unit},${Array.from({ length: LEAVES }, score).join(",")}\n`;
    size += row.length;
    if (!out.write(row)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

async function readCsv(path) {
  const { parseIndexSpec } = await import("@chiso/model");
  const { readScoresStream } = await import("@chiso/tables");
  const before = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const scores = await readScoresStream(createReadStream(path, { highWaterMark: 2 ** 18 }), {
    spec: parseIndexSpec(spec),
  });
  return {
    units: scores.units.length,
    seconds: (performance.now() - start) / 1000,
    values: scores.values.byteLength / mega,
    before,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

async function main(megabytes) {
  const folder = await mkdtemp(join(tmpdir(), "chiso-stream-"));
  try {
    const path = join(folder, "large.csv");
    await writeCsv(path, megabytes * mega);
    const child = fork(import.meta.filename, ["--read", path]);
    const [found] = await once(child, "message");
    const { size } = await stat(path);
    console.log(`file        ${(size / mega).toFixed(0)} MiB, ${found.units} units × ${LEAVES} leaves`);
    console.log(`time        ${found.seconds.toFixed(1)} s`);
    console.log(`values      ${found.values.toFixed(0)} MiB in the result`);
    console.log(`peak memory ${found.peak.toFixed(0)} MiB, ${found.before.toFixed(0)} MiB before reading`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [first = "200", path = ""] = process.argv.slice(2);
if (first === "--read") process.send?.(await readCsv(path));
else await main(Number(first));
