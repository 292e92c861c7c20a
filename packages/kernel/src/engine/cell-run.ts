import { Interrupted } from "./interrupted.js";
import { isThenable } from "./is-thenable.js";
import { type LoweredHelpers, loweredHelpers } from "./lowered-helpers.js";
import type { ModuleLoader } from "./port.js";

/** A promise that a cell awaited and that rejected: where the cell stood, which the stack no longer tells. */
export interface AwaitedRejection {
  readonly reason: unknown;
  /** Offset in the cell's JavaScript. */
  readonly offset: number;
}

/** The export that an imported name stands for. */
export interface ImportedBinding {
  readonly namespace: Readonly<Record<string, unknown>>;
  readonly key: string;
}

/** What runs of one engine share. */
export interface RunContext {
  readonly modules: ModuleLoader;
  /** Imported names of all cells, by the user's name. */
  readonly imports: Map<string, ImportedBinding>;
}

/**
 * One run of a cell: the `__cell` that its rewritten text calls.
 *
 * Awaits of the cell itself pass through {@link wait}, which is how they can be rejected from outside.
 */
export class CellRun {
  /** The value of the cell's last statement. */
  result: unknown = undefined;
  readonly helpers: LoweredHelpers = loweredHelpers;
  readonly meta: object;
  rejection: AwaitedRejection | undefined;
  readonly #modules: { specifier: string; namespace: Readonly<Record<string, unknown>> }[] = [];
  #rejectPending: ((reason: unknown) => void) | undefined;
  #isAbandoned = false;

  constructor(private readonly context: RunContext) {
    this.meta = context.modules.meta ?? {};
  }

  /** Rejects what the cell is waiting for; false when it waits for nothing. */
  interrupt(): boolean {
    const reject = this.#rejectPending;
    this.#rejectPending = undefined;
    reject?.(new Interrupted());
    return reject !== undefined;
  }

  /** Nobody waits for this run any more: its next await never settles, which is the only way to stop it. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#rejectPending = undefined;
  }

  /** `await value` in the cell is `await __cell.wait(value)`. */
  wait<T>(value: T, offset?: number): T | Promise<Awaited<T>> {
    if (this.#isAbandoned) return new Promise(() => {});
    if (!isThenable(value)) return value;
    return new Promise((resolve, reject) => {
      const rejectPending = (reason: unknown): void => {
        if (offset !== undefined) this.rejection = { reason, offset };
        reject(reason);
      };
      const settle =
        <A>(next: (argument: A) => void) =>
        (argument: A): void => {
          // Cleared at once: a loop that follows must not look as if it were waiting.
          if (this.#rejectPending === rejectPending) this.#rejectPending = undefined;
          if (!this.#isAbandoned) next(argument);
        };
      this.#rejectPending = rejectPending;
      Promise.resolve(value).then(settle(resolve), settle(rejectPending));
    });
  }

  /** `for await (const x of source)` in the cell: each step can be interrupted. */
  each(source: AsyncIterable<unknown> | Iterable<unknown>, offset: number): unknown {
    const asynchronous = (source as AsyncIterable<unknown> | undefined)?.[Symbol.asyncIterator];
    const method = asynchronous ?? (source as Iterable<unknown> | undefined)?.[Symbol.iterator];
    // The language's own loop says best that this cannot be iterated.
    if (typeof method !== "function") return source;
    const iterator = Reflect.apply(method, source, []) as AsyncIterator<unknown>;
    const next = async (): Promise<IteratorResult<unknown>> => {
      try {
        const step = await this.wait(iterator.next(), offset);
        if (asynchronous || step.done) return step;
        return { done: false, value: await this.wait(step.value, offset) };
      } catch (error) {
        if (error instanceof Interrupted) void iterator.return?.();
        throw error;
      }
    };
    const close = iterator.return?.bind(iterator);
    return {
      [Symbol.asyncIterator]: () => ({
        next,
        ...(close && { return: async (value: unknown) => close(value) }),
      }),
    };
  }

  /** Loads the module of the cell's import statement number `index`. */
  async load(
    index: number,
    specifier: string,
    attributes: Readonly<Record<string, string>> | undefined,
    offset: number,
  ): Promise<void> {
    const namespace = await this.wait(this.context.modules.load(specifier, attributes), offset);
    this.#modules[index] = { specifier, namespace: namespace as Readonly<Record<string, unknown>> };
  }

  /** The export of a loaded module; `*` is all of it. Only what is used as a type may be missing. */
  pick(index: number, key: string, offset: number, mayBeMissing: boolean): unknown {
    const { specifier, namespace } = this.#modules[index]!;
    if (key === "*") return namespace;
    if (key in namespace || mayBeMissing) return namespace[key];
    const hint = `If it is a type, write "import { type ${key} }".`;
    const reason = new SyntaxError(`The module "${specifier}" has no export named "${key}". ${hint}`);
    this.rejection = { reason, offset };
    throw reason;
  }

  /** Notes what an imported name stands for, so that later cells see what the module exports then. */
  follow(name: string, index: number, key: string): void {
    if (key !== "*") this.context.imports.set(name, { namespace: this.#modules[index]!.namespace, key });
  }

  /** The present value of an imported name. */
  live(name: string, current: unknown): unknown {
    const binding = this.context.imports.get(name);
    return binding === undefined ? current : binding.namespace[binding.key];
  }

  /** `import(specifier)` in the cell. */
  async importModule(
    specifier: unknown,
    options?: { with?: Readonly<Record<string, string>> },
  ): Promise<object> {
    return this.context.modules.load(String(specifier), options?.with);
  }

  /** A hoisted function under the name the user gave it. */
  fn<F extends object>(declared: F, name: string): F {
    return Object.defineProperty(declared, "name", { value: name, configurable: true });
  }

  /** A constant: `v` reads its value and refuses another. */
  ro(value: unknown): object {
    return {
      get v() {
        return value;
      },
      set v(_: unknown) {
        throw withoutFrame(new TypeError("Assignment to constant variable."), this);
      },
    };
  }
}

/** Leaves the setter itself out of the stack, where the engine can (V8). */
function withoutFrame(error: Error, constant: object): Error {
  const setter = Object.getOwnPropertyDescriptor(constant, "v")?.set;
  if (setter)
    (Error as { captureStackTrace?: (error: Error, above: unknown) => void }).captureStackTrace?.(
      error,
      setter,
    );
  return error;
}
