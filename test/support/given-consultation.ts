import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { QuestionKind } from '@throughline/shared/questions';
import { ConsultationRow } from '../../server/src/consultation/consultation.entity.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow, QuestionRouteRow } from '../../server/src/consultation/question.entity.ts';
import { ConsultationWordingRow, FormEditionRow } from '../../server/src/consultation/wording.entity.ts';
import { consultation as feature } from '../../server/src/consultation/consultation.feature.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { Answer, TestServer } from './server.ts';

export interface GivenQuestion {
  id: string;
  kind: QuestionKind;
  options: string[];
  /** The lines of a matrix. */
  parts: string[];
}
export interface GivenConsultation {
  id: string;
  slug: string;
  councilId: string;
  questions: GivenQuestion[];
}

export interface QuestionValues {
  kind: QuestionKind;
  text?: string;
  hint?: string;
  isRequired?: boolean;
  /** How many options, or their labels. */
  options?: number | readonly string[];
  /** How many lines of a matrix, or their labels. */
  parts?: number | readonly string[];
  /** Its last option stands alone. */
  hasExclusive?: boolean;
  isBreakdown?: boolean;
  least?: string;
  most?: string;
  decimals?: number;
  unit?: string;
  points?: number;
  mostChosen?: number;
  /** The section that begins with it. */
  section?: { title: string; intro?: string };
  /** From the place of an option (null: any other answer) to the place of a question from 1 (null: to the check). */
  routes?: readonly { option: number | null; to: number | null }[];
}

/** Wordings of a form in another language or format: by the English words. */
export interface EditionValues {
  language: string;
  format: 'STANDARD' | 'EASY_READ';
  words?: Readonly<Record<string, string>>;
  wordings: Readonly<Record<string, string>>;
}

const EVERY_KIND: QuestionValues[] = [
  { kind: 'SINGLE_CHOICE', isRequired: true, options: 3 },
  { kind: 'MULTIPLE_CHOICE', options: 4 },
  { kind: 'LIKERT', options: 5 },
  { kind: 'SHORT_TEXT' },
  { kind: 'LONG_TEXT' },
];

/** One question of every kind there is; the first is required. */
export const everyKindThereIs: readonly QuestionValues[] = [
  ...EVERY_KIND,
  { kind: 'MATRIX', options: 3, parts: 2 },
  { kind: 'RANKING', options: 3 },
  { kind: 'NUMBER', least: '0', most: '20', unit: 'children' },
  { kind: 'DATE' },
  { kind: 'PRIORITY_POINTS', options: 3, points: 10 },
  { kind: 'WARD', options: 12, isBreakdown: true },
  { kind: 'PIN' },
];

/** A consultation that is open in November 2026, with one question of each kind of which the first is required. */
export async function givenConsultation(
  em: SqlEntityManager,
  council: { id: string },
  values: Partial<{ opensAt: string; closesAt: string; isPublished: boolean; withdrawnAt: string; questions: readonly QuestionValues[]; editions: readonly EditionValues[] }> = {},
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
  const questions = await givenForm(em, { id, councilId: council.id }, values.questions ?? EVERY_KIND, values.editions);
  return { id, slug, councilId: council.id, questions };
}

/** Another published version of the form, which people who begin from now on are asked. */
export async function givenForm(
  em: SqlEntityManager,
  consultation: { id: string; councilId: string },
  questions: readonly QuestionValues[],
  editions: readonly EditionValues[] = [],
): Promise<GivenQuestion[]> {
  const fork = em.fork();
  const own = { council: consultation.councilId, consultation: consultation.id };
  const number = (await fork.count(ConsultationFormRow, { consultation: consultation.id })) + 1;
  const form = newId();
  await fork.insert(ConsultationFormRow, { ...own, id: form, number, publishedAt: null, isCurrent: false });
  const given = questions.map(({ kind, options = 0, parts = 0 }): GivenQuestion => ({ id: newId(), kind, options: idsFor(options), parts: idsFor(parts) }));
  const worded: Worded[] = [];
  let section: string | null = null;
  for (const [place, values] of questions.entries()) {
    if (values.section) section = await givenSection(fork, { ...own, form }, values.section, worded);
    await givenQuestion(fork, { ...own, form, section, number, place }, values, given[place]!, worded);
  }
  for (const [place, { routes = [] }] of questions.entries()) {
    const { id: question, options } = given[place]!;
    for (const { option, to } of routes) {
      await fork.insert(QuestionRouteRow, {
        id: newId(), council: own.council, question, option: option === null ? null : options[option]!, toQuestion: to === null ? null : given[to - 1]!.id,
      });
    }
  }
  for (const edition of editions) await givenEdition(fork, { ...own, form }, edition, worded);
  await fork.nativeUpdate(ConsultationFormRow, { consultation: consultation.id }, { isCurrent: false });
  await fork.nativeUpdate(ConsultationFormRow, { id: form }, { publishedAt: new Date('2026-10-01T00:00:00Z'), isCurrent: true });
  return given;
}

