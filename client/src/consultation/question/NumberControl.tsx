import { textOf } from '../../forms/form-result.ts';
import { Input } from '../../govuk/Input.tsx';
import { InEnglish, Say } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';

/** A number, with what is counted after it. */
export function NumberControl(props: ControlProps) {
  const { question: { least, most, decimals, unit }, values } = props;
  const { title, hint, error } = useQuestionHeading(props, { limit: rangeOf(least, most) });
  const isBelowNought = least === null || Number(least) < 0;
  return (
    <Input
      name="text" label={title} labelSize="l" isPageHeading hint={hint} error={error} width={10} autoComplete="off" spellCheck={false}
      // Keyboards for figures have no minus.
      inputMode={isBelowNought ? undefined : decimals ? 'decimal' : 'numeric'}
      defaultValue={textOf(values['text'])} {...(unit !== null && { suffix: <InEnglish>{unit}</InEnglish> })}
    />
  );
}

function rangeOf(from: string | null, to: string | null) {
  if (from !== null && to !== null) return <Say word="numberFromTo" values={{ from, to }} />;
  if (from !== null) return <Say word="numberFrom" values={{ from }} />;
  return to === null ? undefined : <Say word="numberTo" values={{ to }} />;
}
