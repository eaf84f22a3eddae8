import { choiceId, isDivider, type Choice, type ChoicesProps } from './choices.ts';
import { classes } from './classes.ts';
import { Fieldset } from './Fieldset.tsx';
import { describedByIds, groupClass, HintAndError } from './FormGroup.tsx';
import { Hint } from './Hint.tsx';
import { Label } from './Label.tsx';

interface RadiosProps extends ChoicesProps {
  /** The value that is chosen at first. */
  defaultValue?: string | undefined;
  isInline?: boolean | undefined;
}

/** One choice of several. Only radios that stand inside another labelled group may go without a legend. */
export function Radios({
  name,
  id = name,
  legend,
  legendSize,
  legendClassName,
  isPageHeading,
  hint,
  error,
  describedBy,
  groupClassName,
  choices,
  defaultValue,
  isInline,
  isSmall,
}: RadiosProps) {
  const buttons = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div
        className={classes('govuk-radios', isInline && 'govuk-radios--inline', isSmall && 'govuk-radios--small')}
        data-module="govuk-radios"
      >
        {choices.map((choice, index) =>
          isDivider(choice) ? (
            <div key={index} className="govuk-radios__divider">
              {choice.divider}
            </div>
          ) : (
            <Radio
              key={index}
              name={name}
              isChecked={choice.value === defaultValue}
              {...choice}
              id={choice.id ?? choiceId(id, index)}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <div className={groupClass(error, groupClassName)}>
      {legend === undefined ? (
        buttons
      ) : (
        <Fieldset
          {...{ legend, legendSize, legendClassName, isPageHeading }}
          aria-describedby={describedByIds(id, hint, error, describedBy)}
        >
          {buttons}
        </Fieldset>
      )}
    </div>
  );
}

function Radio({
  id,
  name,
  value,
  label,
  hint,
  disabled,
  isChecked,
}: Choice & { id: string; name: string; isChecked: boolean }) {
  const hintId = hint === undefined ? undefined : `${id}-item-hint`;
  return (
    <div className="govuk-radios__item">
      <input
        className="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={value}
        defaultChecked={isChecked}
        disabled={disabled}
        aria-describedby={hintId}
      />
      <Label htmlFor={id} className="govuk-radios__label">
        {label}
      </Label>
      {hint !== undefined && (
        <Hint id={hintId} className="govuk-radios__hint">
          {hint}
        </Hint>
      )}
    </div>
  );
}
