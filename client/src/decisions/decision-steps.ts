import type { TypedDocumentNode } from '@apollo/client';
import { stepsAfter, type DecisionStepKind } from '@throughline/shared/decision-life';
import type { Form } from '@throughline/shared/forms';
import { reviseProposalForm } from '@throughline/shared/forms/decision';
import { addConditionForm, delegateAuthorityForm, linkDecisionForm, meetConditionForm, recordDutyForm, referToScrutinyForm } from '@throughline/shared/forms/decision-parts';
import {
  agreeUrgencyForm,
  callInForm,
  concludeCallInForm,
  makeDecisionForm,
  publishDecisionReportForm,
  publishNoticeForm,
  recordOutcomeForm,
  remakeDecisionForm,
  withdrawDecisionForm,
} from '@throughline/shared/forms/decision-steps';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import {
  AddDecisionConditionDocument,
  AgreeDecisionUrgencyDocument,
  CallInDecisionDocument,
  ConcludeCallInDocument,
  DelegateAuthorityDocument,
  LinkDecisionDocument,
  MakeDecisionDocument,
  MeetDecisionConditionDocument,
  PublishDecisionNoticeDocument,
  PublishDecisionReportDocument,
  RecordDecisionDutyDocument,
  RecordDecisionOutcomeDocument,
  ReferToScrutinyDocument,
  RemakeDecisionDocument,
  ReviseProposalDocument,
  WithdrawDecisionDocument,
  type DecisionFormPageQuery,
} from './DecisionForms.graphql.generated.ts';
import { NONE, callInFields, consultedFields, decisionOptions, dueFields, meetingOptions, proposalFields } from './decision-fields.ts';
import { assessmentWords, dutyWords } from './decision-words.ts';

/** What a form about a decision is drawn from. */
export interface AboutDecision {
  decision: NonNullable<DecisionFormPageQuery['decision']>;
  choices: NonNullable<DecisionFormPageQuery['council']>;
}

type State = Pick<AboutDecision['decision'], 'state' | 'route' | 'kind' | 'isKey' | 'madeOn'> & { conditions: readonly { metOn: string | null }[] };

/** One thing that can be recorded of a decision: its part of the address, its words, its form and its mutation. */
export interface DecisionStepForm {
  slug: string;
  link: string;
  title: string;
  intro?: string;
  submit: string;
  form: Form;
  document: TypedDocumentNode<unknown, { input: never }>;
  fields: (about: AboutDecision) => readonly Field[];
  /** What stands in the fields at first. */
  values?: (about: AboutDecision) => FormValues;
  isOffered: (decision: State) => boolean;
}

const follows = (...steps: DecisionStepKind[]) => (decision: State): boolean =>
  stepsAfter(decision.state, decision).some((step) => steps.includes(step));
const isOpen = ({ state }: State): boolean => state !== 'WITHDRAWN' && state !== 'ENDED';
const isProposal = (decision: State): boolean => isOpen(decision) && decision.madeOn === null;

