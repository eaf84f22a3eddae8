import { textOf } from '../../forms/form-result.ts';
import { Radios } from '../../govuk/Radios.tsx';
import { Say } from '../journey.tsx';
import { choicesOf } from './choices.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';

/** One of several options. An option that stands alone comes after "or". */
export function ChoiceControl(props: ControlProps) {
  const { question, values } = props;
  const { title, hint, error } = useQuestionHeading(props);
  return (
    <Radios
      name="optionIds" legend={title} legendSize="l" isPageHeading hint={hint} error={error}
      choices={choicesOf(question.options, <Say word="or" />)} defaultValue={textOf(values['optionIds'])}
    />
  );
}
