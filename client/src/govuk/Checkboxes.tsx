import { choiceId, isDivider, type CheckboxChoice, type ChoicesProps, type Divider } from './choices.ts';
import { classes } from './classes.ts';
import { Fieldset } from './Fieldset.tsx';
import { describedByIds, groupClass, HintAndError } from './FormGroup.tsx';
import { Hint } from './Hint.tsx';
import { Label } from './Label.tsx';

interface CheckboxesProps extends Omit<ChoicesProps, 'choices'> {
  choices: readonly (CheckboxChoice | Divider)[];
  /** The values that are ticked at first. */
  defaultValues?: readonly string[] | undefined;
}

/** Any number of choices. Without a legend there is no group around them: for one checkbox that says all by itself. */
export function Checkboxes({
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
  defaultValues = [],
  isSmall,
}: CheckboxesProps) {
  const describedByAll = describedByIds(id, hint, error, describedBy);
  const hasFieldset = legend !== undefined;
  const boxes = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div className={classes('govuk-checkboxes', isSmall && 'govuk-checkboxes--small')} data-module="govuk-checkboxes">
        {choices.map((choice, index) =>
          isDivider(choice) ? (
            <div key={index} className="govuk-checkboxes__divider">
              {choice.divider}
            </div>
          ) : (
            <Checkbox
              key={index}
              name={name}
              describedBy={hasFieldset ? undefined : describedByAll}
              isChecked={defaultValues.includes(choice.value)}
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
      {hasFieldset ? (
        <Fieldset {...{ legend, legendSize, legendClassName, isPageHeading }} aria-describedby={describedByAll}>
          {boxes}
        </Fieldset>
      ) : (
        boxes
      )}
    </div>
  );
}

interface CheckboxProps extends CheckboxChoice {
  id: string;
  name: string;
  describedBy: string | undefined;
  isChecked: boolean;
}

function Checkbox({ id, name, value, label, hint, disabled, isExclusive, describedBy, isChecked }: CheckboxProps) {
  const hintId = hint === undefined ? undefined : `${id}-item-hint`;
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={value}
        defaultChecked={isChecked}
        disabled={disabled}
        data-behaviour={isExclusive ? 'exclusive' : undefined}
        aria-describedby={classes(describedBy, hintId) || undefined}
      />
      <Label htmlFor={id} className="govuk-checkboxes__label">
        {label}
      </Label>
      {hint !== undefined && (
        <Hint id={hintId} className="govuk-checkboxes__hint">
          {hint}
        </Hint>
      )}
    </div>
  );
}
