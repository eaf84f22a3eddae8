import { SummaryList } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import type { Matter } from './MatterEntry.tsx';
import { isLate } from './MatterList.tsx';
import { openPath, promisesPath, recommendationsPath } from './scrutiny-paths.ts';
import type { Figures } from './SinceLast.tsx';

interface ScrutinyQuestionsProps {
  council: string;
  open: readonly Matter[];
  closed: readonly Matter[];
  lastMet: string | null;
  figures: Figures;
}

/** What a councillor asks, each with a short answer and the way to the whole of it. */
export function ScrutinyQuestions({ council, open, closed, lastMet, figures }: ScrutinyQuestionsProps) {
  const promises = [...open, ...closed].filter(({ kind }) => kind === 'PROMISE' || kind === 'GRANT_PROMISE');
  const openPromises = promises.filter(({ isOpen }) => isOpen).length;
  const late = open.filter(isLate).length;
  const latePromises = promises.filter(isLate).length;
  const changed = figures.filter(({ hasChanged }) => hasChanged).length;
  return (
    <SummaryList
      rows={[
        {
          key: 'What was promised?',
          value: promises.length === 0 ? 'The papers of this council record no promise.' : `${counted(openPromises, 'promise')} open, ${lateWords(latePromises)}.`,
          actions: [{ href: promisesPath(council), text: 'See all', hiddenText: 'promises, and what became of them' }],
        },
        {
          key: 'What happened?',
          value: (
            <>
              {counted(closed.length, 'matter')} closed {lastMet === null ? 'on record' : <>since the last meeting on <Day on={lastMet} /></>}.{' '}
              {figures.length > 0 && `${changed === 0 ? 'No' : changed} ${changed === 1 ? 'figure' : 'figures'} of the last paper changed.`}
            </>
          ),
          actions: [{ href: `${openPath(council)}#closed`, text: 'See what closed' }, { href: '#since', text: 'See the figures' }],
        },
        {
          key: 'What did scrutiny recommend?',
          value: recommendedWords(open),
          actions: [{ href: recommendationsPath(council), text: 'See all', hiddenText: 'recommendations of scrutiny, and the answers' }],
        },
        {
          key: 'What is still open?',
          value: `${counted(open.length, 'matter')} open, ${lateWords(late)}.`,
          actions: [{ href: openPath(council), text: 'See all', hiddenText: 'that is open' }],
        },
      ]}
    />
  );
}

/** How many recommendations of scrutiny have no answer, and how many were accepted and are not done. */
function recommendedWords(open: readonly Matter[]): string {
  const own = open.filter(({ kind }) => kind === 'RECOMMENDATION');
  const waiting = own.filter(({ standing }) => standing === 'NOT_ANSWERED');
  const notDone = own.filter(({ standing }) => standing === 'NOT_DONE').length;
  if (own.length === 0) return 'None waits for an answer, or to be done.';
  const answers = waiting.length === 0 ? 'None waits for an answer' : `${waiting.length} without an answer, ${lateWords(waiting.filter(isLate).length)}`;
  return `${answers}.${notDone === 0 ? '' : ` ${notDone} accepted at least in part, and not done yet.`}`;
}

const lateWords = (late: number): string => (late === 0 ? 'none of them late' : `${late} of them late`);
const counted = (count: number, noun: string): string => `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`;
