import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Refused } from '../../server/src/platform/errors.ts';
import type { Reader } from '../../server/src/platform/reading/reader.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Operation } from './generator.ts';

export interface Sides {
  /** The schema that the reader is attached to, and the same answered naively. */
  schema: GraphQLSchema;
  naive: GraphQLSchema;
  reader: Pick<Reader, 'text'>;
  contextOf: (viewer: Viewer) => { viewer: Viewer };
}

/** For tests of what is answered: how much may be asked is tested by itself. */
export const WITHOUT_LIMITS = { fields: 10_000, depth: 50, aliases: 10_000, rows: 1e12, answerBytes: 100_000_000 };

export interface Tally {
  ran: number;
  /** How many were answered as text, in one statement. */
  asText: number;
  /** Bytes of the naive answers: a test that compares nulls with nulls shows here. */
  bytes: number;
  withErrors: number;
  differences: string[];
}

export const newTally = (): Tally => ({ ran: 0, asText: 0, bytes: 0, withErrors: 0, differences: [] });

/**
 * Runs operations naively, through graphql-js and as text, and notes where the three differ. The same parsed document is
 * run for several viewers and with several sets of variables, so that a plan that leaks from one to another is found.
 *
 * @param stopAt how many differences are enough
 */
export async function compareAll(
  sides: Sides,
  next: () => Operation,
  viewers: readonly Viewer[],
  runs: number,
  stopAt = 3,
): Promise<Tally> {
  const tally = newTally();
  for (let turn = 0; tally.ran < runs && tally.differences.length < stopAt; turn++) {
    const operation = next();
    const [first, second, third] = [0, 1, 2].map((step) => viewers[(turn + step * (1 + (turn % 2))) % viewers.length]!);
    const [usual, other, another] = operation.variableSets;
    for (const [viewer, variables] of [
      [first, usual],
      [second, usual],
      [second, other],
      [third, another],
    ] as const) {
      await compareOne(sides, operation, viewer!, variables!, tally);
    }
  }
  return tally;
}

/** One operation for one viewer; what differs is added to the tally. @returns what the naive reader answered */
export async function compareOne(
  sides: Sides,
  { query, document }: Pick<Operation, 'query' | 'document'>,
  viewer: Viewer,
  variables: Record<string, unknown>,
  tally: Tally,
): Promise<ExecutionResult> {
  const contextValue = sides.contextOf(viewer);
  const expected = await execute({ schema: sides.naive, document, variableValues: variables, contextValue });
  const [completed, text] = await Promise.all([
    execute({ schema: sides.schema, document, variableValues: variables, contextValue }),
    textOf(sides, document, variables, contextValue),
  ]);
  tally.ran++;
  tally.bytes += normalised(expected)?.length ?? 0;
  if (typeof text === 'string') tally.asText++;
  if (expected.errors) tally.withErrors++;

  const differs =
    normalised(completed) !== normalised(expected) ||
    errorPaths(completed) !== errorPaths(expected) ||
    textDiffers(text, expected);
  if (differs) {
    const said = [normalised(expected), normalised(completed), text].map(String);
    const shown = said.map((answer) => excerpt(answer, firstDifference(said)));
    tally.differences.push(
      [
        `${viewer.kind} ${JSON.stringify(viewer.memberships)} ${JSON.stringify(variables)}`,
        query,
        `naive     ${shown[0]} ${messages(expected)}`,
        `completed ${shown[1]} ${messages(completed)}`,
        `text      ${shown[2]}`,
      ].join('\n'),
    );
  }
  return expected;
}

async function textOf(
  { reader }: Sides,
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: { viewer: Viewer },
): Promise<string | null | Error> {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  )!;
  return reader.text(document, operation, variables, context).catch((error: Error) => error);
}

/** Null leaves the operation to graphql-js. A refusal is right when the naive reader refuses too; other errors never are. */
function textDiffers(text: string | null | Error, expected: ExecutionResult): boolean {
  if (text === null) return false;
  if (text instanceof Error) return !(text instanceof Refused && expected.errors);
  return expected.errors !== undefined || parsedAndWritten(text) !== normalised(expected);
}

/** Undefined when it is no JSON. */
function parsedAndWritten(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Where the first of the answers goes another way than one of the others; those that were not given do not count. */
function firstDifference([first, ...others]: readonly string[]): number {
  const places = others
    .filter((other) => other.startsWith('{'))
    .map((other) => first!.split('').findIndex((letter, index) => other[index] !== letter));
  return Math.min(...places.filter((place) => place >= 0), first!.length);
}

const EXCERPT = 700;
const excerpt = (answer: string, place: number): string =>
  `${place > EXCERPT ? '…' : ''}${answer.slice(Math.max(0, place - EXCERPT), place + EXCERPT)}`;

const normalised = ({ data }: ExecutionResult): string | undefined => JSON.stringify(data);

/** Where the errors are. When one took the whole answer, how many others came in time is chance. */
function errorPaths({ data, errors = [] }: ExecutionResult): string {
  if (data === null) return 'whole answer';
  return errors
    .map(({ path }) => String(path))
    .toSorted()
    .join(' ');
}

const messages = ({ errors = [] }: ExecutionResult): string =>
  errors.map(({ message, path }) => `${String(path)}: ${message}`).join('; ');
