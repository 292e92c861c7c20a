/** What the type stripper's lowering of `using` and of decorators calls, by its name for them. */
export interface LoweredHelpers {
  usingCtx(): UsingContext;
  decorate(
    decorators: Decorator[],
    target: object,
    key?: PropertyKey,
    descriptor?: PropertyDescriptor | null,
  ): unknown;
}

/** Resources of one block: `u` and `a` take one, `e` holds what the block threw, `d` disposes of them in reverse. */
interface UsingContext {
  e: unknown;
  u<T>(resource: T): T;
  a<T>(resource: T): T;
  d(): unknown;
}

type Decorator = (target: unknown, key?: PropertyKey, descriptor?: PropertyDescriptor) => unknown;
type Disposer = () => unknown;

const NOTHING_THROWN = Symbol("nothing thrown");
const wellKnown = Symbol as { dispose?: symbol; asyncDispose?: symbol };

export const loweredHelpers: LoweredHelpers = { usingCtx: createUsingContext, decorate };

function createUsingContext(): UsingContext {
  const disposers: { dispose: Disposer; awaits: boolean }[] = [];
  const take = <T>(resource: T, awaits: boolean): T => {
    if (resource === null || resource === undefined) return resource;
    disposers.push({ dispose: disposerOf(resource, awaits), awaits });
    return resource;
  };
  const context: UsingContext = {
    e: NOTHING_THROWN,
    u: (resource) => take(resource, false),
    a: (resource) => take(resource, true),
    d: () => {
      const awaits = disposers.some((disposer) => disposer.awaits);
      return awaits ? disposeLater() : disposeNow();
    },
  };
  const fail = (error: unknown): void => {
    context.e = context.e === NOTHING_THROWN ? error : suppressed(error, context.e);
  };
  const finish = (): void => {
    if (context.e !== NOTHING_THROWN) throw context.e;
  };
  function disposeNow(): void {
    for (const { dispose } of disposers.reverse()) {
      try {
        dispose();
      } catch (error) {
        fail(error);
      }
    }
    finish();
  }
  async function disposeLater(): Promise<void> {
    for (const { dispose } of disposers.reverse()) {
      try {
        await dispose();
      } catch (error) {
        fail(error);
      }
    }
    finish();
  }
  return context;
}

function disposerOf(resource: unknown, awaits: boolean): Disposer {
  const methods = resource as Record<symbol, Disposer | undefined>;
  const asynchronous = awaits
    ? methods[wellKnown.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]
    : undefined;
  const method = asynchronous ?? methods[wellKnown.dispose ?? Symbol.for("Symbol.dispose")];
  if (typeof method !== "function")
    throw new TypeError("The value of a using declaration cannot be disposed of.");
  return () => method.call(resource);
}

function suppressed(error: unknown, earlier: unknown): Error {
  const message = "An error was thrown while disposing of a resource, after another error.";
  return Object.assign(new Error(message), { name: "SuppressedError", error, suppressed: earlier });
}

/** Legacy decorators: of a class when there is no key; of a property or method, whose descriptor is redefined. */
function decorate(
  decorators: Decorator[],
  target: object,
  key?: PropertyKey,
  descriptor?: PropertyDescriptor | null,
): unknown {
  const inReverse = [...decorators].reverse();
  if (key === undefined) return inReverse.reduce<unknown>((now, apply) => apply(now) ?? now, target);
  const original = descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor;
  const result = inReverse.reduce<unknown>(
    (now, apply) => apply(target, key, now as PropertyDescriptor) ?? now,
    original,
  );
  if (result !== undefined && result !== null)
    Object.defineProperty(target, key, result as PropertyDescriptor);
  return result;
}
