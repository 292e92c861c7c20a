import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const patience = 30 * 60 * 1000;

/**
 * Runs `work` while holding the lock file, so that two set-ups at once take turns.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(line: string) => void} say
 * @returns {Promise<T>}
 */
export async function withLock(file, work, say) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) say("Another set-up is running; waiting for it …");
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    if (isAbandoned(file)) setAside(file);
    return false;
  }
}

/**
 * A lock whose process has gone, or so old that its process id must have been given out again.
 *
 * @param {string} file
 */
function isAbandoned(file) {
  try {
    const { mtimeMs } = fs.statSync(file);
    const pid = Number(fs.readFileSync(file, "utf8"));
    const age = Date.now() - mtimeMs;
    // Between the file's creation and its content it is empty for a moment.
    if (!(pid > 0)) return age > 5000;
    return age > patience || !isRunning(pid);
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Removes an abandoned lock. Of two that find it abandoned, the slower may catch the faster one's new lock: it puts it back.
 *
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (!isAbandoned(aside)) fs.linkSync(aside, file);
  } catch {
    // Gone already, or taken meanwhile: the next try sees.
  } finally {
    fs.rmSync(aside, { force: true });
  }
}
