import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userDataFolder } from "../../src/kernelspec/data-folder.js";
import { installKernelspec, removeKernelspec } from "../../src/kernelspec/install-kernelspec.js";
import { kernelspecFolder } from "../../src/kernelspec/kernelspec-folder.js";

let prefix: string;
beforeEach(() => {
  prefix = mkdtempSync(join(tmpdir(), "kernelspec-"));
});
afterEach(() => rmSync(prefix, { recursive: true, force: true }));

describe("a kernelspec", () => {
  test("is installed under a prefix, whole, and replaces an older one", () => {
    const folder = installKernelspec({ prefix, command: [process.execPath, "old.js"] });
    expect(folder).toBe(join(prefix, "share", "jupyter", "kernels", "chiso"));
    expect(installKernelspec({ prefix, command: [process.execPath, "/k/main.js"] })).toBe(folder);
    expect(JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8"))).toEqual({
      argv: [process.execPath, "/k/main.js", "{connection_file}"],
      display_name: "Chiso (TypeScript)",
      language: "typescript",
      interrupt_mode: "message",
      metadata: {},
    });
    expect(readdirSync(folder)).toEqual(["kernel.json"]);
  });

  test("is removed with its folder, and removing it again is fine", () => {
    const folder = installKernelspec({ prefix, name: "chiso-dev", command: [process.execPath] });
    expect(removeKernelspec({ prefix, name: "chiso-dev" })).toBe(folder);
    expect(existsSync(folder)).toBe(false);
    expect(removeKernelspec({ prefix, name: "chiso-dev" })).toBe(folder);
  });

  test("needs an absolute program, one place and a name Jupyter accepts", () => {
    expect(() => installKernelspec({ prefix, command: ["node"] })).toThrow("absolute path, not node");
    expect(() => installKernelspec({ prefix, command: [] })).toThrow(RangeError);
    expect(() => kernelspecFolder({ prefix, user: true })).toThrow("user or prefix");
    expect(() => kernelspecFolder({ prefix, name: "../x" })).toThrow("not a name");
  });

  test("leaves nothing half-written when writing fails", () => {
    const blocked = join(prefix, "file");
    writeFileSync(blocked, "");
    expect(() => installKernelspec({ prefix: blocked, command: [process.execPath] })).toThrow();
    expect(readdirSync(prefix)).toEqual(["file"]);
  });
});

describe("the user's data folder", () => {
  test.each([
    ["linux", {}, "/home/a/.local/share/jupyter"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/data/jupyter"],
    ["darwin", {}, "/home/a/Library/Jupyter"],
    ["win32", { APPDATA: "/roaming" }, "/roaming/jupyter"],
    ["linux", { JUPYTER_DATA_DIR: "/jd" }, "/jd"],
  ] as const)("on %s with %j is %s", (platform, env, folder) => {
    expect(userDataFolder(platform, env, "/home/a")).toBe(folder);
  });
});
