import { textsOf } from '../../forms/form-result.ts';
import { Checkboxes } from '../../govuk/Checkboxes.tsx';
import { Say } from '../journey.tsx';
import { choicesOf } from './choices.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';

/** Any number of options, or up to so many. */
export function SeveralControl(props: ControlProps) {
  const { question, values } = props;
  const { mostChosen, options } = question;
  const { title, hint, error } = useQuestionHeading(props, mostChosen === null ? { how: <Say word="selectAll" /> } : { limit: <Say word="selectUpTo" values={{ n: mostChosen }} /> });
  return (
    <>
      {/* So that the field is sent even when nothing is ticked. */}
      <input type="hidden" name="optionIds[]" value="" />
      <Checkboxes
        id="optionIds" name="optionIds[]" legend={title} legendSize="l" isPageHeading hint={hint} error={error}
        choices={choicesOf(options, <Say word="or" />)} defaultValues={textsOf(values['optionIds'])}
      />
    </>
  );
}
