import { readFileSync } from "node:fs";

/** What a connection file says, in the names of the Jupyter spec. */
export interface Connection {
  readonly transport: "tcp" | "ipc";
  readonly ip: string;
  readonly shell_port: number;
  readonly control_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly hb_port: number;
  readonly key: string;
}

const PORTS = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"] as const;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/**
 * Reads and checks a connection file. The kernel runs whatever it is sent: it listens on the machine itself only.
 *
 * @throws Error that names everything wrong with the file.
 */
export function readConnection(path: string): Connection {
  return checkConnection(JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>);
}

/** Checks what a connection file says; see {@link readConnection}. */
export function checkConnection(file: Record<string, unknown>): Connection {
  const problems: string[] = [];
  const { transport = "tcp", ip, key = "", signature_scheme: scheme = "hmac-sha256" } = file;
  if (transport !== "tcp" && transport !== "ipc")
    problems.push(`transport ${String(transport)} is not tcp or ipc`);
  if (typeof ip !== "string") problems.push("ip is missing");
  else if (transport === "tcp" && !LOOPBACK.test(ip)) problems.push(`ip ${ip} is not a loopback address`);
  if (typeof key !== "string") problems.push("key is not a string");
  if (key !== "" && scheme !== "hmac-sha256")
    problems.push(`signature_scheme ${String(scheme)} is not hmac-sha256`);
  for (const name of PORTS) if (!Number.isInteger(file[name])) problems.push(`${name} is not a whole number`);
  if (problems.length > 0) throw new Error(`connection file: ${problems.join("; ")}`);
  return { ...file, transport, ip, key } as Connection;
}

/** The address of one of a connection's ports. */
export function address(connection: Connection, port: (typeof PORTS)[number]): string {
  const { transport, ip } = connection;
  return transport === "ipc" ? `ipc://${ip}-${connection[port]}` : `tcp://${ip}:${connection[port]}`;
}