/** A row with English words, which an edition may say otherwise. */
interface Worded {
  subjectType: string;
  subjectId: string;
  text: string;
}
const idsFor = (each: number | readonly string[]): string[] => Array.from({ length: typeof each === 'number' ? each : each.length }, () => newId());
const labelOf = (each: number | readonly string[] | undefined, place: number, name: string): string => (Array.isArray(each) ? each[place]! : `${name} ${place + 1}`);

async function givenSection(em: SqlEntityManager, own: { council: string; consultation: string; form: string }, { title, intro = null }: { title: string; intro?: string | null }, worded: Worded[]): Promise<string> {
  const id = newId();
  const position = (await em.count(FormSectionRow, { form: own.form })) + 1;
  await em.insert(FormSectionRow, { ...own, id, title, intro, position });
  worded.push({ subjectType: 'SECTION', subjectId: id, text: title });
  return id;
}

async function givenQuestion(
  em: SqlEntityManager,
  { number, place, ...own }: { council: string; consultation: string; form: string; section: string | null; number: number; place: number },
  values: QuestionValues,
  { id, options, parts }: GivenQuestion,
  worded: Worded[],
): Promise<void> {
  const { kind, text = `Question ${place + 1}?`, hint = null, isRequired = false, isBreakdown = false } = values;
  const { least = null, most = null, decimals = null, unit = null, points = null, mostChosen = null } = values;
  await em.insert(ConsultationQuestionRow, {
    ...own, id, identity: id, version: number, kind, text, hint, isRequired, position: place + 1, isBreakdown, least, most, decimals, unit, points, mostChosen,
  });
  worded.push({ subjectType: 'QUESTION', subjectId: id, text });
  for (const [position, option] of options.entries()) {
    const label = labelOf(values.options, position, 'Option');
    const isExclusive = values.hasExclusive === true && position === options.length - 1;
    await em.insert(AnswerOptionRow, { id: option, council: own.council, question: id, label, position, isExclusive });
    worded.push({ subjectType: 'OPTION', subjectId: option, text: label });
  }
  for (const [position, part] of parts.entries()) {
    const label = labelOf(values.parts, position, 'Line');
    await em.insert(QuestionPartRow, { id: part, council: own.council, question: id, label, position });
    worded.push({ subjectType: 'PART', subjectId: part, text: label });
  }
}

async function givenEdition(em: SqlEntityManager, own: { council: string; consultation: string; form: string }, edition: EditionValues, worded: readonly Worded[]): Promise<void> {
  const { language, format, words = {}, wordings } = edition;
  await em.insert(FormEditionRow, { ...own, id: newId(), language, format, words });
  for (const { subjectType, subjectId, text } of worded) {
    if (wordings[text] !== undefined) await em.insert(ConsultationWordingRow, { ...own, id: newId(), subjectType, subjectId, language, format, text: wordings[text], hint: null, picture: null, pictureAlt: null });
  }
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
  parts?: { partId: string; optionId?: string | null; points?: number | null }[] | null;
  language?: string;
  format?: string;
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
  correct: (code: string) =>
    server.ask<{ correctResponse: DraftShown }>(`mutation ($code: String!) { correctResponse(receiptCode: $code) { ${draft} } }`, { code }),
  answerAs: (code: string, capacity: string, organisationName?: string) =>
    server.ask<{ answerAs: { capacity: string; organisationName: string | null } }>(
      'mutation ($code: String!, $capacity: RespondentCapacity!, $name: String) { answerAs(resumeCode: $code, capacity: $capacity, organisationName: $name) { capacity organisationName } }',
      { code, capacity, name: organisationName },
    ),
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
export async function brokenRules(em: SqlEntityManager, { checks = [] }: Pick<typeof feature, 'checks'> = feature): Promise<string[]> {
  const broken: string[] = [];
  for (const { rule, sql } of checks) if ((await em.fork().execute<unknown[]>(sql)).length > 0) broken.push(rule);
  return broken;
}

/** How many are counted for the consultation, a question or an option. */
export async function countedFor(em: SqlEntityManager, key: string): Promise<number> {
  const [row] = await em.fork().execute<{ counted: number }[]>('select counted from consultation_tally where key = ?', [key]);
  return row?.counted ?? 0;
}
