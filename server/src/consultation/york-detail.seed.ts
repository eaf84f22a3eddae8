import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endOfLondonDay, startOfLondonDay } from '@throughline/shared/dates';
import type { QuestionKind } from '@throughline/shared/questions';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { formDefinition, type Asked } from './form.queries.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow, QuestionRouteRow } from './question.entity.ts';
import { sendSeeded } from './responses.seed.ts';
import { someAnswers } from './some-answers.seed.ts';
import { wardsOf } from './ward-options.queries.ts';

interface DetailQuestion {
  key: string;
  section: number;
  kind: QuestionKind;
  text: string;
  hint?: string;
  isRequired?: boolean;
  isBreakdown?: boolean;
  options?: readonly (string | { label: string; isExclusive?: boolean; from?: string; to?: string })[];
  lines?: readonly string[];
  site?: string;
  topic?: 'CHILDRENS_CENTRE_BUILDINGS';
  settings?: Partial<Pick<ConsultationQuestionRow, 'least' | 'most' | 'decimals' | 'unit' | 'points' | 'mostChosen'>>;
  /** Option label → the key of the question to which it leads. */
  routes?: Readonly<Record<string, string>>;
}

const agreement = ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'];
const noNames = 'Do not give anything that could identify you or someone else, such as a name, an address or a phone number.';
const works = 'Somebody who works with families';

const sections = [
  { title: 'About you', intro: 'These questions help us to see who we have heard from, and who we have not.' },
  { title: 'What you would use', intro: null },
  { title: 'The buildings', intro: 'Two buildings where families could be helped. Both are made up, as is everything in this consultation.' },
  { title: 'Before you finish', intro: null },
];

/** Every kind of question, and an answer that leads past some of them. */
const questions: readonly DetailQuestion[] = [
  { key: 'who', section: 0, kind: 'SINGLE_CHOICE', text: 'Which of these describes you best?', isRequired: true, isBreakdown: true, options: ['A parent or carer', 'Expecting a baby', 'A young person', works], routes: { [works]: 'offers' } },
  { key: 'ward', section: 0, kind: 'WARD', text: 'Where do you live?', hint: 'Choose your ward. It is on the letter about your council tax.' },
  { key: 'children', section: 0, kind: 'NUMBER', text: 'How many children are there in your family?', settings: { least: '0', most: '15', decimals: 0, unit: 'children' }, options: [{ label: 'None yet', from: '0', to: '0' }, { label: 'One or two', from: '1', to: '2' }, { label: 'Three or more', from: '3' }] },
  { key: 'youngest', section: 0, kind: 'DATE', text: 'When was your youngest child born, or when is your baby due?', hint: 'For example, 27 3 2021', settings: { least: '2000-01-01', most: '2049-12-31' }, options: [{ label: 'Up to 2017', to: '2017-12-31' }, { label: 'From 2018', from: '2018-01-01' }] },
  { key: 'offers', section: 1, kind: 'MULTIPLE_CHOICE', text: 'Which of these have you used in the last year?', settings: { mostChosen: 4 }, options: ['A baby group', 'A health visitor', 'Parenting advice', 'A library', { label: 'None of these', isExclusive: true }] },
  { key: 'order', section: 1, kind: 'RANKING', text: 'Which three things matter most to you in a family hub?', hint: 'Give 1 to what matters most, then 2 and 3.', settings: { mostChosen: 3 }, options: ['It is close to home', 'I know the people there', 'It is open at the weekend', 'Everything is in one place', 'It costs nothing'] },
  { key: 'points', section: 1, kind: 'PRIORITY_POINTS', text: 'How would you share out the money for hubs?', hint: 'You have 10 points.', settings: { points: 10 }, options: ['Groups for babies', 'Help for teenagers', 'Support with feelings and worries', 'Advice on money and housing'] },
  { key: 'matrix', section: 1, kind: 'MATRIX', text: 'How easy is it to get help with each of these?', options: ['Easy', 'Neither', 'Hard', 'I have not tried'], lines: ['A baby who will not feed', "A child's speech", 'A teenager who is unhappy'] },
  { key: 'riverside', section: 2, kind: 'LIKERT', text: 'How far do you agree that Riverside Centre should become a family hub?', options: agreement, site: 'demo-riverside' },
  { key: 'hillside', section: 2, kind: 'LIKERT', text: "How far do you agree that Hillside Children's Centre should open at the weekend?", options: agreement, site: 'demo-hillside', topic: 'CHILDRENS_CENTRE_BUILDINGS' },
  { key: 'pin', section: 3, kind: 'PIN', text: 'Where would a family hub be easiest for you to reach?', hint: 'Not your own address: a place that you can get to.' },
  { key: 'one', section: 3, kind: 'SHORT_TEXT', text: 'What should the hub be called?', hint: noNames },
  { key: 'else', section: 3, kind: 'LONG_TEXT', text: 'Is there anything else you want us to know?', hint: noNames },
];

