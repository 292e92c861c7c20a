import { describe, expect, test } from "vitest";
import { address, checkConnection } from "../../../src/hosts/jupyter/connection.js";
import { readArguments } from "../../../src/hosts/jupyter/read-arguments.js";

const file = {
  transport: "tcp",
  ip: "127.0.0.1",
  shell_port: 1,
  control_port: 2,
  iopub_port: 3,
  stdin_port: 4,
  hb_port: 5,
  key: "k",
  signature_scheme: "hmac-sha256",
};

describe("a connection file", () => {
  test("gives the addresses of five sockets", () => {
    expect(address(checkConnection(file), "hb_port")).toBe("tcp://127.0.0.1:5");
    expect(address(checkConnection({ ...file, transport: "ipc", ip: "/run/k" }), "iopub_port")).toBe(
      "ipc:///run/k-3",
    );
  });

  test("must stay on this machine", () => {
    expect(() => checkConnection({ ...file, ip: "0.0.0.0" })).toThrow("0.0.0.0 is not a loopback address");
    expect(() => checkConnection({ ...file, ip: "10.0.0.7" })).toThrow("loopback");
  });

  test("is refused with everything that is wrong", () => {
    const bad = { ...file, key: 1, hb_port: "5", signature_scheme: "hmac-md5" };
    expect(() => checkConnection(bad)).toThrow(
      "key is not a string; signature_scheme hmac-md5 is not hmac-sha256; hb_port is not a whole number",
    );
  });
});

describe("the command line", () => {
  test("names one connection file and any fallback roots, in any order", () => {
    expect(readArguments(["--fallback-root", "/a", "c.json", "--fallback-root", "/b"])).toEqual({
      connectionFile: "c.json",
      fallbackRoots: ["/a", "/b"],
    });
  });

  test("without a connection file is refused", () => {
    expect(() => readArguments(["--fallback-root", "c.json"])).toThrow("CONNECTION_FILE");
    expect(() => readArguments(["a", "b"])).toThrow("CONNECTION_FILE");
  });
});
