import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { QuestionKind } from '@throughline/shared/questions';
import { ConsultationRow } from '../../server/src/consultation/consultation.entity.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow } from '../../server/src/consultation/question.entity.ts';
import { consultation as feature } from '../../server/src/consultation/consultation.feature.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { Answer, TestServer } from './server.ts';

export interface GivenQuestion {
  id: string;
  kind: QuestionKind;
  options: string[];
}
export interface GivenConsultation {
  id: string;
  slug: string;
  councilId: string;
  questions: GivenQuestion[];
}

interface QuestionValues {
  kind: QuestionKind;
  isRequired?: boolean;
  options?: number;
}

const EVERY_KIND: QuestionValues[] = [
  { kind: 'SINGLE_CHOICE', isRequired: true, options: 3 },
  { kind: 'MULTIPLE_CHOICE', options: 4 },
  { kind: 'LIKERT', options: 5 },
  { kind: 'SHORT_TEXT' },
  { kind: 'LONG_TEXT' },
];

/** A consultation that is open in November 2026, with one question of each kind of which the first is required. */
export async function givenConsultation(
  em: SqlEntityManager,
  council: { id: string },
  values: Partial<{ opensAt: string; closesAt: string; isPublished: boolean; withdrawnAt: string; questions: QuestionValues[] }> = {},
): Promise<GivenConsultation> {
  const fork = em.fork();
  const id = newId();
  const slug = `consultation-${randomBytes(4).toString('hex')}`;
  await fork.insert(ConsultationRow, {
    id, slug, council: council.id, title: `Consultation ${slug}`, summary: 'What do you think?', nextSteps: null,
    outcomeDueStart: null, outcomeDueEnd: null, outcomeDuePrecision: null, outcomeDueApproximate: null, outcomeDueRaw: null,
    opensAt: new Date(values.opensAt ?? '2026-11-01T00:00:00Z'), closesAt: new Date(values.closesAt ?? '2026-11-30T23:59:59.999Z'), statedLength: null,
    isPublished: values.isPublished ?? true, withdrawnAt: values.withdrawnAt ? new Date(values.withdrawnAt) : null, resultsPublishedAt: null,
    isDemonstration: false, version: 1,
  });
  const questions = await givenForm(em, { id, councilId: council.id }, values.questions ?? EVERY_KIND);
  return { id, slug, councilId: council.id, questions };
}

/** Another published version of the form, which people who begin from now on are asked. */
export async function givenForm(em: SqlEntityManager, consultation: { id: string; councilId: string }, questions: readonly QuestionValues[]): Promise<GivenQuestion[]> {
  const fork = em.fork();
  const own = { council: consultation.councilId, consultation: consultation.id };
  const number = (await fork.count(ConsultationFormRow, { consultation: consultation.id })) + 1;
  const form = newId();
  await fork.insert(ConsultationFormRow, { ...own, id: form, number, publishedAt: null, isCurrent: false });
  const given: GivenQuestion[] = [];
  for (const [place, { kind, isRequired = false, options = 0 }] of questions.entries()) {
    const question = newId();
    await fork.insert(ConsultationQuestionRow, {
      ...own, id: question, form, identity: question, version: number, kind, text: `Question ${place + 1}?`, hint: null, isRequired, position: place + 1,
    });
    const optionIds = Array.from({ length: options }, () => newId());
    for (const [position, option] of optionIds.entries()) {
      await fork.insert(AnswerOptionRow, { id: option, council: consultation.councilId, question, label: `Option ${position + 1}`, position });
    }
    given.push({ id: question, kind, options: optionIds });
  }
  await fork.nativeUpdate(ConsultationFormRow, { consultation: consultation.id }, { isCurrent: false });
  await fork.nativeUpdate(ConsultationFormRow, { id: form }, { publishedAt: new Date('2026-10-01T00:00:00Z'), isCurrent: true });
  return given;
}

export interface DraftShown {
  resumeCode: string;
  version: number;
  answers: { questionId: string; optionIds: string[]; text: string | null }[];
}
export interface ReceiptShown extends Pick<DraftShown, 'answers'> {
  receiptCode: string;
  status: string;
  submittedAt: string;
}
const draft = 'resumeCode version answers { questionId optionIds text }';
const receipt = 'receiptCode status submittedAt answers { questionId optionIds text }';

export interface AnswerSent {
  questionId: string;
  optionIds?: string[] | null;
  text?: string | null;
  baseVersion?: number;
}

/** What a person does, through the API. */
export const answering = (server: Pick<TestServer, 'ask'>) => ({
  start: (consultationId: string) =>
    server.ask<{ startResponse: DraftShown }>(`mutation ($id: ID!) { startResponse(consultationId: $id) { ${draft} } }`, { id: consultationId }),
  save: (code: string, { baseVersion = 0, ...answer }: AnswerSent) =>
    server.ask<{ saveAnswer: DraftShown }>(`mutation ($code: String!, $input: AnswerInput!) { saveAnswer(resumeCode: $code, input: $input) { ${draft} } }`, {
      code, input: { ...answer, baseVersion },
    }),
  resume: (code: string) => server.ask<{ draftResponse: DraftShown }>(`query ($code: String!) { draftResponse(resumeCode: $code) { ${draft} } }`, { code }),
  submit: (code: string, key = 'pressed once') =>
    server.ask<{ submitResponse: ReceiptShown }>(`mutation ($code: String!, $key: String!) { submitResponse(resumeCode: $code, idempotencyKey: $key) { ${receipt} } }`, { code, key }),
  receipt: (code: string) => server.ask<{ receipt: ReceiptShown }>(`query ($code: String!) { receipt(receiptCode: $code) { ${receipt} } }`, { code }),
  withdraw: (code: string) => server.ask<{ withdrawResponse: ReceiptShown }>(`mutation ($code: String!) { withdrawResponse(receiptCode: $code) { ${receipt} } }`, { code }),
});

/** A response that was begun and answers the first question with one of its options. */
export async function givenDraft(server: Pick<TestServer, 'ask'>, { id, questions }: GivenConsultation, option = 0): Promise<string> {
  const { start, save } = answering(server);
  const code = (await start(id)).data!.startResponse.resumeCode;
  const saved = await save(code, { questionId: questions[0]!.id, optionIds: [questions[0]!.options[option]!] });
  if (saved.errors) throw new Error(`The answer was not saved: ${saved.errors[0]!.extensions.code}`);
  return code;
}

export const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code;

/** The rules of the feature's data that do not hold; none is the good answer. */
export async function brokenRules(em: SqlEntityManager): Promise<string[]> {
  const broken: string[] = [];
  for (const { rule, sql } of feature.checks ?? []) if ((await em.fork().execute<unknown[]>(sql)).length > 0) broken.push(rule);
  return broken;
}

/** How many are counted for the consultation, a question or an option. */
export async function countedFor(em: SqlEntityManager, key: string): Promise<number> {
  const [row] = await em.fork().execute<{ counted: number }[]>('select counted from consultation_tally where key = ?', [key]);
  return row?.counted ?? 0;
}
