import { textOf } from '../../forms/form-result.ts';
import { Fieldset } from '../../govuk/Fieldset.tsx';
import { describedByIds, groupClass, HintAndError } from '../../govuk/FormGroup.tsx';
import { Input } from '../../govuk/Input.tsx';
import { MistakeHere, Say, useWord } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';
import { Worded } from './worded.tsx';

/** Points to give out among the options. What is given out is told below: by the server, and by the script while one types. */
export function PointsControl(props: ControlProps) {
  const { question: { options, points }, values, mistakes } = props;
  const word = useWord();
  const of = points ?? 0;
  const { title, hint, error } = useQuestionHeading(props, { how: <Say word="pointsHint" values={{ of }} /> });
  const given = options.reduce((sum, { id }) => sum + (Number(textOf(values[`points-${id}`])) || 0), 0);
  return (
    <div className={groupClass(error, undefined)}>
      <Fieldset legend={title} legendSize="l" isPageHeading aria-describedby={describedByIds('points', hint, error)}>
        <HintAndError id="points" hint={hint} error={error} />
        {options.map((option) => {
          const name = `points-${option.id}`;
          return (
            <Input
              key={option.id} name={name} label={<Worded row={option} own={option.label} />} width={3} inputMode="numeric" suffix={word('points')} autoComplete="off"
              defaultValue={textOf(values[name])} error={mistakes[name] === undefined ? undefined : <MistakeHere message={mistakes[name]} />}
            />
          );
        })}
        <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-top-4" role="status" data-sum-of="points-" data-words={word('pointsGiven', { of })}>
          <Say word="pointsGiven" values={{ n: given, of }} />
        </p>
      </Fieldset>
    </div>
  );
}
