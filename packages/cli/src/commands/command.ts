import type { Label } from "@chiso/model";
import type { Call } from "../arguments/call.js";
import type { OptionSpec, PositionalSpec } from "../arguments/option.js";
import type { ExitCode } from "../exit-code.js";

/** One command: what its help says, and what it does. */
export interface Command {
  /** One or two words. */
  readonly name: string;
  readonly summary: Label;
  readonly positionals: readonly PositionalSpec[];
  readonly options: readonly OptionSpec[];
  /** Command lines that work as they stand. */
  readonly examples: readonly string[];
  readonly notes?: readonly Label[];
  /** Name of the JSON Schema that `--json` follows. */
  readonly schema?: string;
  /**
   * Does it.
   *
   * @throws IndexError for wrong input, UsageError for a wrong command line, StoppedError when the user stopped it.
   */
  run(call: Call): Promise<ExitCode>;
}
