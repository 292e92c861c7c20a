import type { AnyNode, ArrowFunctionExpression, AssignmentProperty, CatchClause, Class, Node } from "acorn";
import type { ForInStatement, ForOfStatement, ForStatement, Function as FunctionNode } from "acorn";
import type { Pattern, Property, VariableDeclaration } from "acorn";
import { declaredVariables, lexicalDeclarations, varDeclarations } from "./declared-names.js";
import type { OuterIdentifier, OuterVariables, ScopeFindings } from "./scope-findings.js";
import { childNodes, patternNames } from "./syntax-tree.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Use = OuterIdentifier["use"];

/** Names of one block or function; the outermost one holds the names that only look top-level. */
class Scope {
  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly outer?: Scope,
  ) {}

  has(name: string): boolean {
    return this.names.has(name) || (this.outer?.has(name) ?? false);
  }
}

/** Walks a program once and notes identifiers that no scope inside it binds. */
export class ScopeWalker {
  readonly found: Mutable<ScopeFindings> = {
    identifiers: [],
    variables: [],
    awaits: [],
    awaitLoops: [],
    dynamicImports: [],
    metas: [],
    expressionStarts: [],
  };
  readonly #root: Scope;
  #scope: Scope;
  #functionDepth = 0;

  constructor(
    locals: ReadonlySet<string>,
    private readonly staysLocal: (declaration: VariableDeclaration) => boolean,
  ) {
    this.#root = new Scope(locals);
    this.#scope = this.#root;
  }

  walkTopLevel(statement: Node): void {
    this.#walk(statement);
  }

