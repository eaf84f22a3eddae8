import type { Client } from 'pg';
import { post } from '../http-client.ts';
import type { Asking, Operation } from '../operations.ts';
import { QUIET, key } from '../world.ts';

/** One of sixteen ways to answer twelve questions: packed, and answer by answer. */
interface Variant {
  choices: string[];
  texts: object;
  answers: { question: string; options: string[]; words: string | null }[];
}

const productMutation = `mutation Submit($code: String!, $key: String!) {
  submitResponse(resumeCode: $code, idempotencyKey: $key) { receiptCode status submittedAt }
}`;
const atOnceMutation = `mutation Send($consultation: ID!, $answers: [AnswerToSendInput!]!, $key: String!) {
  sendResponse(consultationId: $consultation, answers: $answers, idempotencyKey: $key) { receiptCode status submittedAt }
}`;
const packedMutation = `mutation Submit($form: UUID!, $choices: [BigInt!]!, $texts: JSON!) {
  benchSubmitPacked(input: { form: $form, choices: $choices, texts: $texts }) { result { receiptCode status submittedAt } }
}`;
const rowsMutation = `mutation Submit($consultation: UUID!, $answers: JSON!) {
  benchSubmitRows(input: { consultation: $consultation, answers: $answers }) { result { receiptCode status submittedAt } }
}`;

interface Receipt {
  receiptCode: string;
  status: string;
  submittedAt: string;
}

/** Codes and instants differ; that there are some does not. */
const shaped = ({ receiptCode, status, submittedAt }: Receipt) => ({
  hasCode: receiptCode.length > 0,
  status,
  isNow: Math.abs(Date.parse(submittedAt) - Date.now()) < 60_000,
});

function inTurn<Data>(requests: readonly Buffer[], shape: (data: Data) => unknown): Asking {
  let sent = 0;
  return { next: () => requests[sent++ % requests.length], shape };
}

const graphql = (query: string, variables: object) => post('/graphql', JSON.stringify({ query, variables }));
const form = key('form', QUIET);
const consultation = key('consultation', QUIET);
const variantsOf = async (owner: Client) =>
  (await owner.query<Variant>('select choices, texts, answers from bench.variant order by r')).rows;

/** The others are sent the twelve answers, and insert them as a response. */
const others = (variants: readonly Variant[]): Operation['asking'] => {
  const byHand = (path: string) =>
    inTurn(
      variants.map(({ answers }) => post(path, JSON.stringify({ form, answers }))),
      shaped,
    );
  return {
    postgraphile: inTurn(
      variants.map(({ choices, texts }) => graphql(packedMutation, { form, choices, texts })),
      ({ benchSubmitPacked }: { benchSubmitPacked: { result: Receipt } }) => shaped(benchSubmitPacked.result),
    ),
    postgraphileRows: inTurn(
      variants.map(({ answers }) => graphql(rowsMutation, { consultation, answers })),
      ({ benchSubmitRows }: { benchSubmitRows: { result: Receipt } }) => shaped(benchSubmitRows.result),
    ),
    handWritten: byHand('/submit-grouped'),
    handWrittenAlone: byHand('/submit-alone'),
  };
};

/**
 * A response with 12 answers becomes durable and is counted, from a draft that was saved before: the product is sent its code
 * (and says so to whoever presses twice).
 *
 * @param drafts how many drafts there are for the product to send; each can be sent once
 */
export async function submission(owner: Client, drafts: number): Promise<Operation> {
  const variants = await variantsOf(owner);
  let draft = 0;
  const product: Asking = {
    next: () => (draft < drafts ? graphql(productMutation, { code: `draft${draft++}`, key: 'pressed once' }) : undefined),
    shape: ({ submitResponse }: { submitResponse: Receipt }) => shaped(submitResponse),
  };
  return { name: 'submission', connections: 50, asking: { product, ...others(variants) } };
}

/** The same with the 12 answers in the request, for everybody. The product still says so to whoever sends twice: each has a key of its own. */
export async function submissionAtOnce(owner: Client): Promise<Operation> {
  const variants = await variantsOf(owner);
  const keyOf = (number: number) => `key ${String(number).padStart(16, '0')}`;
  const requests = variants.map(({ answers }) => {
    const given = answers.map(({ question, options, words }) => ({ questionId: question, optionIds: options, text: words }));
    return graphql(atOnceMutation, { consultation, answers: given, key: keyOf(0) });
  });
  let sent = 0;
  const product: Asking = {
    // Written over the key, so that making the request costs the machine nothing.
    next: () => {
      const request = Buffer.from(requests[sent % requests.length]!);
      request.write(keyOf(++sent), request.indexOf(keyOf(0)));
      return request;
    },
    shape: ({ sendResponse }: { sendResponse: Receipt }) => shaped(sendResponse),
  };
  return { name: 'submission in one request', connections: 50, asking: { product, ...others(variants) } };
}

/**
 * What one submission of each variant adds to every counter, by key. `bench.tally` is the taught layout's.
 *
 * @param send sends sixteen submissions, one of each variant
 */
export async function countedBy(
  owner: Client,
  table: 'consultation_tally' | 'bench.tally',
  send: () => Promise<void>,
): Promise<Record<string, number>> {
  const counts = async () => {
    const { rows } = await owner.query<{ key: string; counted: number }>(`select key, counted from ${table}`);
    return new Map(rows.map((row) => [row.key, row.counted]));
  };
  const before = await counts();
  await send();
  const raised = [...(await counts())].map(([tallied, counted]): [string, number] => [
    tallied,
    counted - (before.get(tallied) ?? 0),
  ]);
  return Object.fromEntries(raised.filter(([, counted]) => counted !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
