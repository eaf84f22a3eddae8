import { agreementKinds, engagementKinds, engagementStatuses } from '@throughline/shared/forms/programme-lists';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import type { AgreementKind, EngagementKind, EngagementStatus } from '../schema.generated.ts';
import type { PartnersPageQuery } from './PartnersPage.graphql.generated.ts';
import { dayField } from './raid-fields.ts';
import { longField, textField, timeField, typed } from './record-fields.ts';

type Programme = NonNullable<PartnersPageQuery['council']>['programmes'][number];
export type Agreement = Programme['agreements'][number];
export type Engagement = Programme['engagements'][number];

export const agreementWords: Readonly<Record<AgreementKind, string>> = {
  ACCOUNTABILITY_FRAMEWORK: 'Accountability framework',
  MOU: 'Memorandum of understanding',
  SLA: 'Service level agreement',
  COMMISSION: 'Commission',
  ALIGNMENT: 'Alignment of staff',
};
export const engagementWords: Readonly<Record<EngagementKind, string>> = {
  WORKSHOP: 'Workshop',
  SESSION: 'Session',
  RESEARCH: 'Research',
  INITIATIVE: 'Initiative with a partner',
};
export const engagementStatusWords: Readonly<Record<EngagementStatus, string>> = {
  HELD: 'Held',
  UNDER_WAY: 'Under way',
  FORMING: 'Still forming',
  PLANNED: 'Planned',
};

/** The questions about an agreement; `others` are those that it can be a part of. */
export const agreementFields = (others: readonly Pick<Agreement, 'id' | 'title'>[]): readonly Field[] => [
  {
    ...{ name: 'kind', kind: 'radios', label: 'What kind of agreement is it?' },
    choices: agreementKinds.map((value) => ({ value, label: agreementWords[value] })),
  },
  textField('title', 'What is it called?'),
  textField('parties', 'Between whom?', 'For example, the council; a school'),
  longField('purpose', 'What is it for?', 1000),
  {
    ...{ name: 'partOfId', kind: 'select', label: 'Which agreement specifies it? (optional)' },
    options: [{ value: '', text: 'None' }, ...others.map(({ id, title }) => ({ value: id, text: title }))],
  },
  timeField('agreed', 'When was it agreed? (optional)'),
  dayField('startsOn', 'From which day does it hold? (optional)'),
  dayField('endsOn', 'Until which day? (optional)'),
  dayField('reviewOn', 'When should it be looked at again? (optional)'),
];

/** An agreement as it is saved, by field. */
export const agreementValues = (agreement: Agreement): FormValues => ({
  kind: agreement.kind,
  title: agreement.title,
  parties: agreement.parties,
  purpose: agreement.purpose,
  partOfId: agreement.partOf?.id ?? '',
  agreed: typed(agreement.agreed),
  startsOn: agreement.startsOn ?? '',
  endsOn: agreement.endsOn ?? '',
  reviewOn: agreement.reviewOn ?? '',
});

/** The questions about work with others. */
export const engagementFields: readonly Field[] = [
  {
    ...{ name: 'kind', kind: 'radios', label: 'What kind of work is it?' },
    choices: engagementKinds.map((value) => ({ value, label: engagementWords[value] })),
  },
  textField('title', 'What is it called?'),
  longField('detail', 'More about it (optional)', 1000),
  { name: 'howMany', kind: 'text', label: 'How many times was it held? (optional)', inputMode: 'numeric', width: 3 },
  textField('audience', 'For whom? (optional)'),
  textField('ledBy', 'Who led it, or with whom is it done? (optional)'),
  timeField('happened', 'When? (optional)'),
  {
    ...{ name: 'status', kind: 'radios', label: 'How far has it come?' },
    choices: engagementStatuses.map((value) => ({ value, label: engagementStatusWords[value] })),
  },
  longField('learnt', 'What came of it? (optional)', 1000),
];

/** Work with others as it is saved, by field. */
export const engagementValues = (engagement: Engagement): FormValues => ({
  kind: engagement.kind,
  title: engagement.title,
  detail: engagement.detail ?? '',
  howMany: engagement.howMany === null ? '' : String(engagement.howMany),
  audience: engagement.audience ?? '',
  ledBy: engagement.ledBy ?? '',
  happened: typed(engagement.happened),
  status: engagement.status,
  learnt: engagement.learnt ?? '',
});
