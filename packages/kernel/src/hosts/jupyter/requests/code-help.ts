import type { KernelMessage } from "@jupyterlab/services";
import type { Reply, Request } from "../request-handler.js";

/** Answers `complete_request`: no matches. */
export function complete({ message }: Request): Reply {
  const { cursor_pos } = message.content as KernelMessage.ICompleteRequestMsg["content"];
  const content: KernelMessage.ICompleteReplyMsg["content"] = {
    status: "ok",
    matches: [],
    cursor_start: cursor_pos,
    cursor_end: cursor_pos,
    metadata: {},
  };
  return { content };
}

/** Answers `inspect_request`: nothing found. */
export function inspect(): Reply {
  const content: KernelMessage.IInspectReplyMsg["content"] = {
    status: "ok",
    found: false,
    data: {},
    metadata: {},
  };
  return { content };
}
