import { use } from 'react';
import { textOf } from '../../forms/form-result.ts';
import { Select } from '../../govuk/Select.tsx';
import { JourneyContext, useWord } from '../journey.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';
import { wordsIn } from './worded.tsx';

/** Above so many, a list that is found in by typing the first letters is quicker than a page of buttons. */
const FEW = 10;

/** The ward or division, by its name: no postcode is asked for. */
export function WardControl(props: ControlProps) {
  return props.question.options.length <= FEW ? <ChoiceControl {...props} /> : <LongList {...props} />;
}

function LongList(props: ControlProps) {
  const { question, values } = props;
  const { reading } = use(JourneyContext);
  const word = useWord();
  const { title, hint, error } = useQuestionHeading(props);
  const options = question.options.map((option) => ({ value: option.id, text: wordsIn(option, option.label, reading) }));
  return (
    <Select
      name="optionIds" label={title} labelSize="l" isPageHeading hint={hint} error={error}
      options={[{ value: '', text: word('choose') }, ...options]} defaultValue={textOf(values['optionIds'])}
    />
  );
}
