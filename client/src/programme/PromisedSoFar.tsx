import type { FuzzyDateToSay } from '@throughline/shared/dates';
import { dueWords } from './due-words.ts';

interface PromisedSoFarProps {
  milestone: Record<'baselineDue' | 'agreedDue' | 'forecastDue', FuzzyDateToSay | null>;
}

/** What was promised first, what is promised now, and what is expected. */
export function PromisedSoFar({ milestone: { baselineDue, agreedDue, forecastDue } }: PromisedSoFarProps) {
  return (
    <p className="govuk-body">
      {baselineDue ? `First promised ${dueWords(baselineDue)}.` : 'No date was promised.'}{' '}
      {agreedDue && `Promised anew ${dueWords(agreedDue)}. `}
      {forecastDue && forecastDue.end !== agreedDue?.end && `At present expected ${dueWords(forecastDue)}.`}
    </p>
  );
}
