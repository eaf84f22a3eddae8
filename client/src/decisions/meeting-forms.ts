import type { TypedDocumentNode } from '@apollo/client';
import type { Form } from '@throughline/shared/forms';
import {
  addAgendaItemForm,
  cancelMeetingForm,
  minuteItemForm,
  publishAgendaForm,
  publishMinutesForm,
  recordAttendanceForm,
  removeAgendaItemForm,
} from '@throughline/shared/forms/meetings';
import type { Field } from '../forms/fields.ts';
import type { AgendaKind } from '../schema.generated.ts';
import { NONE, decisionOptions, yesOrNo } from './decision-fields.ts';
import {
  AddAgendaItemDocument,
  CancelMeetingDocument,
  MinuteAgendaItemDocument,
  PublishAgendaDocument,
  PublishMinutesDocument,
  RecordAttendanceDocument,
  RemoveAgendaItemDocument,
  type MeetingFormPageQuery,
} from './MeetingPage.graphql.generated.ts';

export interface AboutMeeting {
  meeting: NonNullable<MeetingFormPageQuery['meeting']>;
  choices: NonNullable<MeetingFormPageQuery['council']>;
}

/** What decides whether a form is offered. */
interface MeetingState {
  day: string | null;
  agenda: readonly unknown[];
  body: { seats: readonly unknown[] };
  agendaPublishedOn: string | null;
  minutesPublishedOn: string | null;
  cancelledOn?: string | null;
}

/** One thing that can be recorded of a meeting: its part of the address, its words, its form and its mutation. */
export interface MeetingForm {
  slug: string;
  title: string;
  intro?: string;
  submit: string;
  form: Form;
  document: TypedDocumentNode<unknown, { input: never }>;
  fields: (about: AboutMeeting) => readonly Field[];
  isOffered: (meeting: MeetingState, today: string) => boolean;
}

export const agendaKindWords: Record<AgendaKind, string> = {
  DECISION: 'For decision',
  REPORT: 'Report',
  UPDATE: 'Update',
  MINUTES: 'Minutes of the last meeting',
  OTHER: 'Other',
};

const isOpen = ({ minutesPublishedOn, cancelledOn }: MeetingState): boolean => minutesPublishedOn === null && (cancelledOn ?? null) === null;
const hasBegun = ({ day }: MeetingState, today: string): boolean => day === null || day <= today;
const hasItems = ({ agenda }: MeetingState): boolean => agenda.length > 0;
const hasNoAgenda = (meeting: MeetingState): boolean => isOpen(meeting) && meeting.agendaPublishedOn === null;
const items = ({ meeting }: AboutMeeting) => [{ value: '', text: 'Choose' }, ...meeting.agenda.map(({ id, position, title }) => ({ value: id, text: `${position}. ${title}` }))];

/** Everything that can be recorded of a meeting, in order. */
export const meetingForms: readonly MeetingForm[] = [
  {
    slug: 'item', title: 'Add an item to the agenda', submit: 'Add the item', form: addAgendaItemForm, document: AddAgendaItemDocument, isOffered: isOpen,
    fields: ({ choices }) => [
      { name: 'kind', kind: 'radios', label: 'What does the meeting do with it?', choices: Object.entries(agendaKindWords).map(([value, label]) => ({ value, label })) },
      { name: 'title', kind: 'text', label: 'What is it?' },
      { name: 'paper', kind: 'text', label: 'Paper for it', hint: 'Its title or where it is found. Leave empty where there is none' },
      { name: 'decisionId', kind: 'select', label: 'Decision that is to be taken', hint: 'Only for an item for decision', options: [NONE, ...decisionOptions(choices, ({ madeOn }) => madeOn === null)] },
    ],
  },
  {
    slug: 'remove-item', title: 'Take an item from the agenda', submit: 'Take it away', form: removeAgendaItemForm, document: RemoveAgendaItemDocument, isOffered: (meeting) => hasNoAgenda(meeting) && hasItems(meeting),
    fields: (about) => [{ name: 'itemId', kind: 'select', label: 'Which item?', options: items(about) }],
  },
  {
    slug: 'agenda', title: 'Publish the agenda', submit: 'Publish the agenda', form: publishAgendaForm, document: PublishAgendaDocument, isOffered: hasNoAgenda,
    intro: 'The agenda of a public meeting is published five clear working days before it: neither the day of the agenda nor that of the meeting counts.',
    fields: () => [
      { name: 'publishedOn', kind: 'date', label: 'When was it published?' },
      { name: 'isPublic', kind: 'radios', label: 'Is the meeting open to the public?', hint: 'Everyone then sees the meeting and its agenda', choices: yesOrNo },
      { name: 'lateReason', kind: 'textarea', label: 'Why could it not be published earlier?', hint: 'Only where five clear working days are not left', maxLength: 500, rows: 3 },
    ],
  },
  {
    slug: 'attendance', title: 'Who came, by seat', submit: 'Record it', form: recordAttendanceForm, document: RecordAttendanceDocument, isOffered: (meeting, today) => isOpen(meeting) && hasBegun(meeting, today) && meeting.body.seats.length > 0,
    intro: 'How many of each kind of seat came. Nobody is named.',
    fields: ({ meeting }) => [
      { name: 'seatId', kind: 'select', label: 'Which seat?', options: [{ value: '', text: 'Choose' }, ...meeting.body.seats.map(({ id, heldBy }) => ({ value: id, text: heldBy }))] },
      { name: 'present', kind: 'text', label: 'How many were present?', inputMode: 'numeric', width: 3 },
      { name: 'apologies', kind: 'text', label: 'How many sent apologies?', inputMode: 'numeric', width: 3 },
    ],
  },
  {
    slug: 'minute', title: 'Minute an item', submit: 'Save the minute', form: minuteItemForm, document: MinuteAgendaItemDocument, isOffered: (meeting, today) => isOpen(meeting) && hasBegun(meeting, today) && hasItems(meeting),
    fields: (about) => [
      { name: 'itemId', kind: 'select', label: 'Which item?', options: items(about) },
      { name: 'outcome', kind: 'textarea', label: 'What was agreed or noted?', hint: 'Seen by everyone once the minutes are published. Do not name people', maxLength: 1000 },
    ],
  },
  {
    slug: 'minutes', title: 'Publish the minutes', submit: 'Publish the minutes', form: publishMinutesForm, document: PublishMinutesDocument, isOffered: (meeting, today) => isOpen(meeting) && hasBegun(meeting, today),
    intro: 'Minutes do not change once they are published.',
    fields: () => [
      { name: 'publishedOn', kind: 'date', label: 'When were they published?' },
      { name: 'minutes', kind: 'textarea', label: 'The minutes, in a few sentences', maxLength: 4000, rows: 10 },
    ],
  },
  {
    slug: 'cancel', title: 'The meeting is cancelled', submit: 'Cancel the meeting', form: cancelMeetingForm, document: CancelMeetingDocument, isOffered: isOpen,
    fields: () => [
      { name: 'cancelledOn', kind: 'date', label: 'When was it cancelled?' },
      { name: 'reason', kind: 'textarea', label: 'Why?', maxLength: 500, rows: 3 },
    ],
  },
];
