import * as z from 'zod/mini';
import { endOfLondonDay, londonInstant, startOfLondonDay } from '../dates.ts';
import { choiceField, dayField, idField, optionalDayField, optionalTextField, optionalTimeField, textField } from '../form-fields.ts';
import { choicesField } from '../form-lists.ts';
import { versionField } from '../form-numbers.ts';
import { optionalWordedDateField } from '../form-worded-dates.ts';
import { field, type FieldReading } from '../forms.ts';

export const consultationMethods = ['ONLINE', 'PAPER', 'PHONE', 'EVENT', 'EASY_READ'] as const;
/** Whether a proposal changes something: said, or not said yet. */
export const affectedAnswers = ['YES', 'NO', 'NOT_STATED'] as const;

/** A name in web addresses. */
const slugField = field((entered): FieldReading<string> => {
  const slug = typeof entered === 'string' ? entered.trim().toLowerCase() : '';
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80 && slug !== 'new';
  return isSlug ? { ok: true, value: slug } : { ok: false, message: 'The web address must be small letters, figures and hyphens, like family-hubs-2026' };
});

interface Times {
  opensOn: string;
  opensTime: string | null;
  closesOn: string;
  closesTime: string | null;
}

/** When it opens: at the start of the day, unless a time is given. */
export const openingOf = ({ opensOn, opensTime }: Pick<Times, 'opensOn' | 'opensTime'>): Date =>
  opensTime === null ? startOfLondonDay(opensOn) : londonInstant(opensOn, opensTime);
/** Until when it can be answered, this instant included: the last of the day, unless a time is given. */
export const closingOf = ({ closesOn, closesTime }: Pick<Times, 'closesOn' | 'closesTime'>): Date =>
  closesTime === null ? endOfLondonDay(closesOn) : londonInstant(closesOn, closesTime);

type Refusal = { code: 'custom'; path: string[]; message: string; input: unknown };
const inOrder = ({ value, issues }: { value: Times & { feedbackDueOn: string | null }; issues: unknown[] }): void => {
  const say = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value } satisfies Refusal);
  if (closingOf(value) <= openingOf(value)) say('closesOn', 'It must close after it opens');
  if (value.feedbackDueOn !== null && value.feedbackDueOn <= value.closesOn) say('feedbackDueOn', 'People can be told what became of it after it closes');
};

const methodsField = field((entered): FieldReading<(typeof consultationMethods)[number][]> => {
  const reading = z.safeParse(choicesField(consultationMethods, 'Select ways from the list'), entered);
  const chosen = reading.success ? reading.data : [];
  return chosen.length > 0 ? { ok: true, value: chosen } : { ok: false, message: 'Select at least one way to answer' };
});

const words = {
  title: textField({ name: 'The title', missing: 'Enter a title', max: 200 }),
  slug: slugField,
  summary: textField({ name: 'The summary', missing: 'Enter what it is about', max: 2000, multiline: true }),
  whyNow: optionalTextField({ name: 'Why now', max: 2000, multiline: true }),
  nextSteps: optionalTextField({ name: 'What becomes of the answers', max: 2000, multiline: true }),
  outcomeDue: optionalWordedDateField('The time the outcome is due'),
  opensOn: dayField('The day it opens'),
  opensTime: optionalTimeField('The time it opens'),
  closesOn: dayField('The day it closes'),
  closesTime: optionalTimeField('The time it closes'),
  statedLength: optionalTextField({ name: 'The length', max: 60 }),
  methods: methodsField,
  feedbackDueOn: optionalDayField('The day by which people hear back'),
  changesChildrensCentres: choiceField(affectedAnswers, "Select whether it changes children's centres"),
  changesYouthProvision: choiceField(affectedAnswers, 'Select whether it changes what is there for young people'),
  changesSendProvision: choiceField(affectedAnswers, 'Select whether it changes provision for special educational needs and disability'),
};

/** A new consultation, which only those who prepare it see. */
export const draftConsultationForm = z.object({ councilSlug: textField({ name: 'The council', missing: 'Choose a council', max: 80 }), ...words }).check(inOrder);

/** What a consultation asks about and when, while it is being prepared. */
export const changeConsultationForm = z.object({ consultationId: idField('Choose a consultation'), version: versionField(), ...words }).check(inOrder);

const seen = { consultationId: idField('Choose a consultation'), version: versionField() };
const reason = (missing: string) => textField({ name: 'The reason', missing, max: 1000, multiline: true });
const laterClose = { closesOn: dayField('The day it closes'), closesTime: optionalTimeField('The time it closes') };

export const publishConsultationForm = z.object(seen);
export const extendConsultationForm = z.object({ ...seen, ...laterClose, reason: reason('Enter why it closes later. Everybody will see this') });
export const reopenConsultationForm = z.object({ ...seen, ...laterClose, reason: reason('Enter why it is opened again. Everybody will see this') });
export const suspendConsultationForm = z.object({ ...seen, reason: reason('Enter why nobody can answer for now. Everybody will see this') });
export const resumeConsultationForm = z.object({ ...seen, reason: reason('Enter why it can go on. Everybody will see this') });
export const withdrawConsultationForm = z.object({ ...seen, reason: reason('Enter why it is withdrawn. Everybody will see this') });

/** The decision that follows on a consultation. */
export const nameFinalDecisionForm = z.object({ ...seen, decisionId: idField('Choose a decision from the list') });
