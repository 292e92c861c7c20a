import { createConsole } from "./cell-console.js";
import { createDisplays } from "./display.js";
import type { EngineHost } from "./port.js";
import { html, md, svg } from "./rich-text.js";

/**
 * Puts what cells find ready into the global object: `display`, `updateDisplay`, `clearOutput`, `md`, `html`, `svg`
 * and a `console` that writes to the host's output.
 *
 * They are ordinary, non-enumerable properties: a cell may declare a variable of the same name.
 */
export function installCellGlobals(host: Pick<EngineHost, "output" | "inspect" | "globalObject">): void {
  const globals = { ...createDisplays(host), md, html, svg, console: completeConsole(host) };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(host.globalObject, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}

/** What the engine's console lacks (`console.profile`, `console.Console`) stays that of the runtime. */
function completeConsole(host: Pick<EngineHost, "output" | "inspect" | "globalObject">): object {
  const own = (host.globalObject as { console?: object }).console ?? null;
  return Object.assign(Object.create(own) as object, createConsole(host));
}
