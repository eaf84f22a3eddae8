import {
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isAbstractType,
  validate,
  parse,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { DEFAULT_AT_MOST } from '../../server/src/platform/reading/budget.ts';
import { declaredSource } from './declared.ts';

export interface Operation {
  query: string;
  document: DocumentNode;
  /** The same operation with other values, and with other variables null or left out: each must get a plan of its own. */
  variableSets: Record<string, unknown>[];
}

export interface GeneratorOptions {
  schema: GraphQLSchema;
  seed: number;
  /** Values to try for an argument, by `Type.field.argument` or `argument`; for other arguments the generator knows none and leaves them out. */
  values: Readonly<Record<string, readonly unknown[]>>;
  /** Rows that one operation may ask for, by the lists' `atMost`. Larger selections are left out. */
  mostRows?: number;
  depth?: number;
}

/**
 * Random valid operations over any schema: aliases, merged duplicates, fragments, variables with defaults and nulls,
 * directives. The same seed gives the same operations.
 */
export function operations(options: GeneratorOptions): () => Operation {
  const random = randomFrom(options.seed);
  return () => {
    for (;;) {
      const { query, variableSets } = new OperationWriter(options, random).write();
      const document = parse(query);
      // Merged keys may differ in their arguments or directives; such operations are invalid and thrown away.
      if (validate(options.schema, document).length === 0) return { query, document, variableSets };
    }
  };
}

interface Variable {
  name: string;
  definition: string;
  sets: [value: unknown, isGiven: boolean][];
}

const SETS = 3;

class OperationWriter {
  private readonly variables: Variable[] = [];
  private readonly fragments: string[] = [];
  private names = 0;

  constructor(
    private readonly options: GeneratorOptions,
    private readonly random: Random,
  ) {}

  write(): { query: string; variableSets: Record<string, unknown>[] } {
    const { schema, depth = 5 } = this.options;
    const mutation = schema.getMutationType();
    const kind = mutation && this.random.chance(0.06) ? 'mutation' : 'query';
    const body = this.selection(kind === 'mutation' ? mutation! : schema.getQueryType()!, depth, 1);
    const definitions = this.variables.map(({ definition }) => definition).join(', ');
    const variableSets = Array.from({ length: SETS }, (_, set) =>
      Object.fromEntries(this.variables.flatMap(({ name, sets }) => (sets[set]![1] ? [[name, sets[set]![0]]] : []))),
    );
    return {
      query: `${kind} Random${definitions && `(${definitions})`} ${body}\n${this.fragments.join('\n')}`,
      variableSets,
    };
  }

  private selection(type: GraphQLObjectType, depth: number, rows: number): string {
    const { chance, pick, below } = this.random;
    const fields = Object.values(type.getFields());
    const parts: string[] = [];
    for (let wanted = 1 + below(4); wanted > 0; wanted--) {
      if (chance(0.08)) parts.push(chance(0.5) ? '__typename' : `t${++this.names}: __typename`);
      else parts.push(this.field(type, pick(fields), depth, rows));
    }
    if (chance(0.12))
      parts.push(
        `...${chance(0.5) ? ` on ${type.name}` : ''}${this.directive()} ${this.selection(type, depth - 1, rows)}`,
      );
    if (chance(0.1)) {
      const name = `F${++this.names}`;
      this.fragments.push(`fragment ${name} on ${type.name} ${this.selection(type, depth - 1, rows)}`);
      parts.push(`...${name}${this.directive()}`);
      if (chance(0.3)) parts.push(`...${name}`);
    }
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  private field(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number, rows: number): string {
    const { chance } = this.random;
    const named = getNamedType(field.type);
    const inside = rows * fanOut(this.options.schema, owner, field);
    if (!isLeafType(named) && (depth <= 0 || inside > (this.options.mostRows ?? 3_000))) return '';
    const args = this.arguments(owner, field);
    if (args === undefined) return '';
    const key = args || chance(0.25) ? `a${++this.names}: ` : '';
    const times = chance(0.1) ? 2 : 1;
    return Array.from(
      { length: times },
      () => `${key}${field.name}${args}${this.directive()}${this.body(field, depth - 1, inside)}`,
    ).join(' ');
  }

  private body(field: GraphQLField<unknown, unknown>, depth: number, rows: number): string {
    const named = getNamedType(field.type);
    if (isObjectType(named)) return ` ${this.selection(named, depth, rows)}`;
    if (!isAbstractType(named)) return '';
    const possible = this.options.schema.getPossibleTypes(named);
    return ` { __typename ${possible.map((type) => `... on ${type.name} ${this.selection(type, depth, rows)}`).join(' ')} }`;
  }

  /** Undefined when the field needs an argument for which no value is known. */
  private arguments(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string | undefined {
    const written: string[] = [];
    for (const argument of field.args) {
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      const values = this.valuesOf(`${owner.name}.${field.name}.${argument.name}`, argument);
      if (values.length === 0 && isRequired) return undefined;
      if (values.length > 0 && (isRequired || this.random.chance(0.65)))
        written.push(`${argument.name}: ${this.value(argument, values)}`);
    }
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  private valuesOf(place: string, argument: GraphQLArgument): readonly unknown[] {
    const { values } = this.options;
    const known = values[place] ?? values[argument.name];
    if (known) return known;
    const named = getNamedType(argument.type);
    if (isEnumType(named)) return named.getValues().map(({ name }) => name);
    return named.name === 'Boolean' ? [true, false] : [];
  }

  private value(argument: GraphQLArgument, values: readonly unknown[]): string {
    const { pick, chance } = this.random;
    const named = getNamedType(argument.type);
    const isNullable = !isNonNullType(argument.type);
    const isList = isListType(getNullableType(argument.type));
    const draw = () => (isList ? [pick(values), pick(values)].slice(0, pick([0, 1, 2])) : pick(values));
    const written = (value: unknown) => (isEnumType(named) ? String(value).replaceAll(',', ' ') : literal(value));
    if (chance(0.5)) return this.variable(isList ? `[${named.name}!]` : named.name, draw, written, isNullable);
    return isNullable && chance(0.15) ? 'null' : written(draw());
  }

  private variable(
    type: string,
    draw: () => unknown,
    written: (value: unknown) => string,
    isNullable: boolean,
  ): string {
    const { chance } = this.random;
    const name = `v${++this.names}`;
    const hasDefault = chance(0.35);
    const mayBeAbsent = hasDefault || isNullable;
    const definition = `$${name}: ${type}${mayBeAbsent ? '' : '!'}${hasDefault ? ` = ${written(draw())}` : ''}`;
    const sets = Array.from({ length: SETS }, (): [unknown, boolean] => {
      if (isNullable && chance(0.25)) return [null, true];
      return [draw(), !(mayBeAbsent && chance(0.3))];
    });
    this.variables.push({ name, definition, sets });
    return `$${name}`;
  }

  private directive(): string {
    const { chance, pick } = this.random;
    if (!chance(0.1)) return '';
    const condition = chance(0.7) ? this.variable('Boolean', () => chance(0.5), literal, false) : String(chance(0.5));
    return ` @${pick(['skip', 'include'])}(if: ${condition})`;
  }
}

const literal = (value: unknown): string => JSON.stringify(value);

/** How many rows a list may hold, as its declaration says. */
function fanOut(schema: GraphQLSchema, owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const source = declaredSource(schema, owner.name, field.name);
  if (source?.kind === 'many') return source.atMost ?? DEFAULT_AT_MOST;
  // The items of a page, and lists that TypeScript makes: as long as the lists of a small test world.
  return 10;
}

interface Random {
  below: (most: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(values: readonly T[]) => T;
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, chance: (probability) => next() < probability, pick: (values) => values[below(values.length)]! };
}
