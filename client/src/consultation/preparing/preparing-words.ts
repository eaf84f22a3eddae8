import { formatDay, londonDay, londonTime } from '@throughline/shared/dates';
import type { TagColour } from '../../govuk/Tag.tsx';
import type * as Schema from '../../schema.generated.ts';

export const statusWords: Record<Schema.ConsultationStatus, { text: string; colour: TagColour }> = {
  DRAFT: { text: 'Being prepared', colour: 'grey' },
  SCHEDULED: { text: 'Opening soon', colour: 'light-blue' },
  OPEN: { text: 'Open', colour: 'green' },
  SUSPENDED: { text: 'Suspended', colour: 'orange' },
  CLOSED: { text: 'Closed', colour: 'blue' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'red' },
};

export const noticeWords: Record<Schema.ConsultationNoticeKind, string> = {
  PUBLISHED: 'Published',
  EXTENDED: 'Extended',
  REOPENED: 'Opened again',
  SUSPENDED: 'Suspended',
  RESUMED: 'Taken up again',
  WITHDRAWN: 'Withdrawn',
  DOCUMENT_ADDED: 'Something new to read',
  DOCUMENT_CHANGED: 'A document was changed',
  QUESTIONS_CORRECTED: 'The questions were corrected',
};

export const itemWords: Record<Schema.StartItem, string> = {
  PURPOSE: 'Why now, and what becomes of the answers',
  AFFECTED: 'What the proposal would change',
  OPTIONS: 'Options to be consulted on',
  STATUS_QUO: 'Changing nothing',
  PACK: 'Information pack',
  QUESTIONS: 'Questions',
  EQUALITY: 'Initial equality impact assessment',
  DUTIES: 'The laws it answers to',
  GROUPS: 'Who is asked',
  CHILDRENS_CENTRES: "Changes to children's centres",
  YOUTH: 'Changes for young people',
  SEND: 'Changes for special educational needs and disability',
  FEEDBACK: 'When people hear back',
  LEGAL_ADVICE: 'Legal advice',
  APPROVAL: 'Approval',
  LENGTH: 'Its length',
  ELECTION: 'Elections',
};

export const stateWords: Record<Schema.StartState, { text: string; colour: TagColour }> = {
  DONE: { text: 'Done', colour: 'green' },
  MISSING: { text: 'Missing', colour: 'red' },
  LOOK: { text: 'Look at this', colour: 'yellow' },
  WAIVED: { text: 'Left out', colour: 'purple' },
  NOT_NEEDED: { text: 'Not needed', colour: 'grey' },
};

export const assuranceWords: Record<Schema.AssuranceKind, string> = {
  EQUALITY_ASSESSMENT: 'Equality impact assessment',
  DUE_REGARD: 'Due regard to equality by those who decide',
  SUFFICIENCY_STATEMENT: "Statement on whether there would be enough children's centres",
  LEGAL_ADVICE: 'Legal advice',
  APPROVAL: 'Approval to open',
};

export const stageWords: Record<Schema.EqualityAssessmentStage, string> = {
  STRATEGIC: 'strategic',
  INITIAL: 'initial',
  FULL: 'full',
  UPDATED: 'updated',
};

export const groupKindWords: Record<Schema.ConsulteeGroupKind, string> = {
  YOUNG_PEOPLE: 'Young people',
  SEND_CHILDREN: 'Children and young people with special educational needs or a disability',
  PARENTS: 'Parents and carers',
  SCHOOLS: 'Schools',
  COLLEGES: 'Colleges',
  CHILDRENS_CENTRES: "Children's centres",
  EARLY_YEARS_PROVIDERS: 'Early years providers',
  YOUTH_OFFENDING_TEAMS: 'Youth offending teams',
  STAFF: 'Staff',
  PARTNERS: 'Partner organisations',
  RESIDENTS: 'Residents',
  OTHER: 'Another group',
};

export const alertWords: Record<Schema.GroupAlert, string> = {
  NOT_INVITED: 'The law prescribes this group, and it has not been invited.',
  NOTHING_LOGGED: 'This group is seldom heard, and nothing was done to reach it for two weeks.',
  BELOW_TARGET: 'Fewer were heard than should have been by now.',
  COUNT_HIDDEN: 'The count is hidden, so it cannot be compared with the target. By now it should be large enough to be shown.',
};

export const standingWords: Record<Schema.CoverageStanding, string> = {
  BELOW: 'heard less than its share of the people concerned',
  WITHIN: 'in line with its share of the people concerned',
  ABOVE: 'heard more than its share of the people concerned',
};

export const channelWords: Record<Schema.OutreachChannel, string> = {
  EVENT: 'Event',
  DROP_IN: 'Drop-in',
  LETTER: 'Letter',
  EMAIL: 'Email',
  PHONE: 'Telephone',
  SOCIAL_MEDIA: 'Social media',
  POSTER: 'Posters and leaflets',
  PARTNER: 'Through a partner',
  OTHER: 'Another way',
};

export const methodWords: Record<Schema.ConsultationMethod, string> = {
  ONLINE: 'Online',
  PAPER: 'On paper',
  PHONE: 'By telephone',
  EVENT: 'At events',
  EASY_READ: 'In easy read',
};

export const electionWords: Record<Schema.ElectionKind, string> = {
  LOCAL: 'The council',
  PARLIAMENT: 'Parliament',
  MAYOR: 'A mayor',
  POLICE: 'A police and crime commissioner',
  BY_ELECTION: 'One seat that is vacant',
  REFERENDUM: 'A question put to everybody',
};

export const optionKindWords: Record<Schema.ConsultationOptionKind, string> = {
  CHANGE: 'Change how services are organised',
  ROLLOUT: 'Bring a pilot everywhere, with no change of structure',
  STATUS_QUO: 'Change nothing',
};

export const needWords: Record<Schema.DecisionNeedKind, string> = {
  RESULTS: 'The results are to be published.',
  POINTS: 'It is to be said of every point that people made what becomes of it.',
  EQUALITY_ASSESSMENT: 'A full or updated equality impact assessment is to be recorded, made after the close.',
  DUE_REGARD: 'Due regard to equality is to be recorded, after the close and before the day of the decision.',
};

/** "31 January 2027" for what closes at the end of the day, "31 January 2027 at 17:00" for what does not. */
export function dayAndTime(instant: string, whole: '00:00' | '23:59'): string {
  const [day, time] = [formatDay(londonDay(new Date(instant))), londonTime(new Date(instant))];
  return time === whole ? day : `${day} at ${time}`;
}

/** Choices of a form from words. */
export const choicesOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
