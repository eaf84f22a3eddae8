import { textOf } from '../../forms/form-result.ts';
import { Fieldset } from '../../govuk/Fieldset.tsx';
import { groupClass, HintAndError, describedByIds } from '../../govuk/FormGroup.tsx';
import { Radios } from '../../govuk/Radios.tsx';
import { MistakeHere } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';
import { Worded } from './worded.tsx';

/**
 * Each line with the same options. A group of its own for each line, on a wide screen too, where its options stand side by
 * side: a table of buttons is hard to hear, and wider than a phone.
 */
export function MatrixControl(props: ControlProps) {
  const { question: { parts, options }, values, mistakes } = props;
  const { title, hint, error } = useQuestionHeading(props);
  return (
    <div className={groupClass(error, undefined)}>
      <Fieldset legend={title} legendSize="l" isPageHeading aria-describedby={describedByIds('lines', hint, error)}>
        <HintAndError id="lines" hint={hint} error={error} />
        {parts.map((part) => {
          const name = `part-${part.id}`;
          return (
            <Radios
              key={part.id} name={name} isInline legend={<Worded row={part} own={part.label} />} legendSize="s" groupClassName="app-matrix-line"
              error={mistakes[name] === undefined ? undefined : <MistakeHere message={mistakes[name]} />}
              choices={options.map((option) => ({ value: option.id, label: <Worded row={option} own={option.label} /> }))} defaultValue={textOf(values[name])}
            />
          );
        })}
      </Fieldset>
    </div>
  );
}
