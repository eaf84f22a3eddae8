import type { ReactElement } from 'react';
import { Button, LinkButton } from '@throughline/client/src/govuk/Button.tsx';
import { Checkboxes } from '@throughline/client/src/govuk/Checkboxes.tsx';
import { DateInput, type DatePart } from '@throughline/client/src/govuk/DateInput.tsx';
import { ErrorMessage } from '@throughline/client/src/govuk/ErrorMessage.tsx';
import { ErrorSummary } from '@throughline/client/src/govuk/ErrorSummary.tsx';
import { Fieldset } from '@throughline/client/src/govuk/Fieldset.tsx';
import { Hint } from '@throughline/client/src/govuk/Hint.tsx';
import { Input } from '@throughline/client/src/govuk/Input.tsx';
import { Label } from '@throughline/client/src/govuk/Label.tsx';
import { Radios } from '@throughline/client/src/govuk/Radios.tsx';
import { Select } from '@throughline/client/src/govuk/Select.tsx';
import { Textarea } from '@throughline/client/src/govuk/Textarea.tsx';
import { reactProps } from './html.ts';
import { content, root, sizeOf, type Options } from './fixture-options.ts';

const field = ({ id, name, label, hint, errorMessage, describedBy, formGroup }: Options) => ({
  id,
  name,
  label: content(label),
  labelSize: sizeOf(label?.classes),
  isPageHeading: label?.isPageHeading,
  hint: content(hint),
  error: content(errorMessage) as string | undefined,
  describedBy,
  groupClassName: formGroup?.classes,
});

const group = ({ idPrefix, name, hint, errorMessage, fieldset, formGroup, describedBy }: Options) => ({
  id: idPrefix,
  name,
  hint: content(hint),
  error: content(errorMessage) as string | undefined,
  describedBy: fieldset?.describedBy ?? describedBy,
  groupClassName: formGroup?.classes,
  legend: fieldset ? content(fieldset.legend) : undefined,
  legendSize: sizeOf(fieldset?.legend?.classes),
  isPageHeading: fieldset?.legend?.isPageHeading,
});

const choices = (items: Options[]) =>
  items.filter(Boolean).map((item) =>
    item.divider
      ? { divider: item.divider as string }
      : {
          id: item.id,
          value: String(item.value),
          label: content(item),
          hint: content(item.hint),
          disabled: item.disabled,
          isExclusive: item.behaviour === 'exclusive',
          ...(item.name && { name: item.name }),
        },
  );

