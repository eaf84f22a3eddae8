import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Fieldset, type FieldsetProps } from './Fieldset.tsx';
import { describedByIds, groupClass, HintAndError, type FieldProps } from './FormGroup.tsx';
import { Label } from './Label.tsx';

/** The three parts of a date that a person types. */
export type DatePart = 'day' | 'month' | 'year';

const parts: readonly { part: DatePart; label: string; width: 2 | 4 }[] = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
];

interface DateInputProps
  extends
    Pick<FieldProps, 'hint' | 'error' | 'describedBy' | 'isPageHeading' | 'groupClassName'>,
    Pick<FieldsetProps, 'legend' | 'legendSize' | 'legendClassName'> {
  id: string;
  /** The fields are named `<prefix>-day`, `<prefix>-month` and `<prefix>-year`; without it `day`, `month`, `year`. */
  namePrefix?: string | undefined;
  defaultValues?: Partial<Record<DatePart, string>> | undefined;
  /** What the parts are called, in another language. */
  labels?: Readonly<Record<DatePart, ReactNode>> | undefined;
  /** Which parts the error is about; all of them when this is left out. */
  errorParts?: readonly DatePart[] | undefined;
}

/** A day that a person knows by heart or has on paper. */
export function DateInput({
  id,
  namePrefix,
  legend,
  legendSize,
  legendClassName,
  isPageHeading,
  hint,
  error,
  describedBy,
  groupClassName,
  defaultValues = {},
  labels,
  errorParts,
}: DateInputProps) {
  const isWrong = (part: DatePart) => (errorParts ? errorParts.includes(part) : error !== undefined);
  const content = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="govuk-date-input" id={id}>
        {parts.map(({ part, label, width }) => (
          <div key={part} className="govuk-date-input__item">
            <div className="govuk-form-group">
              <Label htmlFor={`${id}-${part}`} className="govuk-date-input__label">
                {labels?.[part] ?? label}
              </Label>
              <input
                className={classes(
                  'govuk-input',
                  'govuk-date-input__input',
                  isWrong(part) && 'govuk-input--error',
                  `govuk-input--width-${width}`,
                )}
                id={`${id}-${part}`}
                name={namePrefix === undefined ? part : `${namePrefix}-${part}`}
                type="text"
                inputMode="numeric"
                defaultValue={defaultValues[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </>
  );
  return (
    <div className={groupClass(error, groupClassName)}>
      {legend === undefined ? (
        content
      ) : (
        <Fieldset
          {...{ legend, legendSize, legendClassName, isPageHeading }}
          role="group"
          aria-describedby={describedByIds(id, hint, error, describedBy)}
        >
          {content}
        </Fieldset>
      )}
    </div>
  );
}
