import { inspect } from "node:util";

/** An empty namespace object, like that of a module; exports are added as getters. */
export function createNamespace(): object {
  const namespace = Object.create(null) as object;
  Object.defineProperty(namespace, Symbol.toStringTag, { value: "Module" });
  // Shown by its values: getters would all look alike.
  Object.defineProperty(namespace, inspect.custom, { value: () => ({ ...namespace }) });
  return namespace;
}

/** Adds an export; the first one of a name stays. */
export function addExport(namespace: object, name: string, read: () => unknown): void {
  if (!Object.hasOwn(namespace, name))
    Object.defineProperty(namespace, name, { get: read, enumerable: true });
}

/** A namespace whose `default` is a value, with the value's own properties as named exports when it is an object. */
export function namespaceOf(value: unknown, named: boolean): object {
  const namespace = createNamespace();
  addExport(namespace, "default", () => value);
  if (named && (typeof value === "object" || typeof value === "function") && value !== null) {
    for (const name of Object.keys(value))
      addExport(namespace, name, () => (value as Record<string, unknown>)[name]);
  }
  return namespace;
}
