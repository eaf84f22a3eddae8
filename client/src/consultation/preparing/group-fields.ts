import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import type { GroupEntryFragment } from './Preparing.graphql.generated.ts';
import type { Prepared } from './preparing-data.ts';
import { yesOrNo, yesOrNoOf } from './part-fields.ts';
import { choicesOf, groupKindWords } from './preparing-words.ts';

/** Who is to be asked. */
export const groupFields: readonly Field[] = [
  { name: 'name', kind: 'text', label: 'Name of the group' },
  { name: 'kind', kind: 'select', label: 'Kind of group', options: [{ value: '', text: 'Choose' }, ...choicesOf(groupKindWords).map(({ value, label }) => ({ value, text: label }))] },
  { name: 'isPrescribed', kind: 'radios', label: 'Does a law prescribe that it is consulted?', choices: yesOrNo },
  { name: 'legalBasis', kind: 'text', label: 'Which law', hint: 'For example, Children and Families Act 2014, section 27' },
  { name: 'isSeldomHeard', kind: 'radios', label: 'Is it seldom heard?', hint: 'Then you are reminded to go out to it.', choices: yesOrNo },
];
export const groupValues = ({ name, kind, isPrescribed, legalBasis, isSeldomHeard }: GroupEntryFragment): FormValues => ({
  name, kind, isPrescribed: yesOrNoOf(isPrescribed), legalBasis: legalBasis ?? '', isSeldomHeard: yesOrNoOf(isSeldomHeard),
});

/** That a group was invited. */
export const invitationFields: readonly Field[] = [
  { name: 'invitedOn', kind: 'date', label: 'When was it invited?' },
  { name: 'channel', kind: 'text', label: 'How', hint: 'For example, by letter to each school' },
  { name: 'reach', kind: 'text', label: 'How many were reached, if you know', hint: 'A number that is too small to be shown stays when this is left empty', width: 5, inputMode: 'numeric' },
];
export const invitationValues = ({ invitedOn, channel, reach }: GroupEntryFragment): FormValues => ({
  invitedOn: invitedOn ?? '', channel: channel ?? '', reach: reach?.value == null ? '' : String(reach.value),
});

/** How many of it are to be heard, and which answer counts. */
export const targetFields = (questions: Prepared['questions']): readonly Field[] => [
  { name: 'targetCount', kind: 'text', label: 'How many are to be heard', width: 5, inputMode: 'numeric' },
  { name: 'targetSource', kind: 'text', label: 'Where that figure comes from' },
  { name: 'targetSetOn', kind: 'date', label: 'Day of that figure' },
  { name: 'populationPercent', kind: 'text', label: "The group's share of the people concerned, in per cent", hint: 'For example, 30 or 12.5', width: 5, inputMode: 'decimal' },
  { name: 'populationSource', kind: 'text', label: 'Where that share comes from' },
  { name: 'populationOn', kind: 'date', label: 'Day of that share' },
  {
    name: 'answerOptionId', kind: 'select', label: 'Which answer says that somebody belongs to the group?',
    options: [{ value: '', text: 'None' }, ...questions
      .filter(({ kind }) => ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'WARD'].includes(kind))
      .flatMap(({ position, options }) => options.map(({ id, label }) => ({ value: id, text: `Question ${position}: ${label}` })))],
  },
];
export const targetValues = (group: GroupEntryFragment): FormValues => ({
  targetCount: group.targetCount === null ? '' : String(group.targetCount), targetSource: group.targetSource ?? '', targetSetOn: group.targetSetOn ?? '',
  populationPercent: group.populationPercent ?? '', populationSource: group.populationSource ?? '', populationOn: group.populationOn ?? '', answerOptionId: group.answerOptionId ?? '',
});
