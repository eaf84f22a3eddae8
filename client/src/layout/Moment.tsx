import { formatDay, londonDay } from '@throughline/shared/dates';

/** An instant as London clocks show it, from UTC: "5pm on 28 March 2018", "11:59pm on 1 June 2026", "midday on …". */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{momentWords(at)}</time>;
}

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The words of a moment, for titles and other plain text. */
export function momentWords(at: string): string {
  const instant = new Date(at);
  const parts = Object.fromEntries(londonTime.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return `${timeWords(parts['hour'] ?? 0, parts['minute'] ?? 0)} on ${formatDay(londonDay(instant))}`;
}

function timeWords(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return '12am (midnight)';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
