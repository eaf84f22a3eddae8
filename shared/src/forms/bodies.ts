import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { optionalWholeField, versionField, yesOrNoField } from '../form-numbers.ts';

export const bodyKinds = [
  'CABINET', 'COMMITTEE', 'CABINET_COMMITTEE', 'SCRUTINY', 'PROGRAMME_BOARD', 'PROJECT_BOARD', 'PARTNERSHIP_BOARD', 'LEADER_NETWORK',
  'HUB_MANAGEMENT_GROUP', 'MULTI_AGENCY_PANEL', 'PARENT_CARER_PANEL',
] as const;
export const arrangementStatuses = ['PROPOSED', 'AGREED', 'LIVE', 'ENDED'] as const;
export const frequencies = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'NOT_STATED'] as const;
export const capacities = ['CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUBSTITUTE', 'ADVISER', 'OBSERVER'] as const;

const body = {
  name: textField({ name: 'The name', missing: 'Enter the name', max: 200 }),
  kind: choiceField(bodyKinds, 'Select what kind of body it is'),
  status: choiceField(arrangementStatuses, 'Select whether it is proposed, agreed, in use or over'),
  purpose: optionalTextField({ name: 'The purpose', max: 500, multiline: true }),
  frequency: choiceField(frequencies, 'Select how often it meets'),
  meetsSince: optionalDayField('The day from which it meets so often'),
  chairRole: optionalTextField({ name: 'The post that chairs it', max: 120 }),
  accountableToRole: optionalTextField({ name: 'The post it answers to', max: 120 }),
};
const seenBody = { bodyId: idField('Choose a body'), version: versionField() };

/** A committee, board, panel or network that meets. */
export const recordBodyForm = z.object({ councilSlug: textField({ name: 'The council', missing: 'Choose a council', max: 100 }), ...body });
export const changeBodyForm = z.object({ ...seenBody, ...body });

/** A kind of member that a body has, or must have. */
export const addSeatForm = z.object({
  ...seenBody,
  heldBy: textField({ name: 'Who sits in it', missing: 'Enter who sits in it, as a kind of person and not by name', max: 120 }),
  isRequired: yesOrNoField('Select whether the body must have such a member'),
  least: optionalWholeField({ name: 'The number', min: 1, max: 100 }),
});

/** Somebody joins a body. A name is kept only of people in public office. */
export const appointForm = z
  .object({
    ...seenBody,
    seatId: optionalIdField('Choose a seat from the list'),
    role: textField({ name: 'The role', missing: 'Enter the role in which they sit', max: 120 }),
    isPublicOffice: yesOrNoField('Select whether they sit there in a public office'),
    holder: optionalTextField({ name: 'The name', max: 120 }),
    capacity: choiceField(capacities, 'Select in what capacity they sit'),
    fromOn: dayField('The first day'),
  })
  .check(({ value, issues }) => {
    if (value.holder === null || value.isPublicOffice) return;
    issues.push({ code: 'custom', path: ['holder'], message: 'Only people in public office are named. Leave the name out', input: value });
  });

/** Somebody leaves a body. */
export const endMembershipForm = z.object({ ...seenBody, memberId: idField('Choose a member'), toOn: dayField('The last day') });

/** What a body watches over. */
export const setOversightForm = z.object({
  ...seenBody,
  ofWhat: textField({ name: 'What it watches over', missing: 'Enter what it watches over', max: 200 }),
  status: choiceField(arrangementStatuses, 'Select whether that is proposed, agreed, in use or over'),
  shownOn: dayField('The day that shows it'),
});
