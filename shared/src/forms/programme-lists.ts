import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { optionalWholeField, versionField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { optionalWordedDateField } from '../form-worded-dates.ts';

const programmeId = idField('Choose a programme');
const role = (name: string, missing: string) => textField({ name, missing, max: 100 });

/** What a list is a list of. */
export const checklistKinds = ['INVESTMENT_OPTIONS', 'REQUIREMENTS', 'CHANGES_NEEDED', 'IN_PLACE'] as const;

/** How far a line is met. */
export const findingStatuses = ['NONE', 'PARTIAL', 'FULL'] as const;

/** A new list; its lines are typed one under another. */
export const recordChecklistForm = z.object({
  programmeId,
  kind: choiceField(checklistKinds, 'Select what kind of list it is'),
  title: textField({ name: 'The title', missing: 'Enter what the list is called', max: 200 }),
  about: optionalTextField({ name: 'What it is for', max: 500, multiline: true }),
  lines: field(readLines),
});

/** Text with a line for each, or a list of texts, as programs send it. */
function readLines(entered: unknown): FieldReading<string[]> {
  const typed = typeof entered === 'string' ? entered.split('\n') : [];
  const texts: unknown[] = Array.isArray(entered) ? entered : typed;
  const lines = texts.map((text) => String(text).trim()).filter((text) => text !== '');
  if (lines.length === 0) return { ok: false, message: 'Enter at least one line' };
  if (lines.length > 20) return { ok: false, message: 'Enter 20 lines or fewer' };
  return lines.some((line) => line.length > 300)
    ? { ok: false, message: 'Each line must be 300 characters or fewer' }
    : { ok: true, value: lines };
}

/** How far one line is met, on a day, with the evidence. */
export const recordFindingForm = z.object({
  itemId: idField('Choose a line of the list'),
  status: choiceField(findingStatuses, 'Select how far it is met'),
  evidence: textField({ name: 'The evidence', missing: 'Enter what shows it', max: 1000, multiline: true }),
  assessedOn: dayField('The day it was judged'),
  assessorRole: role('Who judged it', 'Enter the role that judged it'),
});

/** The kinds of agreement. */
export const agreementKinds = ['ACCOUNTABILITY_FRAMEWORK', 'MOU', 'SLA', 'COMMISSION', 'ALIGNMENT'] as const;

const agreement = {
  kind: choiceField(agreementKinds, 'Select what kind of agreement it is'),
  title: textField({ name: 'The title', missing: 'Enter what it is called', max: 200 }),
  purpose: textField({ name: 'What it is for', missing: 'Enter what it is for', max: 1000, multiline: true }),
  parties: textField({ name: 'The parties', missing: 'Enter between whom it is', max: 500 }),
  partOfId: optionalIdField('Choose an agreement from the list'),
  agreed: optionalWordedDateField('The time it was agreed'),
  startsOn: optionalDayField('The first day'),
  endsOn: optionalDayField('The last day'),
  reviewOn: optionalDayField('The day to look at it again'),
};
interface Days {
  startsOn: string | null;
  endsOn: string | null;
}
const inOrder = ({ value, issues }: { value: Days; issues: unknown[] }): void => {
  if (value.startsOn === null || value.endsOn === null || value.startsOn <= value.endsOn) return;
  issues.push({ code: 'custom', path: ['endsOn'], message: 'The last day must not be before the first', input: value });
};
export const recordAgreementForm = z.object({ programmeId, ...agreement }).check(inOrder);
export const changeAgreementForm = z
  .object({ agreementId: idField('Choose an agreement'), version: versionField(), ...agreement })
  .check(inOrder);

/** The kinds of work with people outside the team, and how far it can have come. */
export const engagementKinds = ['WORKSHOP', 'SESSION', 'RESEARCH', 'INITIATIVE'] as const;
export const engagementStatuses = ['HELD', 'UNDER_WAY', 'FORMING', 'PLANNED'] as const;

const engagement = {
  kind: choiceField(engagementKinds, 'Select what kind of work it is'),
  title: textField({ name: 'The title', missing: 'Enter what it is called', max: 200 }),
  detail: optionalTextField({ name: 'More about it', max: 1000, multiline: true }),
  howMany: optionalWholeField({ name: 'How many times', min: 1, max: 1000 }),
  audience: optionalTextField({ name: 'For whom', max: 200 }),
  ledBy: optionalTextField({ name: 'Who led it', max: 200 }),
  status: choiceField(engagementStatuses, 'Select how far it has come'),
  happened: optionalWordedDateField('The time'),
  learnt: optionalTextField({ name: 'What came of it', max: 1000, multiline: true }),
};
export const recordEngagementForm = z.object({ programmeId, ...engagement });
export const changeEngagementForm = z.object({
  engagementId: idField('Choose an entry'),
  version: versionField(),
  ...engagement,
});

/** The version of a national framework that the programme answers to. */
export const recordFrameworkForm = z.object({
  programmeId,
  name: textField({ name: 'The name', missing: 'Enter what the framework is called', max: 200 }),
  publisher: textField({ name: 'The publisher', missing: 'Enter who published it', max: 200 }),
  issued: optionalWordedDateField('The time it was published'),
  note: optionalTextField({ name: 'How the programme answers to it', max: 500, multiline: true }),
});
