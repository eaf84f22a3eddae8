import { textOf } from '../../forms/form-result.ts';
import { Button } from '../../govuk/Button.tsx';
import { Fieldset } from '../../govuk/Fieldset.tsx';
import { describedByIds, groupClass, HintAndError } from '../../govuk/FormGroup.tsx';
import { Input } from '../../govuk/Input.tsx';
import { Say } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';

/**
 * A place by two numbers, which any map shows; or by where the device is, when its owner presses the button for it. There is
 * no map here: one that can be moved is larger than all the script that a public page may bring.
 */
export function PinControl(props: ControlProps) {
  const { title, hint, error } = useQuestionHeading(props, { limit: <Say word="placeHint" /> });
  const [latitude = '', longitude = ''] = textOf(props.values['text']).split(',');
  const typed = { latitude, longitude, ...('latitude' in props.values && { latitude: textOf(props.values['latitude']), longitude: textOf(props.values['longitude']) }) };
  return (
    <div className={groupClass(error, undefined)}>
      <Fieldset legend={title} legendSize="l" isPageHeading aria-describedby={describedByIds('place', hint, error)}>
        <HintAndError id="place" hint={hint} error={error} />
        <Input name="latitude" label={<Say word="latitude" />} width={10} autoComplete="off" spellCheck={false} defaultValue={typed.latitude} dir="ltr" />
        <Input name="longitude" label={<Say word="longitude" />} width={10} autoComplete="off" spellCheck={false} defaultValue={typed.longitude} dir="ltr" />
        <Button type="button" variant="secondary" className="govuk-!-margin-top-4" hidden data-my-place><Say word="useMyPlace" /></Button>
      </Fieldset>
    </div>
  );
}
