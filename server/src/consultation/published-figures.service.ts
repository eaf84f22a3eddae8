import type { PublishedCount } from '../platform/disclosure.ts';
import type { Results } from './results.service.ts';

/** A figure to be copied, in words that stand by themselves in a report. */
export interface FigureToPublish {
  question: string | null;
  option: string | null;
  label: string;
  display: string;
  value: number | null;
  isSuppressed: boolean;
  symbol: string | null;
  policy: string;
  percentage: string | null;
  unit: string;
  position: number;
}

/** Every figure of the results, in order: all responses, then each question with its options. */
export function figuresToPublish({ responses, organisations, questions }: Results): FigureToPublish[] {
  const figures = [
    figure(null, null, 'Responses', responses, null),
    ...(organisations > 0 ? [ofOrganisations(organisations)] : []),
    ...questions.flatMap(({ question, table }) => [
      figure(question.id, null, `Answered “${question.text}”`, table.base, null),
      ...question.options.map((option, place) => {
        const { count, percentage } = table.cells[place]!;
        return figure(question.id, option.id, `Answered “${option.label}” to “${question.text}”`, count, percentage);
      }),
    ]),
  ];
  return figures.map((each, place) => ({ ...each, position: place + 1 }));
}

function figure(
  question: string | null,
  option: string | null,
  label: string,
  { display, value, suppressed, symbol, policy }: PublishedCount,
  percentage: string | null,
): Omit<FigureToPublish, 'position'> {
  return { question, option, label, display, value, isSuppressed: suppressed, symbol, policy, percentage, unit: 'responses' };
}

/** Organisations are not people: their number is never hidden. */
function ofOrganisations(count: number): Omit<FigureToPublish, 'position'> {
  const shown = { display: String(count), value: count, suppressed: false, symbol: null, policy: 'Organisations are counted apart from people, and their number is not hidden.' };
  return { ...figure(null, null, 'Organisations that responded', shown, null), unit: 'organisations' };
}
