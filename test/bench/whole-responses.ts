import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { KeptConnection, post } from './http-client.ts';
import { quantile, refuseFailure } from './load.ts';
import { loadNow } from './machine.ts';
import { results } from './operation/results.ts';
import { startProduct, type MeasuredServer } from './servers.ts';
import { asOwner, checkWorld, signIn } from './stage.ts';
import { QUIET, key } from './world.ts';

/** What people who answer a consultation question by question had to wait. */
export interface ResponsesFigures {
  minutes: number;
  /** Whole responses, begun, saved twelve times and sent, in all and a second. */
  responses: number;
  perSecond: number;
  /** Of each kind of request, in milliseconds. */
  p95: Record<Kind, number>;
  /** Of the results that are read meanwhile, in milliseconds, and how often they were read. */
  resultsP95: number;
  resultsRead: number;
  measuredOn: string;
  /** Of the machine, average of one minute. */
  loadBefore: number;
}
type Kind = 'begin' | 'save' | 'send';

/** What is aimed at. */
const aims = { perSecond: 60, p95: 250 } as const;
/** People who come in a second: a few more than are aimed at, for some are still answering at the end. */
const ARRIVALS = 66;

/** The figures beside what is aimed at, as a table in Markdown. */
export function responsesTable({ minutes, responses, perSecond, p95, resultsP95, resultsRead, measuredOn, loadBefore }: ResponsesFigures): string {
  const row = (what: string, measured: string, aim: string, isReached: boolean) => `| ${what} | ${measured} | ${aim} | ${isReached ? 'yes' : 'not yet'} |`;
  const waited = (what: string, time: number) => row(`${what}, p95`, `${time.toFixed(1)} ms`, `< ${aims.p95} ms`, time < aims.p95);
  return [
    '| What | Measured | Aim | Reached |', '| --- | --- | --- | --- |',
    row(`Whole responses a second, ${responses.toLocaleString('en-GB')} in ${minutes} minutes`, perSecond.toFixed(1), `≥ ${aims.perSecond}`, perSecond >= aims.perSecond),
    waited('Beginning', p95.begin), waited('Saving an answer', p95.save), waited('Sending', p95.send),
    waited(`Results read meanwhile, ${resultsRead.toLocaleString('en-GB')} times`, resultsP95),
    '', `Measured on ${measuredOn}, with a load of ${loadBefore} on the machine before it. Every response that was acknowledged is in the tables and counted, once.`,
  ].join('\n');
}

const start = 'mutation ($id: ID!) { startResponse(consultationId: $id) { resumeCode version } }';
const save = 'mutation ($code: String!, $input: AnswerInput!) { saveAnswer(resumeCode: $code, input: $input) { version } }';
const submit = 'mutation ($code: String!, $key: String!) { submitResponse(resumeCode: $code, idempotencyKey: $key) { receiptCode status } }';

interface Given {
  questionId: string;
  optionIds: string[];
  text: string | null;
}

/**
 * So many minutes of people who answer the quiet consultation of the running product.
 *
 * @throws Error when anybody is refused, or when what was acknowledged is not what is counted
 */
export async function answerForMinutes(
  url: string,
  minutes: number,
  today: string,
  begin: (starting: Promise<MeasuredServer>) => Promise<MeasuredServer>,
): Promise<ResponsesFigures> {
  const loadBefore = loadNow();
  const consultation = key('consultation', QUIET);
  const { variants, counted } = await asOwner(url, async (owner) => ({ variants: await variantsOf(owner), counted: await countedNow(owner) }));
  const product = await begin(startProduct(url));
  const { port } = product;
  const cookie = await signIn(port);
  const times: Record<Kind | 'results', number[]> = { begin: [], save: [], send: [], results: [] };

  async function ask<Data>(connection: KeptConnection, kind: Kind | 'results', request: Buffer): Promise<Data> {
    const asked = performance.now();
    const reply = await connection.ask(request);
    times[kind].push(performance.now() - asked);
    refuseFailure(reply);
    return (JSON.parse(reply.body.toString()) as { data: Data }).data;
  }
  const graphql = (query: string, variables: object) => post('/graphql', JSON.stringify({ query, variables }));
  async function respond(connection: KeptConnection, person: number): Promise<void> {
    const { startResponse } = await ask<{ startResponse: { resumeCode: string } }>(connection, 'begin', graphql(start, { id: consultation }));
    const code = startResponse.resumeCode;
    for (const [place, answer] of variants[person % variants.length]!.entries()) {
      await ask(connection, 'save', graphql(save, { code, input: { ...answer, baseVersion: place } }));
    }
    await ask(connection, 'send', graphql(submit, { code, key: 'pressed once' }));
  }

  const free: KeptConnection[] = [];
  const answering = new Set<Promise<void>>();
  let failure: unknown;
  const began = performance.now();
  const end = began + minutes * 60_000;
  const reading = readResults();
  let opened = 0;
  for (let person = 0; failure === undefined; person++) {
    const due = began + (person * 1000) / ARRIVALS;
    if (due > end) break;
    await wait(Math.max(0, due - performance.now()));
    const connection = free.pop() ?? new KeptConnection(port, opened++);
    const response: Promise<void> = respond(connection, person)
      .then(() => void free.push(connection), (error: unknown) => void (failure ??= error))
      .finally(() => answering.delete(response));
    answering.add(response);
  }
  await Promise.all([...answering, reading]);
  const seconds = (performance.now() - began) / 1000;
  for (const connection of free) connection.close();
  await product.stop();
  if (failure !== undefined) throw failure;

  const responses = times.send.length;
  const more = (await asOwner(url, countedNow)) - counted;
  if (more !== responses) throw new Error(`${responses} responses were acknowledged, and ${more} are counted.`);
  await checkWorld(url);
  const p95 = (kind: Kind | 'results') => quantile(times[kind], 0.95);
  return {
    minutes, responses, perSecond: responses / seconds, p95: { begin: p95('begin'), save: p95('save'), send: p95('send') },
    resultsP95: p95('results'), resultsRead: times.results.length, measuredOn: today, loadBefore,
  };

  async function readResults(): Promise<void> {
    const connection = new KeptConnection(port);
    const { next } = results('results', consultation, cookie).asking.product!;
    while (performance.now() < end && failure === undefined) {
      await ask(connection, 'results', next()!);
      await wait(100);
    }
    connection.close();
  }
}

/** Sixteen ways to answer the form, answer by answer. */
async function variantsOf(owner: Client): Promise<Given[][]> {
  const { rows } = await owner.query<{ answers: { question: string; options: string[]; words: string | null }[] }>('select answers from bench.variant order by r');
  return rows.map(({ answers }) => answers.map(({ question, options, words }) => ({ questionId: question, optionIds: options, text: words })));
}

async function countedNow(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ counted: number }>('select counted from consultation_tally where key = $1', [key('consultation', QUIET)]);
  return rows[0]?.counted ?? 0;
}
