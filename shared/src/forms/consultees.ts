import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { optionalHundredthsField, optionalWholeField, versionField, yesOrNoField } from '../form-numbers.ts';

const consultationId = idField('Choose a consultation');

export const groupKinds = [
  'YOUNG_PEOPLE', 'SEND_CHILDREN', 'PARENTS', 'SCHOOLS', 'COLLEGES', 'CHILDRENS_CENTRES', 'EARLY_YEARS_PROVIDERS', 'YOUTH_OFFENDING_TEAMS', 'STAFF', 'PARTNERS',
  'RESIDENTS', 'OTHER',
] as const;

type Refusal = { code: 'custom'; path: string[]; message: string; input: unknown };
type Checked<Value> = { value: Value; issues: unknown[] };
const refuse = ({ value, issues }: Checked<unknown>, path: string, message: string): void => {
  issues.push({ code: 'custom', path: [path], message, input: value } satisfies Refusal);
};

const group = {
  kind: choiceField(groupKinds, 'Select what kind of group it is'),
  name: textField({ name: 'The name', missing: 'Enter what the group is called', max: 200 }),
  isPrescribed: yesOrNoField('Select whether a law prescribes it'),
  legalBasis: optionalTextField({ name: 'The law', max: 200 }),
  isSeldomHeard: yesOrNoField('Select whether it is seldom heard'),
};
const hasLaw = (checked: Checked<{ isPrescribed: boolean; legalBasis: string | null }>): void => {
  if (checked.value.isPrescribed && checked.value.legalBasis === null) refuse(checked, 'legalBasis', 'Enter the law that prescribes it');
};
const seenGroup = { groupId: idField('Choose a group'), version: versionField() };
export const addConsulteeGroupForm = z.object({ consultationId, ...group }).check(hasLaw);
export const changeConsulteeGroupForm = z.object({ ...seenGroup, ...group }).check(hasLaw);
export const removeConsulteeGroupForm = z.object(seenGroup);

const reach = optionalWholeField({ name: 'The number of people reached', min: 0, max: 10_000_000 });
export const inviteConsulteeGroupForm = z.object({
  ...seenGroup,
  invitedOn: dayField('The day it was invited'),
  channel: textField({ name: 'How', missing: 'Enter how the group was invited', max: 200 }),
  reach,
});

interface Target {
  targetCount: number | null;
  targetSource: string | null;
  targetSetOn: string | null;
  populationPercent: number | null;
  populationSource: string | null;
  populationOn: string | null;
}
const withSources = (checked: Checked<Target>): void => {
  const { targetCount, targetSource, targetSetOn, populationPercent, populationSource, populationOn } = checked.value;
  if (targetCount !== null && targetSource === null) refuse(checked, 'targetSource', 'Enter where the target comes from');
  if (targetCount !== null && targetSetOn === null) refuse(checked, 'targetSetOn', 'Enter the day of the target');
  if (targetCount === null && (targetSource !== null || targetSetOn !== null)) refuse(checked, 'targetCount', 'Enter how many are to be heard, or leave the source and the day empty');
  if (populationPercent !== null && populationPercent > 100_00) refuse(checked, 'populationPercent', 'The share must be 100 per cent or less');
  if (populationPercent !== null && populationSource === null) refuse(checked, 'populationSource', 'Enter where the share comes from');
  if (populationPercent !== null && populationOn === null) refuse(checked, 'populationOn', 'Enter the day of the figure');
  if (populationPercent === null && (populationSource !== null || populationOn !== null)) refuse(checked, 'populationPercent', 'Enter the share, or leave the source and the day empty');
};
/** How many of a group are to be heard, where that comes from, and which answer says that somebody belongs to it. */
export const setGroupTargetForm = z
  .object({
    ...seenGroup,
    targetCount: optionalWholeField({ name: 'The target', min: 1, max: 1_000_000 }),
    targetSource: optionalTextField({ name: 'The source', max: 200 }),
    targetSetOn: optionalDayField('The day of the target'),
    populationPercent: optionalHundredthsField('The share'),
    populationSource: optionalTextField({ name: 'The source', max: 200 }),
    populationOn: optionalDayField('The day of the figure'),
    answerOptionId: optionalIdField('Choose an answer from the list'),
  })
  .check(withSources);

export const outreachChannels = ['EVENT', 'DROP_IN', 'LETTER', 'EMAIL', 'PHONE', 'SOCIAL_MEDIA', 'POSTER', 'PARTNER', 'OTHER'] as const;
const outreach = {
  heldOn: dayField('The day'),
  channel: choiceField(outreachChannels, 'Select how people were reached'),
  place: optionalTextField({ name: 'The place', max: 200 }),
  groupId: optionalIdField('Choose a group from the list'),
  whatWasDone: textField({ name: 'What was done', missing: 'Enter what was done. Do not name people', max: 1000, multiline: true }),
  reach,
};
export const logOutreachForm = z.object({ consultationId, ...outreach });
export const changeOutreachForm = z.object({ outreachId: idField('Choose an entry'), version: versionField(), ...outreach });
