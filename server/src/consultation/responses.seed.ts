import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { startOfLondonDay } from '@throughline/shared/dates';
import { codeFrom, hashOfCode, newCode, seedId } from '../platform/ids.ts';
import type { FormDefinition } from './form.queries.ts';
import type { SeedQuestion } from './form.seed.ts';
import { packed, type GivenAnswer } from './response.entity.ts';
import { keysCounted } from './tally-keys.entity.ts';
import { countResponses, type ResponseToCount, type RunWithOne, type Tally } from './response.queries.ts';

const HOUR = 3_600_000;

interface SeedSpan {
  slug: string;
  opensOn: string;
  responses: number;
}

/** Made-up responses, of each question exactly as many to each option as the seed says. */
export const seedResponses = (em: SqlEntityManager, form: FormDefinition, questions: readonly SeedQuestion[], span: SeedSpan): Promise<void> =>
  sendSeeded(em, form, span, (number) => answersOf(form, questions, number, span.responses));

/** Made-up responses, sent and counted by the statement that counts real ones. Nobody knows their codes. */
export async function sendSeeded(
  em: SqlEntityManager,
  form: FormDefinition,
  { slug, opensOn, responses }: SeedSpan,
  answersTo: (number: number) => GivenAnswer[],
): Promise<void> {
  const toCount: ResponseToCount[] = [];
  const tallies: Tally[] = [];
  for (let number = 0; number < responses; number++) {
    const id = seedId('consultation-response', 'york', slug, String(number));
    const code = newCode();
    const receiptSalt = randomBytes(16);
    const startedAt = new Date(startOfLondonDay(opensOn).getTime() + (number * 7 + 10) * HOUR);
    await em.execute(
      `insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, state, draft, started_at, is_demonstration)
       values (?, ?, ?, ?, ?, ?, 'DRAFT', '{}', ?, true)`,
      [id, form.councilId, form.consultationId, form.id, hashOfCode(code), receiptSalt, startedAt],
    );
    const answers = answersTo(number);
    toCount.push({ id, receiptHash: hashOfCode(codeFrom(code, receiptSalt)), sent: packed(form, answers), submittedAt: new Date(startedAt.getTime() + HOUR / 10) });
    tallies.push(...keysCounted(form, answers).map(({ key, amount }) => ({ councilId: form.councilId, consultationId: form.consultationId, key, counted: amount })));
  }
  await countResponses(runIn(em), toCount, tallies);
}

/** Response number so-and-so: of each question exactly as many choose an option as the seed says, in a mixed order. */
function answersOf(form: FormDefinition, questions: readonly SeedQuestion[], number: number, responses: number): GivenAnswer[] {
  return form.questions.flatMap((question, place): GivenAnswer[] => {
    const { kind, chosenBy, words = [] } = questions[place]!;
    // Any step that shares no factor with the number of responses visits each of them once.
    const at = (number * stepFor(place, responses) + place * 5) % responses;
    if (words.length > 0) return at < words.length ? [{ question, optionIds: [], text: words[at]!, parts: [], shown: null }] : [];
    const isChosen = kind === 'MULTIPLE_CHOICE' ? severalChosen(chosenBy, at, responses) : oneChosen(chosenBy, at);
    const optionIds = question.options.filter((_, option) => isChosen(option)).map(({ id }) => id);
    return optionIds.length > 0 ? [{ question, optionIds, text: null, parts: [], shown: null }] : [];
  });
}

function oneChosen(chosenBy: readonly number[], at: number): (option: number) => boolean {
  let upTo = 0;
  const chosen = chosenBy.findIndex((count) => at < (upTo += count));
  return (option) => option === chosen;
}

/** Each option takes its people in a row, and the next option goes on after them. */
function severalChosen(chosenBy: readonly number[], at: number, responses: number): (option: number) => boolean {
  const starts = chosenBy.map((_, option) => chosenBy.slice(0, option).reduce((sum, count) => sum + count, 0));
  return (option) => (at - (starts[option]! % responses) + responses) % responses < chosenBy[option]!;
}

function stepFor(place: number, responses: number): number {
  const primes = [37, 41, 43, 47, 53];
  return primes.filter((prime) => responses % prime !== 0)[place % 4]!;
}

const runIn = (em: SqlEntityManager): RunWithOne => ({ text }, value) => {
  const uses = text.split('$1').length - 1;
  return em.execute(text.replaceAll('$1', '?'), Array.from({ length: uses }, () => value));
};
