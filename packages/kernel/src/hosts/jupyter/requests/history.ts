import type { KernelMessage } from "@jupyterlab/services";
import type { Reply } from "../request-handler.js";

/** Answers `history_request`: this kernel keeps none. */
export function history(): Reply {
  const content: KernelMessage.IHistoryReply = { status: "ok", history: [] };
  return { content };
}
