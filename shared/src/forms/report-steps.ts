import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalTextField, textField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';

const seenReport = { reportId: idField('Choose a report'), version: versionField() };
const note = optionalTextField({ name: 'The note', max: 1000, multiline: true });
const reason = (missing: string) => textField({ name: 'The reason', missing, max: 1000, multiline: true });

/** Officers are asked what they think; the text can still be changed. */
export const consultOfficersForm = z.object({ ...seenReport, note });

/** The text is fixed, and everybody on the list is asked to sign it. */
export const askForSignOffForm = z.object({ ...seenReport, note });

/** The text goes back to those who write it. Everything that was signed falls. */
export const returnToDraftForm = z.object({ ...seenReport, reason: reason('Enter why it goes back') });

/** Everybody has signed: the paper can be published. */
export const clearReportForm = z.object({ ...seenReport, note });

/** A correction of a published paper is begun. */
export const beginCorrectionForm = z.object({ ...seenReport, reason: reason('Enter what is to be corrected') });

/** A published paper is taken back. */
export const withdrawReportForm = z.object({ ...seenReport, reason: reason('Enter why it is withdrawn') });

/** One line of the sign-off list is answered. Version is that of the line. */
export const signOffForm = z
  .object({
    reportId: idField('Choose a report'),
    lineId: idField('Choose a line of the list'),
    version: versionField(),
    answer: choiceField(['YES', 'NO', 'NOT_APPLICABLE'], 'Select what the answer is'),
    signedBy: textField({ name: 'The name', missing: 'Enter who signs', max: 120 }),
    onBehalfOf: optionalTextField({ name: 'The name', max: 120 }),
    signedOn: dayField('The day'),
    note,
  })
  .check(({ value, issues }) => {
    if (value.answer === 'NO' && value.note === null) {
      issues.push({ code: 'custom', path: ['note'], message: 'Enter why it is not signed', input: value.note });
    }
    if (value.onBehalfOf !== null && value.onBehalfOf.toLowerCase() === value.signedBy.toLowerCase()) {
      issues.push({ code: 'custom', path: ['onBehalfOf'], message: 'Leave this empty when they sign for themselves', input: value.onBehalfOf });
    }
  });
