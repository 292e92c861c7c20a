import type { KernelMessage } from "@jupyterlab/services";
import type { Reply, Request } from "../request-handler.js";

/** Answers `comm_info_request`: no comms are open. */
export function commInfo(): Reply {
  const content: KernelMessage.ICommInfoReply = { status: "ok", comms: {} };
  return { content };
}

/** A front end opens a comm to a target that does not exist here: it is closed again, as the spec asks. */
export function commOpen({ message, publish }: Request): undefined {
  const { comm_id } = message.content as KernelMessage.ICommOpenMsg["content"];
  publish<KernelMessage.ICommCloseMsg<"iopub">>("comm_close", { comm_id, data: {} });
}

/** Messages to comms that are not open have no reply. */
export function commIgnored(): undefined {
  return undefined;
}
