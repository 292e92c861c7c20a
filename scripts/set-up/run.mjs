import { spawn } from "node:child_process";

/** A tool that ended with an error; `output` is all it printed. */
export class ToolFailed extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output) {
    super(message);
    this.name = "ToolFailed";
    this.output = output;
  }
}

/**
 * Runs a program without a shell (so that arguments mean the same on every system) and resolves to what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} stdout and stderr, in the order of arrival
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => reject(new ToolFailed(`${command}: ${error.message}`, "")));
    child.on("close", (code, signal) => {
      const output = Buffer.concat(chunks).toString("utf8");
      if (code === 0) resolve(output);
      else reject(new ToolFailed(`${[command, ...args].join(" ")}: ended with ${signal ?? code}`, output));
    });
  });
}

/**
 * Runs a Node program on the terminal of this process and resolves to its exit code.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function runNodeOnTerminal(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, stdio: "inherit" });
    // The terminal sends an interrupt to both; the program decides what it means, and this process waits for its code.
    const leaveToChild = () => {};
    process.on("SIGINT", leaveToChild);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGINT", leaveToChild);
      resolve(code ?? 1);
    });
  });
}
