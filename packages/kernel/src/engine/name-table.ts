import type { BindingKind, Declared } from "./declared-names.js";

/** What declaring some names would mean; nothing is changed until it is given to {@link NameTable.commit}. */
export interface NamePlan {
  readonly names: readonly Declared[];
  /** Storage names by user's name: those planned and those declared earlier. */
  readonly storage: ReadonlyMap<string, string>;
  /** Storage names never declared before in the script scope. */
  readonly fresh: readonly string[];
}

interface KnownName {
  readonly storage: string;
  readonly kind: BindingKind;
}

/**
 * The names that cells have declared, and what the script scope calls them.
 *
 * A name that the global object has already (`URL`, `name`, `toString`) is stored under another one: a script-scope
 * `let URL` would be seen by every library in the process.
 */
export class NameTable {
  readonly #known = new Map<string, KnownName>();
  readonly #taken = new Set<string>();

  /**
   * @param globalObject - Its properties, inherited ones too, are names to avoid.
   * @param reserved - Further names to avoid: those that transformed cells use themselves.
   */
  constructor(
    private readonly globalObject: object,
    private readonly reserved: ReadonlySet<string>,
  ) {}

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** Whether assigning to the name must throw. */
  isConstant(name: string): boolean {
    const kind = this.#known.get(name)?.kind;
    return kind === "const" || kind === "import";
  }

  isImported(name: string): boolean {
    return this.#known.get(name)?.kind === "import";
  }

  /** What the script scope calls a name; names that no cell declared stay as they are. */
  storageOf(name: string): string {
    return this.#known.get(name)?.storage ?? name;
  }

  plan(names: readonly Declared[]): NamePlan {
    const storage = new Map<string, string>();
    const fresh: string[] = [];
    const planned = new Set(names.map(({ name }) => name));
    for (const { name } of names) {
      const known = this.#known.get(name)?.storage;
      const chosen = known ?? this.#chooseStorage(name, planned);
      storage.set(name, chosen);
      if (known === undefined) fresh.push(chosen);
    }
    return { names, storage, fresh };
  }

  /** Takes the planned names as declared. */
  commit(plan: NamePlan): void {
    for (const { name, kind } of plan.names) {
      const storage = plan.storage.get(name)!;
      this.#known.set(name, { storage, kind });
      this.#taken.add(storage);
    }
  }

  #chooseStorage(name: string, planned: ReadonlySet<string>): string {
    const isFree = (candidate: string): boolean =>
      !(candidate in this.globalObject) && !this.reserved.has(candidate) && !this.#taken.has(candidate);
    let chosen = name;
    while (!isFree(chosen) || (chosen !== name && planned.has(chosen))) chosen += "$u";
    return chosen;
  }
}
