import type { TypedDocumentNode } from '@apollo/client';
import type { Form } from '@throughline/shared/forms';
import {
  changeWorkPlanItemForm,
  considerWorkPlanItemForm,
  dropWorkPlanItemForm,
  endUpdatesForm,
  placeWorkPlanItemForm,
  setUpdatePaceForm,
} from '@throughline/shared/forms/work-plan';
import { formatDay, formatFuzzyDate } from '@throughline/shared/dates';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import { CHOOSE, NONE, meetingOptions, type Choices } from './choices.ts';
import {
  ChangeWorkPlanItemDocument,
  ConsiderWorkPlanItemDocument,
  DropWorkPlanItemDocument,
  EndUpdatesDocument,
  PlaceWorkPlanItemDocument,
  SetUpdatePaceDocument,
  type ResolutionsToChooseFragment,
  type UpdateFactsFragment,
  type WorkPlanFactsFragment,
} from './WorkPlan.graphql.generated.ts';
import { outcomeWords } from './scrutiny-words.ts';

/** One thing that can be recorded: its part of the address, its words, its form and its mutation. */
interface RowForm<Row, Around> {
  slug: string;
  title: string;
  submit: string;
  form: Form;
  document: TypedDocumentNode<unknown, { input: never }>;
  fields: (row: Row, around: Around) => readonly Field[];
  values?: (row: Row) => FormValues;
  isOffered: (row: Row) => boolean;
}

const isOpen = ({ state }: WorkPlanFactsFragment): boolean => state === 'PLANNED' || state === 'ON_AGENDA';

/** What a committee means to look at, in its own words. */
export const plannedFields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'What does the committee mean to look at?' },
  { name: 'why', kind: 'textarea', label: 'Why?', hint: 'Leave empty where no reason is given.', maxLength: 500, rows: 3 },
  { name: 'broughtByRole', kind: 'text', label: 'Who brings it?', hint: 'A post or a body, not a name', width: 30 },
  { name: 'due', kind: 'text', label: 'When?', hint: 'Such as "March 2027" or "27 3 2027". Leave empty where no time is set', width: 20 },
];

type Resolution = ResolutionsToChooseFragment['resolutions'][number];

/** How often updates come, and by which resolution: of one committee, where it is known which. */
export const paceFields = (resolutions: readonly Resolution[], bodyId?: string): readonly Field[] => [
  { name: 'everyMonths', kind: 'text', label: 'How many months lie between two updates?', inputMode: 'numeric', width: 2 },
  { name: 'startsOn', kind: 'date', label: 'From which day are the months counted?', hint: 'Used until a first update has been considered' },
  { name: 'content', kind: 'textarea', label: 'What is each update to tell?', hint: 'Leave empty where nothing is said.', maxLength: 1000, rows: 3 },
  {
    name: 'resolutionId', kind: 'select', label: 'Which resolution said so?', hint: 'Leave empty where none is on record',
    options: [NONE, ...resolutions.filter(({ consideration }) => bodyId === undefined || consideration.meeting?.body.id === bodyId).map(resolutionOption)],
  },
];

const resolutionOption = ({ id, position, outcome, consideration: { consideredOn, report } }: Resolution) => ({
  value: id,
  text: `${consideredOn === null ? '' : `${formatDay(consideredOn)}: `}recommendation ${position} of “${report?.title ?? 'a paper'}”, ${outcomeWords[outcome].words.toLowerCase()}`,
});

/** What an item may be put on an agenda with. */
interface Around {
  choices: Choices;
  papers: readonly { id: string; title: string }[];
}

export const workPlanForms: readonly RowForm<WorkPlanFactsFragment, Around>[] = [
  {
    slug: 'change', title: 'Change what the work plan says', submit: 'Save', form: changeWorkPlanItemForm, document: ChangeWorkPlanItemDocument, isOffered: isOpen,
    fields: () => plannedFields,
    values: ({ title, why, broughtByRole, due }) => ({ title, why: why ?? '', broughtByRole: broughtByRole ?? '', due: due === null ? '' : (due.raw ?? formatFuzzyDate(due)) }),
  },
  {
    slug: 'agenda', title: 'Put it on an agenda', submit: 'Put it on the agenda', form: placeWorkPlanItemForm, document: PlaceWorkPlanItemDocument, isOffered: ({ state }) => state === 'PLANNED',
    fields: ({ body }, { choices, papers }) => [
      { name: 'meetingId', kind: 'select', label: 'Which meeting?', options: [CHOOSE, ...meetingOptions(choices, (meeting) => meeting.body.id === body.id && meeting.minutesPublishedOn === null)] },
      { name: 'reportId', kind: 'select', label: 'Paper that comes with it', hint: 'Leave empty where there is none. The agenda shows the words of the work plan', options: [NONE, ...papers.map(({ id, title }) => ({ value: id, text: title }))] },
    ],
  },
  {
    slug: 'considered', title: 'The committee considered it', submit: 'Record it', form: considerWorkPlanItemForm, document: ConsiderWorkPlanItemDocument, isOffered: isOpen,
    fields: () => [{ name: 'consideredOn', kind: 'date', label: 'When?' }],
  },
  {
    slug: 'drop', title: 'Drop it', submit: 'Drop it', form: dropWorkPlanItemForm, document: DropWorkPlanItemDocument, isOffered: isOpen,
    fields: () => [
      { name: 'droppedOn', kind: 'date', label: 'When was it dropped?' },
      { name: 'reason', kind: 'textarea', label: 'Why?', maxLength: 500, rows: 3 },
    ],
  },
];

export const updateForms: readonly RowForm<UpdateFactsFragment, readonly Resolution[]>[] = [
  {
    slug: 'pace', title: 'Say how often updates come', submit: 'Save', form: setUpdatePaceForm, document: SetUpdatePaceDocument, isOffered: ({ endedOn }) => endedOn === null,
    fields: ({ body }, resolutions) => paceFields(resolutions, body.id),
    values: ({ everyMonths, startsOn, content, settledBy: [settling] }) => ({ everyMonths: everyMonths === null ? '' : String(everyMonths), startsOn: startsOn ?? '', content: content ?? '', resolutionId: settling?.id ?? '' }),
  },
  {
    slug: 'end', title: 'End these updates', submit: 'End them', form: endUpdatesForm, document: EndUpdatesDocument, isOffered: ({ endedOn }) => endedOn === null,
    fields: () => [
      { name: 'endedOn', kind: 'date', label: 'What is the last day?' },
      { name: 'reason', kind: 'textarea', label: 'Why are no more updates wanted?', maxLength: 500, rows: 3 },
    ],
  },
];
