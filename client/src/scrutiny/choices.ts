import { formatFuzzyDate } from '@throughline/shared/dates';
import type { ScrutinyChoicesFragment } from './Choices.graphql.generated.ts';

export type Choices = ScrutinyChoicesFragment;
export type Meeting = Choices['meetings']['items'][number];
export type Option = { value: string; text: string };

export const CHOOSE: Option = { value: '', text: 'Choose' };
export const NONE: Option = { value: '', text: 'None' };

/** Meetings to choose from, the newest first, of those that fit and took or take place. */
export const meetingOptions = ({ meetings }: Choices, isFit: (meeting: Meeting) => boolean = () => true): Option[] =>
  meetings.items
    .filter((meeting) => meeting.cancelledOn === null && isFit(meeting))
    .map(({ id, held, body }) => ({ value: id, text: `${formatFuzzyDate(held)}: ${body.name}` }));

export const bodyOptions = ({ bodies }: Choices): Option[] => bodies.map(({ id, name }) => ({ value: id, text: name }));

/** Committees, those of scrutiny first. */
export const committeeOptions = ({ bodies }: Choices): Option[] =>
  bodies
    .filter(({ kind }) => ['SCRUTINY', 'COMMITTEE', 'CABINET_COMMITTEE', 'CABINET'].includes(kind))
    .toSorted((one, other) => Number(other.kind === 'SCRUTINY') - Number(one.kind === 'SCRUTINY'))
    .map(({ id, name }) => ({ value: id, text: name }));
