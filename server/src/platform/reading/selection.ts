import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getDirectiveValues,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to read a selection: fragments of the document, and variables as graphql-js coerced them. */
export interface Scope {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
}

/** Response key → the nodes that ask for it; always the same field with the same arguments (validation sees to it). */
export type Selected = Map<string, FieldNode[]>;

/** Opens fragments, decides @skip and @include, merges duplicate keys: as graphql-js does, in the same order. */
export function select(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selected {
  const selected: Selected = new Map();
  const opened = new Set<string>();
  for (const set of sets) collect(scope, type, set, selected, opened);
  return selected;
}

export const selectionsOf = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => node.selectionSet ?? []);

function collect(
  scope: Scope,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  selected: Selected,
  opened: Set<string>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(scope, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      selected.set(key, [...(selected.get(key) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(scope, type, selection.typeCondition?.name.value))
        collect(scope, type, selection.selectionSet, selected, opened);
    } else if (!opened.has(selection.name.value)) {
      opened.add(selection.name.value);
      const fragment = scope.fragments[selection.name.value];
      if (fragment && applies(scope, type, fragment.typeCondition.name.value)) {
        collect(scope, type, fragment.selectionSet, selected, opened);
      }
    }
  }
}

function isIncluded({ variables }: Scope, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies(scope: Scope, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = scope.schema.getType(condition);
  return isAbstractType(named) && scope.schema.isSubType(named, type);
}
