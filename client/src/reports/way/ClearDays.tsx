import { PAPER_CLEAR_DAYS } from '@throughline/shared/report-life';
import { canCountWorkingDays, clearWorkingDaysBetween } from '@throughline/shared/working-days';
import { Day } from '../../layout/Day.tsx';

interface ClearDaysProps {
  /** 'YYYY-MM-DD'. */
  meetingDay: string;
  today: string;
}

/** Whether a paper that is published today is out in time for its meeting. */
export function ClearDays({ meetingDay, today }: ClearDaysProps) {
  if (!canCountWorkingDays(today) || !canCountWorkingDays(meetingDay)) return null;
  const days = clearWorkingDaysBetween(today, meetingDay);
  const lie = days === 1 ? 'one clear working day lies' : `${days === 0 ? 'no' : days} clear working days lie`;
  return (
    <p className="govuk-body">
      Published today, {lie} between it and the meeting on <Day on={meetingDay} />.{' '}
      {days >= PAPER_CLEAR_DAYS ? 'Five are needed.' : 'Five are needed, or a reason why it cannot wait.'}
    </p>
  );
}

/** Whether less than five clear working days lie between a day and a meeting. Days that cannot be counted are left to the server. */
export const isTooLate = (today: string, meetingDay: string | null): boolean =>
  meetingDay !== null && canCountWorkingDays(today) && canCountWorkingDays(meetingDay) && clearWorkingDaysBetween(today, meetingDay) < PAPER_CLEAR_DAYS;
