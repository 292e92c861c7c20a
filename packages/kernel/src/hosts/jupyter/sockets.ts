import { Publisher, Router, type Socket } from "zeromq";
import { address, type Connection } from "./connection.js";

/** Milliseconds a closed socket may take to deliver what was sent last. */
const LINGER = 250;

/** The five sockets of a kernel. */
export interface KernelSockets {
  readonly shell: Router;
  readonly control: Router;
  readonly stdin: Router;
  readonly iopub: Publisher;
  readonly heartbeat: Router;
}

/**
 * Opens and binds the sockets. Nothing is read before all are bound: zeromq refuses to read while a bind is under
 * way, and an early client would end the reading for good.
 */
export async function bindSockets(connection: Connection): Promise<KernelSockets> {
  const options = { linger: LINGER, ipv6: connection.ip.includes(":") };
  // Without a limit here a publisher silently drops what a slow subscriber has not taken.
  const unlimited = { ...options, sendHighWaterMark: 0 };
  const sockets: KernelSockets = {
    shell: new Router(unlimited),
    control: new Router(unlimited),
    stdin: new Router(options),
    iopub: new Publisher(unlimited),
    heartbeat: new Router(options),
  };
  await Promise.all([
    sockets.shell.bind(address(connection, "shell_port")),
    sockets.control.bind(address(connection, "control_port")),
    sockets.stdin.bind(address(connection, "stdin_port")),
    sockets.iopub.bind(address(connection, "iopub_port")),
    sockets.heartbeat.bind(address(connection, "hb_port")),
  ]);
  return sockets;
}

/** Calls `onMessage` for every message of a socket, until it is closed. */
export async function readAll(
  socket: Router,
  onMessage: (frames: Buffer[]) => void | Promise<void>,
): Promise<void> {
  try {
    for await (const frames of socket) await onMessage(frames);
  } catch (error) {
    if (!socket.closed) throw error;
  }
}

/** Closes all; what was sent is delivered for a little while. */
export function closeSockets(sockets: KernelSockets): void {
  for (const socket of Object.values(sockets) as Socket[]) socket.close();
}
