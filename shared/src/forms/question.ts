import * as z from 'zod/mini';
import { isDay } from '../calendar.ts';
import { choiceField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { mostOptions, optionKinds } from '../form-check.ts';
import { idsField, linesField } from '../form-lists.ts';
import { optionalWholeField, versionField, wholeField, yesOrNoField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { oneChoiceKinds, questionKinds } from '../questions.ts';

/** What the law asks a consultation to ask about. */
export const questionTopics = ['CHILDRENS_CENTRE_BUILDINGS', 'YOUTH_SERVICES', 'SEND'] as const;

/** What every change of a version of the questions says: which one, and the version of it that the person was looking at. */
export const seenForm = { formId: idField('Choose the questions'), version: versionField('Open the questions again') };

/** A number or a day at one end of a range, as text; null where it is open. */
function endField(kind: string, name: string) {
  return field((entered): FieldReading<string | null> => {
    const words = typeof entered === 'string' ? entered.trim() : '';
    if (words === '') return { ok: true, value: null };
    if (kind === 'DATE') return isDay(words) ? { ok: true, value: words } : { ok: false, message: `${name} must be a real date, like 2023-04-27` };
    const isNumber = /^-?\d{1,12}(\.\d{1,2})?$/.test(words);
    return isNumber ? { ok: true, value: words } : { ok: false, message: `${name} must be a number, like 12` };
  });
}

/** What every question has, of whatever kind. */
const ofEveryKind = {
  text: textField({ name: 'The question', missing: 'Enter the question', max: 500 }),
  hint: optionalTextField({ name: 'The hint', max: 1000, multiline: true }),
  isRequired: yesOrNoField('Say whether it must be answered'),
  sectionId: optionalIdField('Choose a section from the list'),
  topic: field((entered): FieldReading<(typeof questionTopics)[number] | null> => {
    if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
    const topic = questionTopics.find((each) => each === entered);
    return topic ? { ok: true, value: topic } : { ok: false, message: 'Choose what it is about from the list' };
  }),
  aboutOptionId: optionalIdField('Choose an option of the proposal from the list'),
};

/** Left out of the form of a kind that it means nothing to. */
const none = field((): FieldReading<null> => ({ ok: true, value: null }));
const never = field((): FieldReading<boolean> => ({ ok: true, value: false }));

/** The settings of a question of this kind: what means nothing to the kind is null, whatever was sent. */
const settingsOf = (kind: string) => ({
  isBreakdown: oneChoiceKinds.includes(kind) ? yesOrNoField('Say whether results may be split by it') : never,
  least: ['NUMBER', 'DATE'].includes(kind) ? endField(kind, 'The least') : none,
  most: ['NUMBER', 'DATE'].includes(kind) ? endField(kind, 'The most') : none,
  decimals: kind === 'NUMBER' ? optionalWholeField({ name: 'The figures after the point', min: 0, max: 2 }) : none,
  unit: kind === 'NUMBER' ? optionalTextField({ name: 'What is counted', max: 40 }) : none,
  points: kind === 'PRIORITY_POINTS' ? wholeField({ name: 'The points', min: 1, max: 1000 }) : none,
  mostChosen: ['MULTIPLE_CHOICE', 'RANKING'].includes(kind) ? optionalWholeField({ name: 'How many can be chosen', min: 1, max: 53 }) : none,
});

/** Of which kind a new question is. */
export const questionKindForm = z.object({ kind: choiceField(questionKinds, 'Choose how it is answered') });

/** A question of this kind is asked after all others, with what can be chosen and the lines of a matrix. */
export const addQuestionForm = (kind: string) =>
  z.object({
    ...ofEveryKind,
    ...settingsOf(kind),
    options: optionKinds.includes(kind) && kind !== 'WARD' ? linesField({ name: 'The answers', max: 200, most: mostOptions(kind) }) : linesField({ name: 'The answers', max: 200, most: 0 }),
    lines: linesField({ name: 'The lines', max: 200, most: kind === 'MATRIX' ? 30 : 0 }),
  });

/** A question of this kind is worded or set otherwise. */
export const reviseQuestionForm = (kind: string) => z.object({ ...ofEveryKind, ...settingsOf(kind) });

/** A question is taken out, copied, or its meaning changes: which one. */
export const questionNamedForm = z.object({ ...seenForm, questionId: idField('Choose a question') });

/** A question moves to another place, from 1. */
export const moveQuestionForm = z.object({
  ...seenForm,
  questionId: idField('Choose a question'),
  to: wholeField({ name: 'The place', min: 1, max: 40 }),
});

/** The same question is asked about each of some buildings. */
export const askForEachBuildingForm = z.object({
  ...seenForm,
  kind: choiceField(['SINGLE_CHOICE', 'LIKERT', 'LONG_TEXT'], 'Choose how it is answered'),
  text: textField({ name: 'The question', missing: 'Enter the question', max: 400 }),
  hint: optionalTextField({ name: 'The hint', max: 1000, multiline: true }),
  isRequired: yesOrNoField('Say whether it must be answered'),
  sectionId: optionalIdField('Choose a section from the list'),
  options: linesField({ name: 'The answers', max: 200, most: 53 }),
  siteIds: idsField({ missing: 'Select the buildings to ask about' }),
});

const optionWords = { label: textField({ name: 'The answer', missing: 'Enter the answer', max: 200 }) };
const bandOf = (kind: string) => ({
  isExclusive: kind === 'MULTIPLE_CHOICE' ? yesOrNoField('Say whether it stands alone') : never,
  fromValue: ['NUMBER', 'DATE'].includes(kind) ? endField(kind, 'The first') : none,
  toValue: ['NUMBER', 'DATE'].includes(kind) ? endField(kind, 'The last') : none,
});

/** An answer, or a band of numbers or days, of a question of this kind. */
export const optionForm = (kind: string) => z.object({ ...optionWords, ...bandOf(kind) });

/** A line of a matrix. */
export const lineForm = z.object({ label: textField({ name: 'The line', missing: 'Enter the line', max: 200 }) });

/** To which question an answer or a line is added. */
export const addToQuestionForm = z.object({ ...seenForm, questionId: idField('Choose a question') });
export const optionNamedForm = z.object({ ...seenForm, optionId: idField('Choose an answer') });
export const lineNamedForm = z.object({ ...seenForm, lineId: idField('Choose a line') });

const places = { to: wholeField({ name: 'The place', min: 1, max: 200 }) };
export const moveOptionForm = z.object({ ...seenForm, optionId: idField('Choose an answer'), ...places });
export const moveLineForm = z.object({ ...seenForm, lineId: idField('Choose a line'), ...places });

const sectionWords = {
  title: textField({ name: 'The heading', missing: 'Enter a heading', max: 150 }),
  intro: optionalTextField({ name: 'What to know before', max: 2000, multiline: true }),
};
export const addSectionForm = z.object({ ...seenForm, ...sectionWords });
export const reviseSectionForm = z.object({ ...seenForm, sectionId: idField('Choose a section'), ...sectionWords });
export const removeSectionForm = z.object({ ...seenForm, sectionId: idField('Choose a section') });

/** Where an answer leads. NEXT and CHECK are the next question and the check of the answers; otherwise the id of a question. */
export interface LedTo {
  /** Null: whatever else was answered, or nothing. */
  optionId: string | null;
  to: string;
}
/** Where the answers to a question lead, all of them at once. */
export const routeQuestionForm = z.object({
  ...seenForm,
  questionId: idField('Choose a question'),
  routes: field((entered): FieldReading<LedTo[]> => {
    const given = Array.isArray(entered) ? (entered as Partial<LedTo>[]) : [];
    const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    const isRight = given.every((route) => (route?.optionId === null || isId(route?.optionId)) && (route?.to === 'NEXT' || route?.to === 'CHECK' || isId(route?.to)));
    return isRight ? { ok: true, value: given.map(({ optionId, to }) => ({ optionId: optionId!, to: to! })) } : { ok: false, message: 'Choose where each answer leads' };
  }),
});
