import { londonDay } from '@throughline/shared/dates';
import { Day } from '../../layout/Day.tsx';

/** The day in London of a moment, where the time of day does not matter. */
export const DayOf = ({ at }: { at: string }) => <Day on={londonDay(new Date(at))} />;
