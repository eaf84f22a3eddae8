import { Kind, visit, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import type { Scope } from './selection.ts';
import type { Viewer } from './viewer.ts';

/**
 * Keeps what was worked out for operations, the least used thrown away first.
 *
 * The key holds the kind of viewer and the shape of the variables, for both change the statement. To leave either out
 * would be a leak or a wrong answer.
 */
export class PlanCache<T> {
  private readonly kept = new Map<string, T>();
  private readonly operations = new WeakMap<
    OperationDefinitionNode,
    { number: number; deciding: readonly string[]; others: readonly string[] }
  >();
  private count = 0;

  constructor(private readonly most: number) {}

  get size(): number {
    return this.kept.size;
  }

  /** @param part which part of the operation, and in which form */
  get(operation: OperationDefinitionNode, part: string, viewer: Viewer['kind'], scope: Scope, make: () => T): T {
    const key = `${viewer} ${this.shape(operation, scope)} ${part}`;
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const made = make();
    this.kept.set(key, made);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
    return made;
  }

  /** The operation, the value of each variable that a directive looks at, and of the others whether they are null or absent. */
  private shape(operation: OperationDefinitionNode, scope: Scope): string {
    let known = this.operations.get(operation);
    if (!known) {
      const deciding = decidingVariables(operation, scope.fragments);
      const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
      known = { number: ++this.count, deciding, others: names.filter((name) => !deciding.includes(name)) };
      this.operations.set(operation, known);
    }
    const decided = known.deciding.map((name) => String(scope.variables[name])).join();
    const others = known.others.map((name) => presence(scope.variables[name])).join('');
    return `${known.number} ${decided} ${others}`;
  }
}

const presence = (value: unknown): string => (value === undefined ? '-' : value === null ? '0' : '+');

/** Names of the variables that stand in @skip or @include, anywhere in the document. */
function decidingVariables(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Directive: (directive) => {
        for (const { value } of directive.arguments ?? [])
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
