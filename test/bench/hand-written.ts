// The limit: node:http, named prepared statements, finished JSON text. One process, started by the benchmark.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { boardPack, hubDirectory, results, submit } from './hand-written-statements.ts';
import { fromProduct } from './product.ts';

const { groupCommit } = await fromProduct('platform/group-commit.js');

const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE'], max: 8 });

async function finished(name: string, statement: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<[string]>({ name, text: statement, values, rowMode: 'array' });
  return `{"data":${rows[0]![0]}}`;
}

interface Question {
  id: string;
  isRequired: boolean;
  options: string[];
}
interface Submission {
  form: string;
  answers: { question: string; options: string[]; words: string | null }[];
}
interface Packed {
  form: string;
  code: string;
  choices: string;
  texts: string;
  /** What it counts for. */
  keys: string[];
}
const forms = new Map<string, { consultation: string; questions: Question[] }>();

async function formOf(id: string) {
  const known = forms.get(id);
  if (known) return known;
  const { rows } = await pool.query<{ consultation: string; questions: Question[] }>(
    `select f.consultation_id as consultation, (select json_agg(json_build_object('id', q.id, 'isRequired', q.is_required, 'options',
      (select coalesce(json_agg(o.id order by o.position), '[]') from answer_option o where o.question_id = q.id)) order by q.position)
      from consultation_question q where q.form_id = f.id) as questions from consultation_form f where f.id = $1`,
    [id],
  );
  forms.set(id, rows[0]!);
  return rows[0]!;
}

/** The answers as they are kept, checked against the form. */
async function packed({ form, answers }: Submission): Promise<Packed> {
  const { consultation, questions } = await formOf(form);
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const keys = [consultation];
  const texts: Record<string, string> = {};
  const choices = questions.map(({ id, isRequired, options }) => {
    const answer = given.get(id);
    const places = (answer?.options ?? []).map((option) => options.indexOf(option));
    const isAnswered = places.length > 0 || typeof answer?.words === 'string';
    if (places.includes(-1) || (isRequired && !isAnswered)) throw new Error('An answer is missing or not an option.');
    if (isAnswered) keys.push(id, ...answer!.options);
    if (answer?.words) texts[id] = answer.words;
    return places.reduce((bits, place) => bits + 2 ** place, 0);
  });
  return { form, code: randomUUID(), choices: `{${choices.join()}}`, texts: JSON.stringify(texts), keys };
}

const hash = (words: string) => createHash('sha256').update(words).digest();

/** All answer the form of the first: the benchmark has no other. */
async function send(name: string, group: readonly Packed[]): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { keys } of group) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()].sort();
  const { rowCount } = await pool.query({
    name,
    text: submit,
    values: [
      group.map(() => randomUUID()), group.map(({ code }) => hash(code)), group.map(() => randomBytes(16)), group.map(({ code }) => hash(`receipt ${code}`)),
      group.map(({ choices }) => choices), group.map(({ texts }) => texts), keys, keys.map((key) => counts.get(key)), group[0]!.form,
    ],
  });
  if (rowCount === 0) throw new Error('The consultation is not open.');
  const submittedAt = new Date().toISOString();
  return group.map(({ code }) => `{"data":{"receiptCode":"receipt ${code}","status":"COUNTED","submittedAt":"${submittedAt}"}}`);
}
const sendGrouped = groupCommit((group: Packed[]) => send('submit_grouped', group));

const answers: Record<string, (body: never) => Promise<string>> = {
  '/board-pack': ({ programme, asAt }: { programme: string; asAt: string }) => finished('board_pack', boardPack, [programme, asAt]),
  '/hub-directory': ({ slug }: { slug: string }) => finished('hub_directory', hubDirectory, [slug]),
  '/results': ({ consultation }: { consultation: string }) => finished('results', results, [consultation]),
  '/submit': async (body: Submission) => (await send('submit', [await packed(body)]))[0]!,
  '/submit-grouped': async (body: Submission) => sendGrouped(await packed(body)),
};

async function answer(request: IncomingMessage): Promise<string> {
  return answers[request.url!]!(JSON.parse(await text(request)) as never);
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('disconnect', () => process.exit());
