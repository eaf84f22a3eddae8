import * as z from 'zod/mini';
import { choiceField, idField, readText, textField } from '../form-fields.ts';
import { idsField } from '../form-lists.ts';
import { yesOrNoField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { journeyWords } from '../journey-words.ts';
import { seenForm } from './question.ts';

/** The first version of a consultation's questions is begun. */
export const beginQuestionsForm = z.object({ consultationId: idField('Choose a consultation') });

/** A version is begun that corrects words. */
export const beginCorrectionForm = z.object({ consultationId: idField('Choose a consultation') });

/** A version is begun that changes what some questions mean. */
export const beginChangeOfMeaningForm = z.object({
  consultationId: idField('Choose a consultation'),
  questionIds: idsField({ missing: 'Select questions from the list', isOptional: true }),
});

/** A version is dropped before it is published. */
export const dropFormForm = z.object(seenForm);

/** A later version is published: what everybody is told, and whether people might have answered otherwise. */
export const publishFormForm = z.object({
  ...seenForm,
  changeNote: textField({ name: 'What changed', missing: 'Say what changed and why', max: 1000, multiline: true }),
  isMaterial: yesOrNoField('Say whether people might have answered otherwise'),
});

/** A language and a format in which the questions can be answered. */
export const addEditionForm = z.object({
  ...seenForm,
  language: field((entered): FieldReading<string> => {
    const code = typeof entered === 'string' ? entered.trim() : '';
    const isCode = /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(code);
    return isCode ? { ok: true, value: code } : { ok: false, message: 'Choose a language' };
  }),
  format: choiceField(['STANDARD', 'EASY_READ'], 'Choose whether it is in easy-read'),
});
export const editionNamedForm = z.object({ ...seenForm, editionId: idField('Choose a language or format') });

/** The words of a section, a question, an answer or a line in an edition; without words they are taken away. */
export interface WordingGiven {
  subjectId: string;
  text: string | null;
  hint: string | null;
}
const textWords = { name: 'The words', missing: '', max: 500 };
const hintWords = { name: 'The hint', missing: '', max: 2000, multiline: true };

/** Something is worded in an edition, with everything in it. */
export const wordInEditionForm = z.object({
  ...seenForm,
  editionId: idField('Choose a language or format'),
  wordings: field((entered): FieldReading<WordingGiven[]> => {
    const given: unknown[] = Array.isArray(entered) ? entered : [];
    const wordings: WordingGiven[] = [];
    for (const each of given as Partial<WordingGiven>[]) {
      const [text, hint] = [readText(each.text, textWords), readText(each.hint, hintWords)];
      for (const reading of [text, hint]) if (!reading.ok && reading.message !== '') return reading;
      if (hint.ok && !text.ok) return { ok: false, message: 'Enter the words before the hint' };
      wordings.push({ subjectId: String(each.subjectId).toLowerCase(), text: text.ok ? text.value : null, hint: hint.ok ? hint.value : null });
    }
    return { ok: true, value: wordings };
  }),
});

/** The buttons and headings of the journey are worded in an edition; those that are left out stay in English. */
export const wordJourneyForm = z.object({
  ...seenForm,
  editionId: idField('Choose a language or format'),
  words: field((entered): FieldReading<{ key: string; text: string }[]> => {
    const given = Array.isArray(entered) ? (entered as { key?: unknown; text?: unknown }[]) : [];
    const words: { key: string; text: string }[] = [];
    for (const { key, text } of given) {
      if (typeof key !== 'string' || !Object.hasOwn(journeyWords, key)) return { ok: false, message: 'Choose a button or heading from the list' };
      const reading = readText(text, { name: 'The words', missing: '', max: 400 });
      if (reading.ok) words.push({ key, text: reading.value });
      else if (reading.message !== '') return reading;
    }
    return { ok: true, value: words };
  }),
});

/** What the picture of a wording shows. */
export const pictureForm = z.object({
  ...seenForm,
  editionId: idField('Choose a language or format'),
  subjectId: idField('Choose what the picture is for'),
  pictureAlt: textField({ name: 'What the picture shows', missing: 'Say what the picture shows', max: 300 }),
});
export const removePictureForm = z.object({ ...seenForm, wordingId: idField('Choose a picture') });
