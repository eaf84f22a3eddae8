import { textOf } from '../../forms/form-result.ts';
import { Fieldset } from '../../govuk/Fieldset.tsx';
import { describedByIds, groupClass, HintAndError } from '../../govuk/FormGroup.tsx';
import { Select } from '../../govuk/Select.tsx';
import { MistakeHere, Say, useWord } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';
import { Worded } from './worded.tsx';

/** A number for each option, from a list: nothing has to be dragged. */
export function RankingControl(props: ControlProps) {
  const { question: { options, mostChosen }, values, mistakes } = props;
  const word = useWord();
  const ranks = mostChosen ?? options.length;
  const { title, hint, error } = useQuestionHeading(props, { how: mostChosen === null ? <Say word="rankHint" /> : <Say word="rankUpTo" values={{ n: mostChosen }} /> });
  const choices = [{ value: '', text: word('noRank') }, ...Array.from({ length: ranks }, (_, place) => ({ value: String(place + 1), text: String(place + 1) }))];
  return (
    <div className={groupClass(error, undefined)}>
      <Fieldset legend={title} legendSize="l" isPageHeading aria-describedby={describedByIds('ranks', hint, error)}>
        <HintAndError id="ranks" hint={hint} error={error} />
        {options.map((option) => {
          const name = `rank-${option.id}`;
          return (
            <Select
              key={option.id} name={name} label={<Worded row={option} own={option.label} />} options={choices} defaultValue={textOf(values[name])}
              error={mistakes[name] === undefined ? undefined : <MistakeHere message={mistakes[name]} />}
            />
          );
        })}
      </Fieldset>
    </div>
  );
}
