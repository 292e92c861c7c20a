import { mimeBundle } from "./mime-bundle.js";
import type { EngineHost, MimeBundle } from "./port.js";

/** Options of {@link Displays.display}. */
export interface DisplayOptions {
  /** Name by which {@link Displays.updateDisplay} finds this output again. Default none. */
  readonly displayId?: string;
}

/** What cells call to show something before they end. */
export interface Displays {
  /**
   * Shows a value below the cell.
   *
   * @returns A promise when the value's own `Symbol.for("Jupyter.display")` does, else nothing.
   */
  display(value: unknown, options?: DisplayOptions): Promise<void> | undefined;
  /** Shows a value in place of what was shown under `displayId`. */
  updateDisplay(value: unknown, options: Required<DisplayOptions>): Promise<void> | undefined;
  /** Removes what the cell has shown; with `wait`, only when it shows something new. */
  clearOutput(options?: { readonly wait?: boolean }): void;
}

/** Makes the display functions that write to a host's output. */
export function createDisplays({ output, inspect }: Pick<EngineHost, "output" | "inspect">): Displays {
  const show = (value: unknown, send: (data: MimeBundle) => void): Promise<void> | undefined => {
    const bundle = mimeBundle(value, inspect);
    if (bundle instanceof Promise) return sendLater(bundle, send);
    send(bundle);
    return undefined;
  };
  return {
    display(value, { displayId } = {}) {
      return show(value, (data) =>
        output.display({ data, metadata: {}, ...(displayId !== undefined && { displayId }) }),
      );
    },
    updateDisplay(value, options) {
      const displayId = (options as DisplayOptions | undefined)?.displayId;
      if (displayId === undefined)
        throw new TypeError("updateDisplay needs { displayId } of the output to replace.");
      return show(value, (data) => output.display({ data, metadata: {}, displayId, update: true }));
    },
    clearOutput({ wait = false } = {}) {
      output.clear(wait);
    },
  };
}

/** Resolves to nothing, whatever the sink returns: a cell's last expression would show it. */
async function sendLater(bundle: Promise<MimeBundle>, send: (data: MimeBundle) => void): Promise<void> {
  send(await bundle);
}