const span = { slug: 'your-family-hub-in-detail', opensOn: '2023-02-06', closesOn: '2049-12-31', responses: 36 };
const idOf = (kind: string, ...key: string[]): string => seedId(kind, 'york', span.slug, ...key);
const questionId = (key: string): string => idOf('consultation-question', key);
const optionId = (key: string, label: string): string => idOf('answer-option', key, label);

/** An open consultation with every kind of question, in sections, with a way past some of them. All made up. */
export const seedYorkDetail: Seed = async (em, council) => {
  await plant(em, ConsultationRow, [{
    id: idOf('consultation'), council: council.id, slug: span.slug, title: 'Your family hub in detail',
    summary: 'A longer set of questions about where a family hub should be, what it should offer and what should come first. Made up for trying out, so it stays open.',
    nextSteps: 'The programme board sees how many people have answered while it is open. The results are published here afterwards.',
    outcomeDueStart: null, outcomeDueEnd: null, outcomeDuePrecision: null, outcomeDueApproximate: null, outcomeDueRaw: null, statedLength: null,
    opensAt: startOfLondonDay(span.opensOn), closesAt: endOfLondonDay(span.closesOn), isPublished: true, withdrawnAt: null, resultsPublishedAt: null, isDemonstration: true,
  }]);
  const form = idOf('consultation-form', '1');
  if (await em.findOne(ConsultationFormRow, { id: form })) return;
  await writeForm(em, council, form);
  await em.nativeUpdate(ConsultationFormRow, { id: form }, { publishedAt: startOfLondonDay(span.opensOn), isCurrent: true });
  em.clear();
  const definition = (await formDefinition(askedBy(em), 'form', form))!;
  await sendSeeded(em, definition, span, (number) => someAnswers(definition, number));
};

async function writeForm(em: SqlEntityManager, council: SeedCouncil, form: string): Promise<void> {
  const own = { council: council.id, consultation: idOf('consultation'), form };
  await em.insert(ConsultationFormRow, { council: own.council, consultation: own.consultation, id: form, number: 1, publishedAt: null, isCurrent: false });
  const sectionId = (place: number): string => idOf('form-section', String(place));
  await em.insertMany(FormSectionRow, sections.map((section, place) => ({ ...own, ...section, id: sectionId(place), position: place + 1 })));
  const unset = { least: null, most: null, decimals: null, unit: null, points: null, mostChosen: null };
  await em.insertMany(ConsultationQuestionRow, questions.map(({ key, section, kind, text, hint = null, isRequired = false, isBreakdown = false, site, topic = null, settings }, place) => ({
    ...own, ...unset, ...settings, id: questionId(key), identity: questionId(key), version: 1, kind, text, hint, isRequired, isBreakdown, position: place + 1, countsAs: null,
    section: sectionId(section), topic, aboutSite: site ? seedId('site', 'york', site) : null, aboutOption: null,
  })));
  const wards = (await wardsOf(em, council.id, span.opensOn)).map(({ id, name }) => ({ label: name, area: id }));
  const offered = questions.flatMap(({ key, kind, options = [] }) => {
    const all = kind === 'WARD' ? [...wards, { label: 'Outside the area' }, { label: 'Prefer not to say' }] : options.map((option) => (typeof option === 'string' ? { label: option } : option));
    return all.map((option, position) => ({ key, position, ...{ area: null, isExclusive: false, from: null, to: null }, ...option }));
  });
  await em.insertMany(AnswerOptionRow, offered.map(({ key, label, position, area, isExclusive, from, to }) => ({
    id: optionId(key, label), council: council.id, question: questionId(key), label, position, countsAs: null, area, isExclusive, fromValue: from, toValue: to,
  })));
  await em.insertMany(QuestionPartRow, questions.flatMap(({ key, lines = [] }) => lines.map((label, position) => ({
    id: idOf('question-part', key, label), council: council.id, question: questionId(key), label, position, countsAs: null,
  }))));
  await em.insertMany(QuestionRouteRow, questions.flatMap(({ key, routes = {} }) => Object.entries(routes).map(([label, to]) => ({
    id: idOf('question-route', key, label), council: council.id, question: questionId(key), option: optionId(key, label), toQuestion: questionId(to),
  }))));
}

/** A statement of the server, run inside the transaction of the seed. */
export const askedBy = (em: SqlEntityManager): Asked =>
  ({ query: async ({ text, values }: { text: string; values: unknown[] }) => ({ rows: await em.execute(text.replaceAll(/\$\d/g, '?'), values) }) }) as unknown as Asked;
