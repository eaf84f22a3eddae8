import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { features } from '../../server/src/features.ts';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { freePort, givenProgram, stop, type Started } from './program.ts';

const program = givenProgram();
afterAll(async () => {
  await program.stopAll();
  program.remove();
});

interface Question {
  id: string;
  kind: string;
  isRequired: boolean;
  options: { id: string }[];
}
interface Given {
  questionId: string;
  optionIds: string[];
  text: string | null;
}
interface Receipt {
  receiptCode: string;
  status: string;
  answers: Given[];
}
interface Answered<Data> {
  data: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const receiptFields = 'receiptCode status answers { questionId optionIds text }';
const start = 'mutation ($id: ID!) { startResponse(consultationId: $id) { resumeCode } }';
const save = 'mutation ($code: String!, $input: AnswerInput!) { saveAnswer(resumeCode: $code, input: $input) { version } }';
const submit = `mutation ($code: String!, $key: String!) { submitResponse(resumeCode: $code, idempotencyKey: $key) { ${receiptFields} } }`;
const send = `mutation ($id: ID!, $answers: [AnswerToSendInput!]!, $key: String!) { sendResponse(consultationId: $id, answers: $answers, idempotencyKey: $key) { ${receiptFields} } }`;
const withdraw = `mutation ($code: String!) { withdrawResponse(receiptCode: $code) { ${receiptFields} } }`;
const read = `query ($code: String!) { receipt(receiptCode: $code) { ${receiptFields} } }`;

/** What somebody was told, and may rely on. */
interface Acknowledged {
  receipt: Receipt;
  given: Given[];
  isWithdrawn: boolean;
  /** Sends the same once more. */
  again: () => Promise<Receipt>;
}

test('nothing that was acknowledged is lost or counted twice while server and database are killed and started again', async () => {
  const began = new Date();
  const port = String(await freePort());
  let server: Started = await program.start({ PORT: port });
  const acknowledged: Acknowledged[] = [];
  let isOver = false;
  let retries = 0;
  let failure: unknown;

  /** Asks until there is an answer, as a browser does that keeps what was typed. Only what is no answer is asked again. */
  async function ask<Data>(query: string, variables: object): Promise<Data> {
    for (;;) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(20_000),
      }).then((response) => response.json() as Promise<Answered<Data>>, () => null);
      const code = answer?.errors?.[0]?.extensions.code;
      if (answer && code !== 'INTERNAL') {
        if (code) throw new Error(`Refused: ${code}`);
        return answer.data!;
      }
      retries++;
      await wait(100);
    }
  }

  const { consultation } = await ask<{ consultation: { id: string; questions: Question[] } }>(
    '{ consultation(councilSlug: "york", slug: "family-hubs-have-your-say") { id questions { id kind isRequired options { id } } } }', {},
  );
  const { id } = consultation;
  const chosen = consultation.questions.filter(({ options }) => options.length > 0);
  const answersOf = (person: number): Given[] => chosen.map(({ id: questionId, options }) => ({ questionId, optionIds: [options[person % options.length]!.id], text: null }));

  async function byQuestion(person: number): Promise<void> {
    const given = answersOf(person);
    const { resumeCode: code } = (await ask<{ startResponse: { resumeCode: string } }>(start, { id })).startResponse;
    for (const [place, answer] of given.entries()) await ask(save, { code, input: { ...answer, baseVersion: place } });
    const again = async () => (await ask<{ submitResponse: Receipt }>(submit, { code, key: 'pressed once' })).submitResponse;
    await keep(person, given, again);
  }
  async function atOnce(person: number): Promise<void> {
    const given = answersOf(person);
    const key = randomUUID();
    await keep(person, given, async () => (await ask<{ sendResponse: Receipt }>(send, { id, answers: given, key })).sendResponse);
  }
  async function keep(person: number, given: Given[], again: () => Promise<Receipt>): Promise<void> {
    const told: Acknowledged = { receipt: await again(), given, isWithdrawn: false, again };
    acknowledged.push(told);
    if (person % 5 !== 0) return;
    await ask(withdraw, { code: told.receipt.receiptCode });
    told.isWithdrawn = true;
  }
  async function crowd(lane: number): Promise<void> {
    for (let person = lane; !isOver; person += 16) await (lane % 2 === 0 ? byQuestion(person) : atOnce(person));
  }

  const people = Array.from({ length: 16 }, (_, lane) => crowd(lane).catch((error: unknown) => void (failure ??= error)));
  const kill = {
    'the server, then the database': async () => {
      await stop(server.child, 'SIGKILL');
      process.kill(program.postgresPid(), 'SIGKILL');
    },
    'the database, then the server': async () => {
      process.kill(program.postgresPid(), 'SIGKILL');
      await wait(150);
      await stop(server.child, 'SIGKILL');
    },
    'the server alone': () => stop(server.child, 'SIGKILL'),
  };
  const before: number[] = [];
  for (const strike of Object.values(kill)) {
    const known = acknowledged.length;
    await expect.poll(() => acknowledged.length + (failure ? 1e6 : 0), { timeout: 30_000 }).toBeGreaterThan(known + 60);
    await strike();
    before.push(acknowledged.length);
    await wait(200);
    server = await program.start({ PORT: port });
  }
  await wait(1000);
  isOver = true;
  await Promise.all(people);
  expect(failure).toBeUndefined();
  // The crash was noticed by many, or this proves nothing.
  expect(retries).toBeGreaterThan(20);
  expect(acknowledged.length).toBeGreaterThan(before.at(-1)!);

  // Every receipt still leads to its answers, and the same press gives the same receipt.
  for (const { receipt, given, isWithdrawn, again } of acknowledged) {
    const expected = { receiptCode: receipt.receiptCode, status: isWithdrawn ? 'WITHDRAWN' : 'COUNTED', answers: isWithdrawn ? [] : given };
    expect((await ask<{ receipt: Receipt }>(read, { code: receipt.receiptCode })).receipt).toEqual(expected);
    expect(await again()).toEqual(expected);
  }
  await program.stopAll();

  // And in the tables: one row for each receipt, and counters that are those of the rows.
  const postgres = await startEmbeddedPostgres(program.dataDir);
  const owner = new pg.Client({ connectionString: postgres.url('throughline') });
  try {
    await owner.connect();
    const { rows } = await owner.query<{ state: string; count: string }>(
      `select state, count(*) from consultation_response where consultation_id = $1 and state <> 'DRAFT' and started_at > $2 group by 1 order by 1`, [id, began],
    );
    const withdrawn = acknowledged.filter(({ isWithdrawn }) => isWithdrawn).length;
    expect(rows).toEqual([
      { state: 'COUNTED', count: String(acknowledged.length - withdrawn) },
      { state: 'WITHDRAWN', count: String(withdrawn) },
    ]);
    for (const { rule, sql } of features.flatMap(({ checks }) => checks ?? [])) expect({ rule, broken: (await owner.query(sql)).rows }).toEqual({ rule, broken: [] });
  } finally {
    await owner.end();
    await postgres.stop();
  }
}, 240_000);
