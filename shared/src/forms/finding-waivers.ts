import * as z from 'zod/mini';
import { idField, textField } from '../form-fields.ts';

const finding = {
  reportId: idField('Choose a paper'),
  findingKey: textField({ name: 'The finding', missing: 'Choose something that was found', max: 100 }),
};

/** What no reason excuses: the paper cannot be published while it stands. */
export const holdsPublicationUp: ReadonlySet<string> = new Set(['figure-without-source', 'figure-named-and-not-there', 'exempt-named-in-public']);

/** Something that was found in a draft is left as it is, with a reason. */
export const waiveFindingForm = z.object({
  ...finding,
  reason: textField({ name: 'The reason', missing: 'Enter why it stays as it is', max: 1000, multiline: true }),
});

/** The reason no longer holds: what was found is to be mended after all. */
export const takeBackWaiverForm = z.object(finding);