const byRole = (label: string): Field => ({ name: 'byRole', kind: 'text', label, hint: 'A post or a body, not a name', width: 30 });
const note = (label: string, hint?: string): Field => ({ name: 'note', kind: 'textarea', label, hint, maxLength: 1000 });
const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Everything that can be recorded of a decision, in the order of its life. */
export const decisionStepForms: readonly DecisionStepForm[] = [
  {
    slug: 'revise', link: 'Change the proposal', title: 'Change the proposal', submit: 'Save',
    form: reviseProposalForm, document: ReviseProposalDocument, isOffered: isProposal,
    fields: ({ choices }) => [...proposalFields(choices), ...dueFields(choices)],
    values: ({ decision }) => ({
      title: decision.title, kind: decision.kind, isKey: decision.isKey, keyReason: decision.keyReason ?? '', wardCount: String(decision.wardCount ?? ''),
      amountPence: decision.amountPence === null ? '' : (decision.amountPence / 100).toFixed(2), takenByRole: decision.takenByRole ?? '',
      bodyId: decision.body?.id ?? '', delegationId: decision.takenUnder[0]?.id ?? '', dueMeetingId: decision.dueMeeting?.id ?? '', dueOn: decision.dueOn ?? '',
      activities: decision.allows.map(({ activity }) => activity), parts: decision.parts.map(({ text }) => text).join('\n'),
    }),
  },
  {
    slug: 'notice', link: 'The notice is published', title: 'The notice is published', submit: 'Record the notice',
    intro: 'A key decision can be taken once 28 clear days lie between its notice and the decision. Everyone can see the decision from now on.',
    form: publishNoticeForm, document: PublishDecisionNoticeDocument, isOffered: follows('NOTICE_PUBLISHED'),
    fields: () => [{ name: 'publishedOn', kind: 'date', label: 'When was the notice published?' }],
  },
  {
    slug: 'urgency', link: 'It cannot wait for the usual notice', title: 'It cannot wait for the usual notice', submit: 'Record the urgency',
    form: agreeUrgencyForm, document: AgreeDecisionUrgencyDocument, isOffered: follows('URGENCY_AGREED'),
    fields: () => [
      {
        name: 'exception', kind: 'radios', label: 'Which of the two is it?',
        choices: [
          { value: 'GENERAL_EXCEPTION', label: 'General exception', hint: 'The chair of scrutiny was told, and five clear days followed' },
          { value: 'SPECIAL_URGENCY', label: 'Special urgency', hint: 'The chair of scrutiny agreed that it cannot wait' },
        ],
      },
      { name: 'reason', kind: 'textarea', label: 'Why can it not wait?', maxLength: 500 },
      { name: 'agreedByRole', kind: 'text', label: 'Who agreed or was told?', hint: 'A post, such as the chair of the scrutiny committee', width: 30 },
      { name: 'agreedOn', kind: 'date', label: 'On which day?' },
    ],
  },
  {
    slug: 'scrutiny', link: 'It comes before scrutiny, without being called in', title: 'It comes before scrutiny', submit: 'Record it',
    intro: 'None of these stops the decision. A call-in does, and is recorded by itself.',
    form: referToScrutinyForm, document: ReferToScrutinyDocument, isOffered: (decision) => follows('PRE_SCRUTINY')(decision) || (isOpen(decision) && decision.madeOn !== null),
    fields: ({ choices }) => [
      {
        name: 'kind', kind: 'radios', label: 'How?',
        choices: [
          { value: 'PRE_DECISION', label: 'Before it is taken' },
          { value: 'MEMBER_ITEM', label: 'A member placed it on the agenda', hint: 'A right of any member; not a call-in' },
          { value: 'UPDATE', label: 'For an update' },
        ],
      },
      { name: 'requestedByRole', kind: 'text', label: 'Who asked for it?', hint: 'A post or a body, not a name' },
      { name: 'requestedOn', kind: 'date', label: 'When did they ask?' },
      { name: 'meetingId', kind: 'select', label: 'Meeting that hears it', options: [NONE, ...meetingOptions(choices)] },
      { name: 'responseDueOn', kind: 'date', label: 'When is an answer due?', hint: 'Leave empty where none is' },
    ],
  },
  {
    slug: 'known', link: 'What was known before it is taken', title: 'What was known before it is taken', submit: 'Record it',
    intro: 'Delivery can only be decided once a full or updated equality impact assessment is there, and due regard was had to it.',
    form: recordDutyForm, document: RecordDecisionDutyDocument, isOffered: isOpen,
    fields: () => [
      { name: 'kind', kind: 'radios', label: 'What was done?', choices: options(dutyWords) },
      { name: 'assessmentStage', kind: 'select', label: 'How far did the equality impact assessment go?', options: [NONE, ...options(assessmentWords).map(({ value, label }) => ({ value, text: label }))] },
      { name: 'doneOn', kind: 'date', label: 'On which day?' },
      byRole('Who did it?'),
      note('What was found?', 'Leave empty where nothing needs saying'),
    ],
  },
  {
    slug: 'report', link: 'The report for it is published', title: 'The report for it is published', submit: 'Record the report',
    form: publishDecisionReportForm, document: PublishDecisionReportDocument, isOffered: follows('REPORT_PUBLISHED'),
    fields: () => [{ name: 'publishedOn', kind: 'date', label: 'When was the report published?' }],
  },
  {
    slug: 'take', link: 'It was taken', title: 'It was taken', submit: 'Record the decision',
    intro: 'Where scrutiny may call it in, it is in force from the day after the call-in period, when nobody does. Nothing more has to be done then.',
    form: makeDecisionForm, document: MakeDecisionDocument, isOffered: follows('MADE'),
    fields: ({ choices }) => [
      { name: 'madeOn', kind: 'date', label: 'When was it taken?' },
      { name: 'takenByRole', kind: 'text', label: 'Post that took it', hint: 'Leave empty when a meeting took it', width: 30 },
      { name: 'meetingId', kind: 'select', label: 'Meeting that took it', options: [NONE, ...meetingOptions(choices)] },
      ...callInFields,
      { name: 'effectiveOn', kind: 'date', label: 'A later day from which it has effect', hint: 'Only where the decision names one' },
      ...consultedFields,
    ],
    values: ({ decision }) => ({ takenByRole: decision.takenByRole ?? '', meetingId: decision.dueMeeting?.id ?? '', consultedRole: decision.takenUnder[0]?.inConsultationWithRole ?? '' }),
  },
  {
    slug: 'call-in', link: 'It was called in', title: 'It was called in', submit: 'Record the call-in',
    intro: 'From now on nothing can be spent or begun under it, until scrutiny has heard it.',
    form: callInForm, document: CallInDecisionDocument, isOffered: follows('CALLED_IN'),
    fields: () => [
      { name: 'calledInOn', kind: 'date', label: 'On which day was it called in?' },
      { name: 'requestedByRole', kind: 'text', label: 'Who called it in?', hint: 'Such as "five members of the council", not by name' },
      { name: 'grounds', kind: 'textarea', label: 'On what grounds?', maxLength: 1000 },
    ],
  },
  {
    slug: 'call-in-outcome', link: 'How the call-in ended', title: 'How the call-in ended', submit: 'Record it',
    form: concludeCallInForm, document: ConcludeCallInDocument, isOffered: follows('UPHELD'),
    fields: ({ choices }) => [
      {
        name: 'outcome', kind: 'radios', label: 'What was decided?',
        choices: [
          { value: 'UPHELD', label: 'It stands', hint: 'It is in force from that day' },
          { value: 'RETURNED', label: 'It goes back to whoever took it' },
          { value: 'REFERRED_TO_COUNCIL', label: 'It goes to the full council' },
        ],
      },
      { name: 'heardOn', kind: 'date', label: 'On which day was it heard?' },
      { name: 'meetingId', kind: 'select', label: 'Meeting that heard it', options: [NONE, ...meetingOptions(choices)] },
      note('What was said?', 'Leave empty where nothing needs saying'),
    ],
  },
  {
    slug: 'take-again', link: 'It was taken again', title: 'It was taken again', submit: 'Record it',
    form: remakeDecisionForm, document: RemakeDecisionDocument, isOffered: follows('REMADE'),
    fields: () => [{ name: 'madeOn', kind: 'date', label: 'When was it taken again?', hint: 'It is in force from that day' }, byRole('Who took it again?'), note('What changed?')],
  },
  {
    slug: 'outcome', link: 'What became of it', title: 'What became of it', submit: 'Record it',
    form: recordOutcomeForm, document: RecordDecisionOutcomeDocument, isOffered: follows('IMPLEMENTED', 'REVIEWED'),
    fields: ({ decision }) => [
      { name: 'outcome', kind: 'radios', label: 'What happened?', choices: decision.state === 'IMPLEMENTED' ? [{ value: 'REVIEWED', label: 'It was reviewed' }] : [{ value: 'IMPLEMENTED', label: 'It was carried out' }] },
      { name: 'happenedOn', kind: 'date', label: 'On which day?' },
      note('What was done or found?'),
    ],
  },
  {
    slug: 'condition', link: 'Add a condition', title: 'Add a condition', submit: 'Add the condition',
    form: addConditionForm, document: AddDecisionConditionDocument, isOffered: isOpen,
    fields: () => [
      {
        name: 'needs', kind: 'radios', label: 'What does it ask for?',
        choices: [
          { value: 'DETAILED_PROPOSALS', label: 'Detailed proposals' },
          { value: 'CONSULTATION', label: 'Consultation' },
          { value: 'ENGAGEMENT', label: 'Engagement' },
          { value: 'FURTHER_DECISION', label: 'A further decision' },
          { value: 'KEY_DECISION', label: 'A key decision' },
          { value: 'OTHER', label: 'Something else' },
        ],
      },
      { name: 'text', kind: 'textarea', label: 'What must happen first?', maxLength: 500 },
    ],
  },
  {
    slug: 'condition-met', link: 'A condition was met', title: 'A condition was met', submit: 'Record it',
    form: meetConditionForm, document: MeetDecisionConditionDocument, isOffered: (decision) => isOpen(decision) && decision.conditions.some(({ metOn }) => metOn === null),
    fields: ({ decision, choices }) => [
      { name: 'conditionId', kind: 'select', label: 'Which condition?', options: [{ value: '', text: 'Choose' }, ...decision.conditions.filter(({ metOn }) => metOn === null).map(({ id, text }) => ({ value: id, text }))] },
      { name: 'metOn', kind: 'date', label: 'On which day was it met?' },
      { name: 'metByDecisionId', kind: 'select', label: 'Decision by which it was met', hint: 'Needed where the condition asks for a decision', options: [NONE, ...decisionOptions(choices, ({ id, madeOn }) => madeOn !== null && id !== decision.id)] },
      note('How was it met?', 'Leave empty where nothing needs saying'),
    ],
  },
  {
    slug: 'delegate', link: 'Hand authority to a post', title: 'Hand authority to a post', submit: 'Record the delegation',
    form: delegateAuthorityForm, document: DelegateAuthorityDocument, isOffered: isOpen,
    fields: () => [
      { name: 'toRole', kind: 'text', label: 'Which post may act?', width: 30 },
      { name: 'inConsultationWithRole', kind: 'text', label: 'Which post must be consulted first?', hint: 'Leave empty where none is named', width: 30 },
      { name: 'scope', kind: 'textarea', label: 'What may be done?', maxLength: 500 },
      { name: 'limitPence', kind: 'money', label: 'Up to which amount each time?', hint: 'Leave empty where no limit is set' },
    ],
  },
  {
    slug: 'link', link: 'What it does to an earlier decision', title: 'What it does to an earlier decision', submit: 'Record it',
    intro: 'A decision that is superseded is no longer in force once this one is.',
    form: linkDecisionForm, document: LinkDecisionDocument, isOffered: isOpen,
    fields: ({ decision, choices }) => [
      {
        name: 'kind', kind: 'radios', label: 'What does it do?',
        choices: [{ value: 'IMPLEMENTS', label: 'It implements it' }, { value: 'SUPERSEDES', label: 'It supersedes it' }, { value: 'AMENDS', label: 'It amends it' }],
      },
      { name: 'earlierDecisionId', kind: 'select', label: 'Which earlier decision?', options: [{ value: '', text: 'Choose' }, ...decisionOptions(choices, ({ id, madeOn }) => madeOn !== null && id !== decision.id)] },
    ],
  },
  {
    slug: 'withdraw', link: 'Take it back', title: 'Take it back', submit: 'Take it back',
    intro: 'Before it has effect it is withdrawn; afterwards it ends on that day. What was done under it stands.',
    form: withdrawDecisionForm, document: WithdrawDecisionDocument, isOffered: follows('WITHDRAWN', 'ENDED'),
    fields: () => [
      { name: 'withdrawnOn', kind: 'date', label: 'From which day?' },
      byRole('Who took it back?'),
      { name: 'reason', kind: 'textarea', label: 'Why?', maxLength: 1000 },
    ],
  },
];

/** What can be recorded of a decision where it stands. */
export const stepsOffered = (decision: State): readonly DecisionStepForm[] => decisionStepForms.filter(({ isOffered }) => isOffered(decision));

/** The form for a part of the address. */
export const stepFormAt = (slug: string | undefined): DecisionStepForm | undefined => decisionStepForms.find((step) => step.slug === slug);