  #walk(node: Node | null | undefined): void {
    if (!node) return;
    const any = node as AnyNode;
    switch (any.type) {
      case "Identifier":
        return this.#identifier(any, "read", false);
      case "MemberExpression":
        this.#walk(any.object);
        return any.computed ? this.#walk(any.property) : undefined;
      case "Property":
        return this.#property(any, (value, shorthand) =>
          shorthand ? this.#identifier(value, "read", true) : this.#walk(value),
        );
      case "PropertyDefinition":
      case "MethodDefinition":
        if (any.computed) this.#walk(any.key);
        return this.#walk(any.value);
      case "AssignmentExpression":
        this.#pattern(any.left, "write");
        return this.#walk(any.right);
      case "UpdateExpression":
        return this.#pattern(any.argument as Pattern, "write");
      case "VariableDeclaration":
        return this.#variables(any, "statement");
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.#function(any);
      case "ClassDeclaration":
      case "ClassExpression":
        return this.#class(any);
      case "StaticBlock":
        return this.#asFunction(this.#bodyNames(any), () => this.#walkAll(any.body));
      case "BlockStatement":
        return this.#block(any.body, () => this.#walkAll(any.body));
      case "SwitchStatement":
        this.#walk(any.discriminant);
        return this.#block(
          any.cases.flatMap((branch) => branch.consequent),
          () => this.#walkAll(any.cases),
        );
      case "CatchClause":
        return this.#catch(any);
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
        return this.#loop(any);
      default:
        return this.#walkRest(any);
    }
  }

  /** Nodes that open no scope: leaves, labels, imports and exports, and whatever only has children. */
  #walkRest(node: AnyNode): void {
    switch (node.type) {
      case "AwaitExpression":
        if (this.#functionDepth === 0) this.found.awaits.push(node);
        return this.#walk(node.argument);
      case "ImportExpression":
        this.found.dynamicImports.push(node);
        return this.#walkAll(childNodes(node));
      case "MetaProperty":
        if (node.meta.name === "import") this.found.metas.push(node);
        return;
      case "CallExpression":
        this.#callee(node.callee);
        return this.#walkAll(node.arguments);
      case "TaggedTemplateExpression":
        this.#callee(node.tag);
        return this.#walk(node.quasi);
      case "ExpressionStatement":
        this.found.expressionStarts.push(node.start);
        return this.#walk(node.expression);
      case "LabeledStatement":
        return this.#walk(node.body);
      case "ExportNamedDeclaration":
        // The names of `export { a, b }` are no uses: the statement is taken out.
        return this.#walk(node.declaration);
      case "BreakStatement":
      case "ContinueStatement":
      case "ImportDeclaration":
      case "ExportAllDeclaration":
        return;
      default:
        return this.#walkAll(childNodes(node));
    }
  }

  #walkAll(nodes: readonly (Node | null)[]): void {
    for (const node of nodes) this.#walk(node);
  }

  #identifier(node: Node, use: Use, shorthand: boolean, called = false): void {
    const { name, start, end } = node as Node & { name: string };
    if (!this.#scope.has(name)) this.found.identifiers.push({ name, start, end, use, shorthand, called });
  }

  #callee(node: Node): void {
    if (node.type === "Identifier") this.#identifier(node, "read", false, true);
    else this.#walk(node);
  }

  #property(property: Property | AssignmentProperty, visit: (value: Node, shorthand: boolean) => void): void {
    if (property.computed) this.#walk(property.key);
    visit(property.value, property.shorthand);
  }

  /** A pattern that is assigned to or declared; `inShorthand` when it is the value of `{ name }`. */
  #pattern(node: Pattern, use: Use, inShorthand = false): void {
    switch (node.type) {
      case "Identifier":
        return this.#identifier(node, use, inShorthand);
      case "ObjectPattern":
        for (const property of node.properties) {
          if (property.type === "RestElement") this.#pattern(property.argument, use);
          else
            this.#property(property, (value, shorthand) => this.#pattern(value as Pattern, use, shorthand));
        }
        return;
      case "ArrayPattern":
        for (const element of node.elements) if (element !== null) this.#pattern(element, use);
        return;
      case "RestElement":
        return this.#pattern(node.argument, use);
      case "AssignmentPattern":
        this.#pattern(node.left, use, inShorthand);
        return this.#walk(node.right);
      default:
        return this.#walk(node);
    }
  }

  #variables(node: VariableDeclaration, place: OuterVariables["place"]): void {
    const isOuter =
      node.kind === "var" ? this.#functionDepth === 0 : place === "statement" && this.#scope === this.#root;
    if (isOuter && !this.staysLocal(node)) this.found.variables.push({ node, place });
    for (const { id, init } of node.declarations) {
      this.#pattern(id, "declare");
      this.#walk(init);
    }
  }

  #function(node: FunctionNode | ArrowFunctionExpression): void {
    const names = node.params.flatMap(patternNames);
    if (node.type === "FunctionExpression" && node.id) names.push(node.id.name);
    if (node.type !== "ArrowFunctionExpression") names.push("arguments");
    if (node.body.type === "BlockStatement") names.push(...this.#bodyNames(node.body));
    this.#asFunction(names, () => {
      for (const parameter of node.params) this.#pattern(parameter, "declare");
      if (node.body.type === "BlockStatement") this.#walkAll(node.body.body);
      else this.#walk(node.body);
    });
  }

  #bodyNames(body: Node & { body: readonly Node[] }): string[] {
    const variables = body.body.flatMap(varDeclarations).flatMap(declaredVariables);
    return [...variables, ...lexicalDeclarations(body.body)].map(({ name }) => name);
  }

  #class(node: Class): void {
    this.#scoped(node.id ? [node.id.name] : [], () => {
      this.#walk(node.superClass);
      this.#walkAll(node.body.body);
    });
  }

  #catch(node: CatchClause): void {
    this.#scoped(node.param ? patternNames(node.param) : [], () => {
      if (node.param) this.#pattern(node.param, "declare");
      this.#walk(node.body);
    });
  }

  #loop(node: ForStatement | ForInStatement | ForOfStatement): void {
    const head = node.type === "ForStatement" ? node.init : node.left;
    const own = head?.type === "VariableDeclaration" && head.kind !== "var" ? declaredVariables(head) : [];
    this.#scoped(
      own.map(({ name }) => name),
      () => {
        if (head?.type === "VariableDeclaration")
          this.#variables(head, node.type === "ForStatement" ? "for" : "each");
        else if (node.type !== "ForStatement") this.#pattern(head as Pattern, "write");
        else this.#walk(head);
        if (node.type === "ForOfStatement" && node.await && this.#functionDepth === 0)
          this.found.awaitLoops.push(node);
        if (node.type === "ForStatement") this.#walkAll([node.test ?? null, node.update ?? null]);
        else this.#walk(node.right);
        this.#walk(node.body);
      },
    );
  }

  #block(statements: readonly Node[], visit: () => void): void {
    this.#scoped(
      lexicalDeclarations(statements).map(({ name }) => name),
      visit,
    );
  }

  #asFunction(names: readonly string[], visit: () => void): void {
    this.#functionDepth++;
    this.#scoped(names, visit);
    this.#functionDepth--;
  }

  #scoped(names: readonly string[], visit: () => void): void {
    const outer = this.#scope;
    this.#scope = new Scope(new Set(names), outer);
    visit();
    this.#scope = outer;
  }
}
