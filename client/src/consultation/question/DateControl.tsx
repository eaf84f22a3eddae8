import { textOf, type FormValues } from '../../forms/form-result.ts';
import { DateInput } from '../../govuk/DateInput.tsx';
import { Say } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';

/** A day in three fields. */
export function DateControl(props: ControlProps) {
  const { title, hint, error } = useQuestionHeading(props, { how: <Say word="dayExample" values={{ example: '27 3 2024' }} /> });
  return (
    <DateInput
      id="text" namePrefix="text" legend={title} legendSize="l" isPageHeading hint={hint} error={error} defaultValues={partsOf(props.values)}
      labels={{ day: <Say word="chooseDay" />, month: <Say word="chooseMonth" />, year: <Say word="chooseYear" /> }}
    />
  );
}

/** As they were typed, else those of the day that is saved. */
function partsOf(values: FormValues) {
  if ('text-day' in values) return { day: textOf(values['text-day']), month: textOf(values['text-month']), year: textOf(values['text-year']) };
  const [year = '', month = '', day = ''] = textOf(values['text']).split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
