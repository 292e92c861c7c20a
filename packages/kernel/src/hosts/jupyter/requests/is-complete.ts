import type { KernelMessage } from "@jupyterlab/services";
import type { TaskLink } from "../../process/task-link.js";
import type { Reply, RequestHandler } from "../request-handler.js";

/** Answers `is_complete_request` by asking the engine. */
export function isComplete(link: TaskLink): RequestHandler {
  return async ({ message }): Promise<Reply> => {
    const { code } = message.content as KernelMessage.IIsCompleteRequestMsg["content"];
    const answer = await link.run({ kind: "isComplete", code });
    const content = answer?.kind === "isComplete" ? answer.completeness : { status: "unknown" };
    return { content: content as KernelMessage.IIsCompleteReplyMsg["content"] };
  };
}
