import { formatDay } from '@throughline/shared/dates';
import type { Field } from '../../forms/fields.ts';
import type { PaperPlacesFragment } from './Writing.graphql.generated.ts';

interface EarlierPaper {
  id: string;
  title: string;
  meetingDay: string | null;
}

const dayAfter = (day: string | null): string => (day === null ? '' : `, ${formatDay(day)}`);

/** For whom a paper is, when, and what came before it. */
export function placeFields({ bodies, meetings, programmes }: PaperPlacesFragment, papers: readonly EarlierPaper[]): readonly Field[] {
  const toBeHeld = meetings.items.filter(({ day, cancelledOn }) => day !== null && cancelledOn === null);
  return [
    { name: 'bodyId', kind: 'select', label: 'Which committee or body is it for?', options: [{ value: '', text: 'Choose' }, ...bodies.map(({ id, name }) => ({ value: id, text: name }))] },
    {
      name: 'meetingId', kind: 'select', label: 'Which meeting?', hint: 'Leave this while the meeting is not in the list',
      options: [{ value: '', text: 'Not chosen yet' }, ...toBeHeld.map(({ id, day, body }) => ({ value: id, text: `${body.name}${dayAfter(day)}` }))],
    },
    { name: 'meetingDay', kind: 'date', label: 'Day of the meeting', hint: 'Only where no meeting is chosen above. Leave empty while it is not known' },
    { name: 'programmeId', kind: 'select', label: 'Which programme is it about?', options: [{ value: '', text: 'None' }, ...programmes.map(({ id, name }) => ({ value: id, text: name }))] },
    {
      name: 'previousReportId', kind: 'select', label: 'Which paper came before it on the same subject?', hint: 'Readers can then compare the two',
      options: [{ value: '', text: 'None' }, ...papers.map(({ id, title, meetingDay }) => ({ value: id, text: `${title}${dayAfter(meetingDay)}` }))],
    },
  ];
}
