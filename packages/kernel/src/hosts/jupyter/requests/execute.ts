import type { KernelMessage } from "@jupyterlab/services";
import { interruptedOutcome } from "../../../engine/interrupted.js";
import type { CellOutcome } from "../../../engine/port.js";
import { failedOutcome } from "../../process/failed-outcome.js";
import type { OutputEvent } from "../../process/messages.js";
import type { TaskLink } from "../../process/task-link.js";
import type { Publish, Reply, Request, RequestHandler } from "../request-handler.js";

/** Milliseconds in which requests already on their way are still counted as queued behind a cell that failed. */
const ARRIVAL_WAIT = 2;

/** What running cells needs of its surroundings. */
export interface ExecuteOptions {
  readonly link: TaskLink;
  /** Answers the queued execute requests `aborted`. */
  readonly abortQueue: () => void;
  /** Told how many characters of output have left. */
  readonly onSent: (event: OutputEvent) => void;
}

/** Runs cells and counts them. */
export class Executor {
  readonly #options: ExecuteOptions;
  #count = 0;
  #uncounted = 0;

  constructor(options: ExecuteOptions) {
    this.#options = options;
  }

  /** The reply of a request that a failure before it has cancelled. */
  aborted(): Reply {
    return { content: { status: "aborted", execution_count: this.#count } };
  }

  /** Answers `execute_request`. */
  readonly execute: RequestHandler = async (request) => {
    const content = request.message.content as KernelMessage.IExecuteRequestMsg["content"];
    const { code, silent = false, store_history = !silent, stop_on_error = true } = content;
    const counted = store_history && !silent;
    if (counted) this.#count += 1;
    const count = this.#count;
    const publish = silent ? () => undefined : request.publish;
    publish<KernelMessage.IExecuteInputMsg>("execute_input", { code, execution_count: count });
    const name = counted ? `cell ${count}` : `uncounted cell ${(this.#uncounted += 1)}`;
    const outcome = await this.#run(request, { code, name, silent }).catch(failedOutcome);
    publishOutcome(outcome, count, publish);
    if (outcome.status === "error" && stop_on_error) {
      await new Promise((resolve) => setTimeout(resolve, ARRIVAL_WAIT));
      this.#options.abortQueue();
    }
    return executeReply(outcome, count);
  };

  async #run(
    request: Request,
    { code, name, silent }: { readonly code: string; readonly name: string; readonly silent: boolean },
  ): Promise<CellOutcome> {
    const { link, onSent } = this.#options;
    const id = cellId(request) ?? request.message.header.msg_id;
    const onOutput = (event: OutputEvent) => {
      if (silent) onSent(event);
      else publishOutput(event, request.publish, () => onSent(event));
    };
    const answer = await link.run({ kind: "execute", cell: { id, name, code } }, { onOutput });
    return answer?.kind === "execute" ? answer.outcome : interruptedOutcome();
  }
}

function publishOutput(event: OutputEvent, publish: Publish, onSent: () => void): void {
  if (event.type === "stream") {
    publish<KernelMessage.IStreamMsg>("stream", { name: event.name, text: event.text }, onSent);
  } else if (event.type === "clear") {
    publish<KernelMessage.IClearOutputMsg>("clear_output", { wait: event.wait }, onSent);
  } else {
    const { data, metadata, displayId } = event;
    const transient = displayId === undefined ? {} : { display_id: displayId };
    const content = { data, metadata, transient } as KernelMessage.IDisplayDataMsg["content"];
    if (event.update === true)
      publish<KernelMessage.IUpdateDisplayDataMsg>("update_display_data", content as never, onSent);
    else publish<KernelMessage.IDisplayDataMsg>("display_data", content, onSent);
  }
}

function publishOutcome(outcome: CellOutcome, execution_count: number, publish: Publish): void {
  if (outcome.status === "error") {
    const { ename, evalue, traceback } = outcome;
    publish<KernelMessage.IErrorMsg>("error", { ename, evalue, traceback });
  } else if (outcome.result !== undefined) {
    const content = { execution_count, ...outcome.result } as KernelMessage.IExecuteResultMsg["content"];
    publish<KernelMessage.IExecuteResultMsg>("execute_result", content);
  }
}

function executeReply(outcome: CellOutcome, execution_count: number): Reply {
  const { definitions, references } = outcome;
  const metadata = { chiso: { definitions: [...definitions], references: [...references] } };
  if (outcome.status === "ok") {
    return {
      content: { status: "ok", execution_count, user_expressions: {}, payload: [] },
      metadata,
    };
  }
  const { status, ename, evalue, traceback } = outcome;
  return { content: { status, execution_count, ename, evalue, traceback }, metadata };
}

function cellId({ message }: Request): string | undefined {
  const id = message.metadata["cellId"];
  return typeof id === "string" ? id : undefined;
}
