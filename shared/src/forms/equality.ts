import * as z from 'zod/mini';
import { idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { linesField } from '../form-lists.ts';
import { versionField, wholeField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';

const MOST_QUESTIONS = 30;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ticked boxes, none included. */
function readIds(entered: unknown): FieldReading<string[]> {
  const given: unknown[] = Array.isArray(entered) ? entered : [entered ?? ''];
  const ids = [...new Set(given.map((id) => String(id).toLowerCase()).filter((id) => id !== ''))];
  const isRight = ids.length <= MOST_QUESTIONS && ids.every((id) => uuid.test(id));
  return isRight ? { ok: true, value: ids } : { ok: false, message: 'Select questions from the list' };
}

/** An answer to a question about oneself; nothing has to be selected. */
export const equalityAnswerForm = z.object({ optionId: optionalIdField('Select one of the answers') });

/** Which questions about people themselves a consultation asks. */
export const chooseEqualityQuestionsForm = z.object({
  consultationId: idField('Choose a consultation'),
  version: versionField(),
  questionIds: field(readIds),
});

/** A question about people themselves that only one council asks. */
export const addEqualityQuestionForm = z
  .object({
    councilId: idField('Choose a council'),
    text: textField({ name: 'The question', missing: 'Enter the question', max: 200 }),
    hint: optionalTextField({ name: 'The hint', max: 300 }),
    options: linesField({ name: 'The answers', max: 120, most: 20 }),
  })
  .check(({ value: { options }, issues }) => {
    const input = options;
    if (options.length < 2) issues.push({ code: 'custom', path: ['options'], message: 'Enter at least two answers, each on a line of its own', input });
    if (new Set(options.map((option) => option.toLowerCase())).size < options.length) issues.push({ code: 'custom', path: ['options'], message: 'Enter each answer once', input });
  });

const days = (name: string, min: number, max: number) => wholeField({ name, min, max });

/** How long a council keeps what people gave, in days. */
export const retentionForm = z.object({
  councilId: idField('Choose a council'),
  version: versionField(),
  equalityLinkDays: days('The days for equality questions', 1, 365),
  draftDays: days('The days for answers that were not sent', 1, 365),
  idleDraftDays: days('The days without a new answer', 7, 365),
  wordsDays: days("The days for people's own words", 30, 3650),
});
