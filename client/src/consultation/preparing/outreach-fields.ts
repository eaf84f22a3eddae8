import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import type { GroupEntryFragment, OutreachEntryFragment } from './Preparing.graphql.generated.ts';
import { channelWords, choicesOf } from './preparing-words.ts';

/** Something that was done to reach people. */
export const outreachFields = (groups: readonly GroupEntryFragment[]): readonly Field[] => [
  { name: 'heldOn', kind: 'date', label: 'When?' },
  { name: 'channel', kind: 'select', label: 'How?', options: [{ value: '', text: 'Choose' }, ...choicesOf(channelWords).map(({ value, label }) => ({ value, text: label }))] },
  { name: 'place', kind: 'text', label: 'Where?', hint: 'A place, not a home' },
  { name: 'groupId', kind: 'select', label: 'For which group?', options: [{ value: '', text: 'Everybody' }, ...groups.map(({ id, name }) => ({ value: id, text: name }))] },
  { name: 'whatWasDone', kind: 'textarea', label: 'What was done?', hint: 'Do not name people.', maxLength: 1000, rows: 4 },
  { name: 'reach', kind: 'text', label: 'How many were reached, if you know', hint: 'A number that is too small to be shown stays when this is left empty', width: 5, inputMode: 'numeric' },
];
export const outreachValues = ({ heldOn, channel, place, groupId, whatWasDone, reach }: OutreachEntryFragment): FormValues => ({
  heldOn, channel, place: place ?? '', groupId: groupId ?? '', whatWasDone, reach: reach?.value == null ? '' : String(reach.value),
});