/** How the options of the fixtures of controls and forms become props of ours. */
export const formAdapters: Record<string, (options: Options) => ReactElement> = {
  button: ({
    href,
    isStartButton,
    classes,
    attributes,
    id,
    type,
    value,
    name,
    disabled,
    preventDoubleClick,
    ...options
  }) => {
    const variant = /govuk-button--(secondary|warning|inverse)/.exec(classes ?? '')?.[1] as 'secondary' | undefined;
    const look = {
      variant,
      isStart: isStartButton,
      className: classes?.replace(/govuk-button--(secondary|warning|inverse)/, '').trim(),
      id,
      ...reactProps(attributes ?? {}),
    };
    if (href || options.element === 'a')
      return (
        <LinkButton href={href ?? '#'} {...look}>
          {content(options)}
        </LinkButton>
      );
    return (
      <Button
        {...look}
        type={type ?? 'submit'}
        value={value}
        name={name}
        disabled={disabled}
        preventsDoubleClick={preventDoubleClick}
      >
        {content(options)}
      </Button>
    );
  },
  checkboxes: ({ items, values, classes, ...options }) => {
    const ticked = items.filter(
      (item: Options) => item?.checked || (values?.includes(item?.value) && item.checked !== false),
    );
    return (
      <Checkboxes
        {...group(options)}
        choices={choices(items)}
        defaultValues={ticked.map((item: Options) => String(item.value))}
        isSmall={classes === 'govuk-checkboxes--small'}
      />
    );
  },
  'date-input': ({ id, namePrefix, values, items = [], ...options }) => {
    const prefix = namePrefix ? `${namePrefix}-` : '';
    const item = (part: DatePart) => options[part] ?? items.find(({ name }: Options) => name === part);
    const value = (part: DatePart) => item(part)?.value ?? values?.[prefix + part] ?? values?.[part];
    const wrong = (['day', 'month', 'year'] as const).filter((part) => item(part)?.error);
    return (
      <DateInput
        {...group(options)}
        id={id}
        namePrefix={namePrefix}
        defaultValues={{ day: value('day'), month: value('month'), year: value('year') }}
        errorParts={wrong.length > 0 ? wrong : undefined}
      />
    );
  },
  'error-message': ({ visuallyHiddenText, ...options }) => (
    <ErrorMessage {...root(options)} prefix={visuallyHiddenText === false ? '' : visuallyHiddenText}>
      {content(options)}
    </ErrorMessage>
  ),
  'error-summary': ({ titleText, titleHtml, descriptionText, descriptionHtml, errorList = [], ...options }) => (
    <ErrorSummary
      {...root(options)}
      title={content({ text: titleText, html: titleHtml })}
      description={content({ text: descriptionText, html: descriptionHtml })}
      errors={errorList.map((error: Options) => ({ text: content(error), href: error.href }))}
    />
  ),
  fieldset: ({ legend, describedBy, role, ...options }) => (
    <Fieldset
      {...root(options)}
      role={role}
      aria-describedby={describedBy}
      legend={content(legend)}
      legendSize={sizeOf(legend?.classes)}
      legendClassName={sizeOf(legend?.classes) ? undefined : legend?.classes}
      isPageHeading={legend?.isPageHeading}
    >
      {content(options)}
    </Fieldset>
  ),
  hint: (options) => <Hint {...root(options)}>{content(options)}</Hint>,
  input: ({
    type,
    value,
    width: _width,
    classes,
    attributes,
    prefix,
    suffix,
    autocomplete,
    inputmode,
    pattern,
    spellcheck,
    autocapitalize,
    disabled,
    ...options
  }) => (
    <Input
      {...field(options)}
      className={classes}
      {...reactProps(attributes ?? {})}
      {...reactProps({ autocomplete, inputmode, pattern, spellcheck, autocapitalize, disabled })}
      type={type}
      defaultValue={value}
      prefix={content(prefix)}
      suffix={content(suffix)}
    />
  ),
  label: ({ isPageHeading, ...options }) => (
    <Label
      {...root({ ...options, classes: sizeOf(options.classes) ? undefined : options.classes })}
      htmlFor={options.for}
      size={sizeOf(options.classes)}
      isPageHeading={isPageHeading}
    >
      {content(options)}
    </Label>
  ),
  radios: ({ items, value, classes, ...options }) => {
    const chosen =
      items.find((item: Options) => item?.checked) ??
      items.find((item: Options) => item && item.value === value && item.checked !== false);
    return (
      <Radios
        {...group(options)}
        choices={choices(items)}
        defaultValue={chosen?.value}
        isSmall={classes?.includes('--small')}
        isInline={classes?.includes('--inline')}
      />
    );
  },
  select: ({ items = [], value, classes, attributes, ...options }) => {
    const chosen =
      items.find((item: Options) => item?.selected) ??
      items.find((item: Options) => item && (item.value ?? item.text) === value && item.selected !== false);
    return (
      <Select
        {...field(options)}
        className={classes}
        {...reactProps(attributes ?? {})}
        options={items
          .filter(Boolean)
          .map((item: Options) => ({ value: item.value, text: item.text, disabled: item.disabled }))}
        defaultValue={chosen && (chosen.value ?? chosen.text)}
      />
    );
  },
  textarea: ({ value, classes, attributes, rows, autocomplete, spellcheck, ...options }) => (
    <Textarea
      {...field(options)}
      className={classes}
      {...reactProps(attributes ?? {})}
      {...reactProps({ autocomplete, spellcheck })}
      {...(rows !== undefined && { rows: Number(rows) })}
      defaultValue={value}
    />
  ),
};
