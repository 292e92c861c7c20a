import type {
  AwaitExpression,
  ForOfStatement,
  ImportExpression,
  MetaProperty,
  VariableDeclaration,
} from "acorn";

/** An identifier that stands for a name of the whole text or of the world outside, not for a local one. */
export interface OuterIdentifier {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly use: "read" | "write" | "declare";
  /** Written as `{ name }`, in an object or a pattern. */
  readonly shorthand: boolean;
  /** Written as `name(…)`, or as the tag of a template. */
  readonly called?: boolean;
}

/** A `let`, `const` or `var` whose names belong to the whole text. */
export interface OuterVariables {
  readonly node: VariableDeclaration;
  /** Where it stands: as a statement, or in the head of `for (;;)`, or of `for … of` and `for … in`. */
  readonly place: "statement" | "for" | "each";
}

/** What a walk notes. */
export interface ScopeFindings {
  readonly identifiers: readonly OuterIdentifier[];
  readonly variables: readonly OuterVariables[];
  /** `await` outside functions. */
  readonly awaits: readonly AwaitExpression[];
  /** `for await` outside functions. */
  readonly awaitLoops: readonly ForOfStatement[];
  readonly dynamicImports: readonly ImportExpression[];
  /** `import.meta`. */
  readonly metas: readonly MetaProperty[];
  /** Where expression statements begin. */
  readonly expressionStarts: readonly number[];
}
