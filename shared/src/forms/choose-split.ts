import * as z from 'zod/mini';
import { idField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';

/** The question by which results are split for everyone. */
export const chooseSplitForm = z.object({
  consultationId: idField('Choose a consultation'),
  questionId: idField('Choose a question'),
  version: versionField(),
});
