import * as z from 'zod/mini';
import { choiceField, idField, optionalTextField, textField } from '../form-fields.ts';
import { wholeField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { takenOutList, type TakeOut, type TakenOutKind } from '../redaction.ts';

/** What may be done with a text. */
export const textDecisions = ['PUBLISH', 'PUBLISH_REDACTED', 'KEEP_BACK'] as const;
/** What whoever holds the safeguarding post found of a text that was passed to them. */
export const harmFindings = ['REFER', 'RETURN'] as const;

const MOST_TAKEN_OUT = 50;
const LONGEST_REASON = 300;

/** Which text is meant, and how many layers of decisions on it were seen. */
const text = {
  consultationId: idField('Choose a consultation'),
  questionId: idField('Choose a question'),
  textId: idField('Choose a text'),
  layer: wholeField({ name: 'The number of decisions seen', min: 0, max: 10_000 }),
};

/** Words to take out, each with its kind. What stands in the text is not cleaned: it must be found in it. */
const takeOutField = field((entered): FieldReading<TakeOut[]> => {
  const list = Array.isArray(entered) ? (entered as Partial<TakeOut>[]) : [];
  const takeOut = list.map(({ words, kind }) => ({ words: typeof words === 'string' ? words.trim() : '', kind: kind ?? 'OTHER' }));
  if (takeOut.length > MOST_TAKEN_OUT) return { ok: false, message: `Take out at most ${MOST_TAKEN_OUT} things` };
  if (takeOut.some(({ words }) => words === '')) return { ok: false, message: 'Enter the words to take out' };
  if (takeOut.some(({ kind }) => !takenOutList.includes(kind as TakenOutKind))) return { ok: false, message: 'Select what kind of thing is taken out' };
  return { ok: true, value: takeOut };
});

export const decideTextForm = z.object({
  ...text,
  decision: choiceField(textDecisions, 'Select what to do with this text'),
  takeOut: takeOutField,
  reason: optionalTextField({ name: 'The reason', max: LONGEST_REASON }),
});

export const flagTextForm = z.object({ ...text, reason: optionalTextField({ name: 'What makes you think so', max: LONGEST_REASON }) });

export const settleFlaggedTextForm = z.object({
  ...text,
  finding: choiceField(harmFindings, 'Select what you found'),
  reason: textField({ name: 'What was done', missing: 'Enter what was done', max: LONGEST_REASON }),
});

export const nameSafeguardingPostForm = z.object({
  councilId: idField('Choose a council'),
  /** 0 while none is named. */
  version: wholeField({ name: 'The version', min: 0, max: 1_000_000 }),
  post: textField({ name: 'The post', missing: 'Enter the post', max: 120 }),
  procedure: textField({ name: 'What the procedure says', missing: 'Enter what the procedure says', max: 2000, multiline: true }),
});

export const publishTextsForm = z.object({ consultationId: idField('Choose a consultation') });
