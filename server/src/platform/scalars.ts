import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** Whole pence, beyond GraphQL's 32-bit Int (£21.47m) and within what JSON numbers hold exactly. */
export const Pence = new GraphQLScalarType<number, number>({
  name: 'Pence',
  description: 'An amount of money in whole pence. An integer that may go beyond 32 bits; £997,000 is 99700000.',
  serialize: (value) => wholePence(typeof value === 'bigint' ? Number(value) : value),
  parseValue: wholePence,
  parseLiteral: (node: ValueNode) => {
    if (node.kind !== Kind.INT) throw refused('Pence must be a whole number.');
    return wholePence(Number(node.value));
  },
});

/** A day in London. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day in London, written YYYY-MM-DD.',
  serialize: existingDay,
  parseValue: existingDay,
  parseLiteral: (node: ValueNode) => existingDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** A moment, in UTC. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, written YYYY-MM-DDThh:mm:ss.sssZ.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: instant,
  parseLiteral: (node: ValueNode) => instant(node.kind === Kind.STRING ? node.value : undefined),
});

function wholePence(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refused('Pence must be a whole number.');
  return value;
}
function existingDay(value: unknown): string {
  const text = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  const date = text === undefined ? undefined : new Date(`${text}T00:00:00Z`);
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw refused('A date must be a real day, written YYYY-MM-DD.');
  }
  return text!;
}
function instant(value: unknown): Date {
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) throw refused('A moment must be written like 2026-02-01T09:00:00Z.');
  return date;
}
const refused = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
