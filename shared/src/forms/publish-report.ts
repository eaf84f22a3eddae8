import * as z from 'zod/mini';
import { idField, optionalTextField, textField } from '../form-fields.ts';
import { optionalVersionField } from '../form-numbers.ts';

const noteLimits = { name: 'The note', max: 500, multiline: true };

/**
 * Publishing a version of a report. A published version never changes, so a later one is a correction and says in its
 * note what is different.
 *
 * @param isCorrection whether a version of the report is published already
 */
export function publishReportForm({ isCorrection }: { isCorrection: boolean }) {
  return z.object({
    reportId: idField('Choose a report'),
    version: optionalVersionField(),
    note: isCorrection
      ? textField({ ...noteLimits, missing: 'Enter what this version corrects' })
      : optionalTextField(noteLimits),
    // Why it comes to its meeting with less than five clear working days.
    urgencyReason: optionalTextField({ name: 'The reason', max: 500, multiline: true }),
  });
}
