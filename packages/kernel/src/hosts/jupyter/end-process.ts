import type { ToEngine } from "../process/messages.js";
import type { Terminator } from "../process/terminator.js";

/** Milliseconds: between tries to reach a busy main thread, and until the process is killed. */
const RETRY = 50;
const PATIENCE = 1000;
/** Milliseconds between looks at whether the parent process is still there. */
const PARENT_CHECK = 1000;

/**
 * Ends the process from its worker: the main thread is asked to exit, its running code terminated if it does not
 * listen, the whole process killed if that does not help either.
 */
export function endProcess(
  post: (message: ToEngine) => void,
  terminator: Pick<Terminator, "terminate">,
): void {
  const ask = () => post({ type: "exit", code: 0 });
  ask();
  setInterval(() => {
    terminator.terminate();
    ask();
  }, RETRY);
  setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE);
}

/**
 * Ends the process when the Jupyter server that started it is gone without saying so. Servers announce themselves
 * in the environment; without that, or on Windows, where an orphan cannot be told from a child, nothing is watched.
 */
export function watchParent(
  post: (message: ToEngine) => void,
  terminator: Pick<Terminator, "terminate">,
): void {
  if (process.env["JPY_PARENT_PID"] === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    endProcess(post, terminator);
  }, PARENT_CHECK);
}
