import type { TypedDocumentNode } from '@apollo/client';
import type { Form } from '@throughline/shared/forms';
import { addSeatForm, appointForm, arrangementStatuses, changeBodyForm, endMembershipForm, frequencies, setOversightForm } from '@throughline/shared/forms/bodies';
import { scheduleMeetingForm } from '@throughline/shared/forms/meetings';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import type { Body } from './body-data.ts';
import { AddBodySeatDocument, AppointToBodyDocument, ChangeBodyDocument, EndBodyMembershipDocument, ScheduleMeetingDocument, SetOversightDocument } from './BodyPage.graphql.generated.ts';
import { NONE, yesOrNo } from './decision-fields.ts';
import { bodyKindWords, capacityWords, frequencyWords } from './decision-words.ts';

/** One thing that can be recorded of a body: its part of the address, its words, its form and its mutation. */
export interface BodyForm {
  slug: string;
  title: string;
  submit: string;
  form: Form;
  document: TypedDocumentNode<unknown, { input: never }>;
  fields: (body: Body) => readonly Field[];
  values?: (body: Body) => FormValues;
  /** Always, when it is not said. */
  isOffered?: (body: Body) => boolean;
}

const statusOf: Record<(typeof arrangementStatuses)[number], string> = { PROPOSED: 'Suggested, not agreed', AGREED: 'Agreed, to be set up', LIVE: 'In use', ENDED: 'Over' };
const status: Field = { name: 'status', kind: 'radios', label: 'Does it exist yet?', choices: arrangementStatuses.map((value) => ({ value, label: statusOf[value] })) };

/** What a body is, for the forms that add one and change one. */
export const bodyFields: readonly Field[] = [
  { name: 'name', kind: 'text', label: 'Name' },
  { name: 'kind', kind: 'select', label: 'Kind of body', options: [{ value: '', text: 'Choose' }, ...Object.entries(bodyKindWords).map(([value, text]) => ({ value, text }))] },
  status,
  { name: 'purpose', kind: 'textarea', label: 'What is it for?', maxLength: 500, rows: 3 },
  { name: 'frequency', kind: 'select', label: 'How often does it meet?', options: frequencies.map((value) => ({ value, text: frequencyWords[value] ?? 'Not stated' })) },
  { name: 'meetsSince', kind: 'date', label: 'Since which day?', hint: 'Missed meetings are counted from then. Leave empty where that is not known' },
  { name: 'chairRole', kind: 'text', label: 'Post that chairs it', hint: 'A post, not a name', width: 30 },
  { name: 'accountableToRole', kind: 'text', label: 'Post it answers to', width: 30 },
];

const seatOptions = ({ seats }: Body) => seats.map(({ id, heldBy }) => ({ value: id, text: heldBy }));

/** Everything that can be recorded of a body. */
export const bodyForms: readonly BodyForm[] = [
  {
    slug: 'meeting', title: 'Schedule a meeting', submit: 'Schedule the meeting', form: scheduleMeetingForm, document: ScheduleMeetingDocument,
    fields: () => [
      { name: 'day', kind: 'date', label: 'On which day?' },
      { name: 'startsAt', kind: 'text', label: 'At what time?', hint: 'Such as 18:30. Leave empty where that is not known', width: 10 },
      { name: 'venue', kind: 'text', label: 'Where?', hint: 'Leave empty where that is not known' },
    ],
  },
  {
    slug: 'change', title: 'Change what it is and when it meets', submit: 'Save', form: changeBodyForm, document: ChangeBodyDocument,
    fields: () => bodyFields,
    values: (body) => ({
      name: body.name, kind: body.kind, status: body.status, purpose: body.purpose ?? '', frequency: body.frequency, meetsSince: body.meetsSince ?? '',
      chairRole: body.chairRole ?? '', accountableToRole: body.accountableToRole ?? '',
    }),
  },
  {
    slug: 'seat', title: 'Add a kind of seat', submit: 'Add the seat', form: addSeatForm, document: AddBodySeatDocument,
    fields: () => [
      { name: 'heldBy', kind: 'text', label: 'Who sits in it?', hint: 'A kind of person, such as "Elected members", not a name' },
      { name: 'isRequired', kind: 'radios', label: 'Must the body have such a member?', choices: yesOrNo },
      { name: 'least', kind: 'text', label: 'How many must there be?', hint: 'One when left empty', inputMode: 'numeric', width: 3 },
    ],
  },
  {
    slug: 'member', title: 'Somebody joins it', submit: 'Record it', form: appointForm, document: AppointToBodyDocument,
    fields: (body) => [
      { name: 'role', kind: 'text', label: 'In which role?', hint: 'Such as "Parent representative" or "Cabinet member"', width: 30 },
      { name: 'seatId', kind: 'select', label: 'Which seat do they fill?', options: [NONE, ...seatOptions(body)] },
      { name: 'capacity', kind: 'select', label: 'In what capacity?', options: [{ value: '', text: 'Choose' }, ...Object.entries(capacityWords).map(([value, text]) => ({ value, text }))] },
      { name: 'isPublicOffice', kind: 'radios', label: 'Do they sit there in a public office?', hint: 'Such as councillor or director. Nobody else is named', choices: yesOrNo },
      { name: 'holder', kind: 'text', label: 'Name', hint: 'Only of people in public office', width: 30 },
      { name: 'fromOn', kind: 'date', label: 'From which day?' },
    ],
  },
  {
    slug: 'member-leaves', title: 'Somebody leaves it', submit: 'Record it', form: endMembershipForm, document: EndBodyMembershipDocument,
    isOffered: ({ members }) => members.some(({ toOn }) => toOn === null),
    fields: ({ members }) => [
      { name: 'memberId', kind: 'select', label: 'Who?', options: [{ value: '', text: 'Choose' }, ...members.filter(({ toOn }) => toOn === null).map(({ id, role, holder }) => ({ value: id, text: holder === null ? role : `${role}: ${holder}` }))] },
      { name: 'toOn', kind: 'date', label: 'What is their last day?' },
    ],
  },
  {
    slug: 'oversight', title: 'What it watches over', submit: 'Record it', form: setOversightForm, document: SetOversightDocument,
    fields: () => [
      { name: 'ofWhat', kind: 'text', label: 'What does it watch over?' },
      { ...status, label: 'Is that agreed?' },
      { name: 'shownOn', kind: 'date', label: 'Which day shows that?' },
    ],
  },
];
