import { homedir } from "node:os";
import { join } from "node:path";

/** Where Jupyter looks for a user's kernels; the arguments default to this machine's. */
export function userDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (env["JUPYTER_DATA_DIR"]) return env["JUPYTER_DATA_DIR"];
  if (platform === "darwin") return join(home, "Library", "Jupyter");
  if (platform === "win32") return join(env["APPDATA"] || join(home, "AppData", "Roaming"), "jupyter");
  return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "jupyter");
}

/** Jupyter's data folder under an installation prefix (an environment, `/usr/local`). */
export function prefixDataFolder(prefix: string): string {
  return join(prefix, "share", "jupyter");
}
