import * as z from 'zod/mini';
import { choiceField, idField, optionalDayField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, yesOrNoField } from '../form-numbers.ts';

const consultationId = idField('Choose a consultation');

export const optionKinds = ['CHANGE', 'ROLLOUT', 'STATUS_QUO'] as const;
interface OptionWords {
  isConsultedOn: boolean;
  rejectedReason: string | null;
  preferredOn: string | null;
  preferredReason: string | null;
}
type Refusal = { code: 'custom'; path: string[]; message: string; input: unknown };
const wholeOption = ({ value, issues }: { value: OptionWords; issues: unknown[] }): void => {
  const say = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value } satisfies Refusal);
  if (!value.isConsultedOn && value.rejectedReason === null) say('rejectedReason', 'Enter why people are not consulted on it');
  if (value.isConsultedOn && value.rejectedReason !== null) say('rejectedReason', 'Leave this empty for an option that people are consulted on');
  if (value.preferredOn !== null && value.preferredReason === null) say('preferredReason', 'Enter why it is preferred');
  if (value.preferredOn === null && value.preferredReason !== null) say('preferredOn', 'Enter the day on which it was named as preferred');
};
const option = {
  reference: textField({ name: 'The short name', missing: 'Enter a short name, like Option 1', max: 40 }),
  kind: choiceField(optionKinds, 'Select what it would do'),
  title: textField({ name: 'The title', missing: 'Enter a title', max: 200 }),
  summary: textField({ name: 'What it would involve', missing: 'Enter what it would involve', max: 3000, multiline: true }),
  impact: optionalTextField({ name: 'What it would mean', max: 2000, multiline: true }),
  risks: optionalTextField({ name: 'What could go wrong', max: 2000, multiline: true }),
  isConsultedOn: yesOrNoField('Select whether people are consulted on it'),
  rejectedReason: optionalTextField({ name: 'The reason', max: 1000, multiline: true }),
  preferredOn: optionalDayField('The day it was named as preferred'),
  preferredReason: optionalTextField({ name: 'The reason', max: 1000, multiline: true }),
};
const seenOption = { optionId: idField('Choose an option'), version: versionField() };
export const addConsultationOptionForm = z.object({ consultationId, ...option }).check(wholeOption);
export const changeConsultationOptionForm = z.object({ ...seenOption, ...option }).check(wholeOption);
export const removeConsultationOptionForm = z.object(seenOption);
export const moveConsultationOptionForm = z.object({ ...seenOption, direction: choiceField(['UP', 'DOWN'], 'Choose up or down') });

const duty = {
  statute: textField({ name: 'The Act', missing: 'Enter the Act', max: 200 }),
  section: textField({ name: 'The section', missing: 'Enter the section, like Section 5D', max: 60 }),
  requirement: textField({ name: 'What it asks', missing: 'Enter what it asks of the council', max: 1000, multiline: true }),
  metBy: optionalTextField({ name: 'How it is met', max: 1000, multiline: true }),
};
const seenDuty = { dutyId: idField('Choose a duty'), version: versionField() };
export const addConsultationDutyForm = z.object({ consultationId, ...duty });
export const changeConsultationDutyForm = z.object({ ...seenDuty, ...duty });
export const removeConsultationDutyForm = z.object(seenDuty);

const documentWords = textField({ name: 'The text', missing: 'Enter the text of the document', max: 60_000, multiline: true });
const changeNote = textField({ name: 'What changed', missing: 'Enter what changed since the last version. Everybody will see this', max: 500, multiline: true });
const packDocument = {
  title: textField({ name: 'The title', missing: 'Enter a title', max: 200 }),
  about: optionalTextField({ name: 'What it is', max: 500, multiline: true }),
};
const seenDocument = { documentId: idField('Choose a document'), version: versionField() };
export const addPackTextForm = z.object({ consultationId, ...packDocument, words: documentWords });
export const revisePackTextForm = z.object({ ...seenDocument, words: documentWords, changeNote });
export const removePackDocumentForm = z.object(seenDocument);
/** What is said of a file of the pack; the file itself comes with it. */
export const packFileForm = z.object(packDocument);
export const packFileVersionForm = z.object({ changeNote });
