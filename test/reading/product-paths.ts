import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { declaredSource } from './declared.ts';

type Field = GraphQLField<unknown, unknown>;
type Values = Readonly<Record<string, readonly unknown[]>>;

/**
 * An operation that asks for fields of one type wherever the shortest ways lead to it.
 *
 * @param starts queries such as `council(slug: "york")`; the later groups only for types to which the first do not lead
 * @param values what to try for the fields' arguments, by name
 */
export function operationFor(
  schema: GraphQLSchema,
  { type, fields }: { type: string; fields: readonly string[] },
  starts: readonly (readonly string[])[],
  values: Values,
): string {
  const known = (schema.getType(type) as GraphQLObjectType).getFields();
  const asked = fields.map((field) => askedOnce(schema, known[field]!, values)).join(' ');
  const roots = waysTo(schema, type, starts).map(({ start, way }, index) => {
    const inner = [...way].reverse().reduce((below, step) => `${step} { ${below} }`, asked);
    return `root_${index}: ${start} { ${inner} }`;
  });
  return `{ ${roots.join(' ')} }`;
}

function waysTo(schema: GraphQLSchema, type: string, [starts, ...others]: readonly (readonly string[])[]) {
  if (!starts) throw new Error(`No query leads to ${type}`);
  const query = schema.getQueryType()!.getFields();
  const ways = starts.flatMap((start) => {
    const from = getNamedType(query[start.split('(')[0]!]!.type) as GraphQLObjectType;
    const way = shortestWay(from, type);
    return way ? [{ start, way }] : [];
  });
  if (ways.length === 0) return waysTo(schema, type, others);
  const shortest = Math.min(...ways.map(({ way }) => lengthOf(way)));
  return ways.filter(({ way }) => lengthOf(way) === shortest);
}

/** The items of a page are no farther away than those of a list. */
const lengthOf = (way: readonly string[]): number => way.filter((step) => step !== 'items').length;

/** Steps such as `programmes`, `decisions(pageSize: 100)`, `items`; undefined when there is no way. */
function shortestWay(from: GraphQLObjectType, to: string): string[] | undefined {
  let ways: [GraphQLObjectType, string[]][] = [[from, []]];
  const visited = new Set<string>();
  while (ways.length > 0) {
    const found = ways.find(([type]) => type.name === to);
    if (found) return found[1];
    ways = ways.flatMap(([type, way]) =>
      Object.values(type.getFields()).flatMap((field): [GraphQLObjectType, string[]][] => {
        const target = getNamedType(field.type);
        if (!isObjectType(target) || visited.has(target.name) || field.args.some(isRequired)) return [];
        visited.add(target.name);
        return [[target, [...way, step(field)]]];
      }),
    );
  }
  return undefined;
}

const isRequired = ({ type, defaultValue }: Field['args'][number]): boolean =>
  isNonNullType(type) && defaultValue === undefined;

const step = ({ name, args }: Field): string =>
  args.some((argument) => argument.name === 'pageSize') ? `${name}(pageSize: 100)` : name;

/** The field with each value of its argument, and without, under keys that name it. */
function askedOnce(schema: GraphQLSchema, field: Field, values: Values): string {
  const argument = field.args.find(({ name }) => values[name] && !name.startsWith('page'));
  const calls = argument
    ? values[argument.name]!.map((value) => `${field.name}(${argument.name}: ${JSON.stringify(value)})`)
    : [];
  if (!field.args.some(isRequired)) calls.push(step(field));
  const selected = selection(schema, getNamedType(field.type));
  return calls.map((call, index) => `${ASKED}${index}_${field.name}: ${call}${selected}`).join(' ');
}

/** What stands in columns, so that no code keeps the answer from being text; and of a page its items. */
function selection(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  const kept = fields.filter(({ name, type: of }) => {
    const source = declaredSource(schema, type.name, name);
    return isLeafType(getNamedType(of)) && (!source || source.kind === 'column');
  });
  const parts = kept.map(({ name }) => name);
  const items = type.name.endsWith('Page') ? type.getFields()['items'] : undefined;
  if (items) parts.push(`items${selection(schema, getNamedType(items.type))}`);
  return ` { ${parts.join(' ') || '__typename'} }`;
}

const ASKED = 'asked_';

/** Everything that an answer to `operationFor` holds, as `[field, JSON of its value]`. */
export function valuesAsked(answer: unknown): [field: string, value: string][] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key.startsWith(ASKED)
      ? [[key.slice(ASKED.length).replace(/^\d+_/, ''), JSON.stringify(value)] as [string, string]]
      : valuesAsked(value),
  );
}
