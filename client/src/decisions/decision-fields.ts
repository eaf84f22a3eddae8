import { formatDay } from '@throughline/shared/dates';
import type { Field } from '../forms/fields.ts';
import type { DecisionChoicesFragment } from './DecisionForms.graphql.generated.ts';
import { keyReasonWords } from './decision-words.ts';

export type Option = { value: string; text: string };
export const NONE: Option = { value: '', text: 'None' };

/** The bodies, meetings, delegations and decisions of a council, to choose from. */
export const bodyOptions = ({ bodies }: DecisionChoicesFragment): Option[] => bodies.map(({ id, name }) => ({ value: id, text: name }));

export const meetingOptions = ({ meetings }: DecisionChoicesFragment): Option[] =>
  meetings.items.map(({ id, day, body }) => ({ value: id, text: `${body.name}${day === null ? '' : `, ${formatDay(day)}`}` }));

export const delegationOptions = ({ delegations }: DecisionChoicesFragment): Option[] =>
  delegations.map(({ id, toRole, decision }) => ({ value: id, text: `${decision.reference}: to the ${toRole}` }));

export const decisionOptions = ({ decisions }: DecisionChoicesFragment, isFit: (decision: { id: string; madeOn: string | null }) => boolean): Option[] =>
  decisions.items.filter(isFit).map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }));

export const yesOrNo = [{ value: 'YES', label: 'Yes' }, { value: 'NO', label: 'No' }];

export const consultedFields: readonly Field[] = [
  { name: 'consultedRole', kind: 'text', label: 'Post that was consulted first', hint: 'Only where it was taken under a delegation that names one', width: 30 },
  { name: 'consultedOn', kind: 'date', label: 'Day they were consulted', hint: 'Leave empty where nobody had to be' },
];

export const callInFields: readonly Field[] = [
  { name: 'isSubjectToCallIn', kind: 'radios', label: 'May scrutiny call it in?', hint: 'A key decision can only be kept from call-in when special urgency was agreed', choices: yesOrNo },
  { name: 'publishedOn', kind: 'date', label: 'Day its record was published', hint: 'The working days of call-in are counted from it' },
];

/** What is said of a decision before it is taken. */
export function proposalFields(choices: DecisionChoicesFragment): readonly Field[] {
  return [
    { name: 'title', kind: 'text', label: 'What is decided?', hint: 'In a few words, such as "Accept the grant and its agreement"' },
    {
      name: 'kind', kind: 'radios', label: 'How far does it go?',
      choices: [
        { value: 'IN_PRINCIPLE', label: 'In principle', hint: 'It agrees the direction only; what follows needs decisions of its own' },
        { value: 'SUBSTANTIVE', label: 'Substantive', hint: 'It decides the matter itself' },
        { value: 'DELEGATED', label: 'Delegated', hint: 'An officer takes it under a delegation' },
      ],
    },
    { name: 'delegationId', kind: 'select', label: 'Delegation it is taken under', hint: 'Only for a delegated decision', options: [NONE, ...delegationOptions(choices)] },
    { name: 'isKey', kind: 'radios', label: 'Is it a key decision?', choices: yesOrNo },
    { name: 'keyReason', kind: 'select', label: 'Why is it key?', hint: 'Only for a key decision', options: [NONE, ...Object.entries(keyReasonWords).map(([value, words]) => ({ value, text: `Because of ${words}` }))] },
    { name: 'amountPence', kind: 'money', label: 'How much does it spend, save or commit?', hint: 'Leave empty where that is not known' },
    { name: 'wardCount', kind: 'text', label: 'How many wards or divisions does it affect significantly?', hint: 'Leave empty where that is not known', inputMode: 'numeric', width: 3 },
    {
      name: 'activities', kind: 'checkboxes', label: 'What may be done under it?', hint: 'Spending and milestones can only rely on what is ticked here',
      choices: [
        { value: 'PROPOSAL_DEVELOPMENT', label: 'Developing proposals' },
        { value: 'PARTNERSHIP', label: 'Partnership arrangements' },
        { value: 'PREPARATORY_SPEND', label: 'Spending on preparation' },
        { value: 'DELIVERY', label: 'Delivery, works paid from capital included' },
      ],
    },
    { name: 'parts', kind: 'textarea', label: 'Its parts', hint: 'One on each line. They are lettered a, b, c', rows: 4 },
    { name: 'takenByRole', kind: 'text', label: 'Post that takes it', hint: 'Leave empty when a body takes it at a meeting', width: 30 },
    { name: 'bodyId', kind: 'select', label: 'Body that takes it', options: [NONE, ...bodyOptions(choices)] },
  ];
}

/** When a proposal is to be taken. */
export const dueFields = (choices: DecisionChoicesFragment): readonly Field[] => [
  { name: 'dueMeetingId', kind: 'select', label: 'Meeting it waits for', options: [NONE, ...meetingOptions(choices)] },
  { name: 'dueOn', kind: 'date', label: 'Day by which it is to be taken', hint: 'Leave empty where none is set' },
];
