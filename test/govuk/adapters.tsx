import type { ReactElement, ReactNode } from 'react';
import { BackLink } from '@throughline/client/src/govuk/BackLink.tsx';
import { Breadcrumbs } from '@throughline/client/src/govuk/Breadcrumbs.tsx';
import { Button, LinkButton } from '@throughline/client/src/govuk/Button.tsx';
import { Checkboxes } from '@throughline/client/src/govuk/Checkboxes.tsx';
import { DateInput, type DatePart } from '@throughline/client/src/govuk/DateInput.tsx';
import { Details } from '@throughline/client/src/govuk/Details.tsx';
import { ErrorMessage } from '@throughline/client/src/govuk/ErrorMessage.tsx';
import { ErrorSummary } from '@throughline/client/src/govuk/ErrorSummary.tsx';
import { ExitThisPage } from '@throughline/client/src/govuk/ExitThisPage.tsx';
import { Fieldset } from '@throughline/client/src/govuk/Fieldset.tsx';
import { Footer } from '@throughline/client/src/govuk/Footer.tsx';
import { GenericHeader } from '@throughline/client/src/govuk/GenericHeader.tsx';
import { Hint } from '@throughline/client/src/govuk/Hint.tsx';
import { Input } from '@throughline/client/src/govuk/Input.tsx';
import { InsetText } from '@throughline/client/src/govuk/InsetText.tsx';
import { Label, type HeadingSize } from '@throughline/client/src/govuk/Label.tsx';
import { NotificationBanner } from '@throughline/client/src/govuk/NotificationBanner.tsx';
import { Pagination } from '@throughline/client/src/govuk/Pagination.tsx';
import { Panel } from '@throughline/client/src/govuk/Panel.tsx';
import { PhaseBanner } from '@throughline/client/src/govuk/PhaseBanner.tsx';
import { Radios } from '@throughline/client/src/govuk/Radios.tsx';
import { Select } from '@throughline/client/src/govuk/Select.tsx';
import { ServiceNavigation } from '@throughline/client/src/govuk/ServiceNavigation.tsx';
import { SkipLink } from '@throughline/client/src/govuk/SkipLink.tsx';
import { SummaryList } from '@throughline/client/src/govuk/SummaryList.tsx';
import { Table } from '@throughline/client/src/govuk/Table.tsx';
import { Tabs } from '@throughline/client/src/govuk/Tabs.tsx';
import { Tag } from '@throughline/client/src/govuk/Tag.tsx';
import { Textarea } from '@throughline/client/src/govuk/Textarea.tsx';
import { WarningText } from '@throughline/client/src/govuk/WarningText.tsx';
import { reactNodes, reactProps } from './html.ts';

/** The options of a fixture: whatever Nunjucks takes. */
// oxlint-disable-next-line typescript/no-explicit-any -- the fixtures are untyped
type Options = any;

/** Text or HTML of an option, as children. */
function content(option: Options): ReactNode {
  if (option === undefined || option === null) return undefined;
  if (option.html) return reactNodes(option.html);
  return option.text;
}

/** `govuk-label--l` → `l`. */
function sizeOf(classes: string | undefined): HeadingSize | undefined {
  return /--(xl|l|m|s)$/.exec(classes ?? '')?.[1] as HeadingSize | undefined;
}

const root = ({ classes, attributes, id }: Options) => ({ className: classes, id, ...reactProps(attributes ?? {}) });

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

const summaryActions = (actions: Options) =>
  actions?.items?.map((action: Options) => ({
    href: action.href,
    text: content(action),
    hiddenText: action.visuallyHiddenText,
  }));

/** How the options of each component's fixtures become props of ours. */
export const adapters: Record<string, (options: Options) => ReactElement> = {
  'back-link': (options) => (
    <BackLink
      {...root({ ...options, classes: options.classes?.replace('govuk-back-link--inverse', '') })}
      href={options.href}
      isInverse={options.classes?.includes('--inverse')}
    >
      {content(options)}
    </BackLink>
  ),
  breadcrumbs: ({ items, labelText, collapseOnMobile, ...options }) => (
    <Breadcrumbs
      {...root(options)}
      items={items.map((item: Options) => ({ text: content(item), href: item.href }))}
      label={labelText}
      collapsesOnMobile={collapseOnMobile}
    />
  ),
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
  details: ({ open, summaryText, summaryHtml, ...options }) => (
    <Details {...root(options)} open={open} summary={content({ text: summaryText, html: summaryHtml })}>
      {content(options)}
    </Details>
  ),
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
  'exit-this-page': ({ redirectUrl, ...options }) => (
    <ExitThisPage {...root(options)} href={redirectUrl}>
      {content(options)}
    </ExitThisPage>
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
  footer: ({ meta, containerClasses, ...options }) => (
    <Footer
      {...root(options)}
      containerClassName={containerClasses}
      linksTitle={meta?.visuallyHiddenTitle}
      links={meta?.items}
    >
      {content(meta)}
    </Footer>
  ),
  'generic-header': ({ url, containerClasses, logoText, logoHtml, ...options }) => (
    <GenericHeader {...root(options)} href={url} containerClassName={containerClasses}>
      {content({ text: logoText, html: logoHtml })}
    </GenericHeader>
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
  'inset-text': (options) => <InsetText {...root(options)}>{content(options)}</InsetText>,
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
  'notification-banner': ({ type, titleText, titleHtml, titleId, titleHeadingLevel, role, text, ...options }) => (
    <NotificationBanner
      {...root(options)}
      {...(role && { role })}
      isSuccess={type === 'success'}
      title={content({ text: titleText, html: titleHtml })}
      titleId={titleId}
      titleHeadingLevel={titleHeadingLevel && Number(titleHeadingLevel)}
      text={options.html ? undefined : text}
    >
      {content(options)}
    </NotificationBanner>
  ),
  pagination: ({ previous, next, items, landmarkLabel, ...options }) => {
    const link = (option: Options) => option && { href: option.href, text: content(option), label: option.labelText };
    const page = (item: Options) =>
      item.ellipsis
        ? 'ellipsis'
        : { number: item.number, href: item.href, isCurrent: item.current, label: item.visuallyHiddenText };
    return (
      <Pagination
        {...root(options)}
        previous={link(previous)}
        next={link(next)}
        pages={items?.filter((item: Options) => item && Object.keys(item).length > 0).map(page)}
        label={landmarkLabel}
      />
    );
  },
  panel: ({ titleText, titleHtml, headingLevel, ...options }) => (
    <Panel {...root(options)} title={content({ text: titleText, html: titleHtml })} headingLevel={headingLevel}>
      {content(options)}
    </Panel>
  ),
  'phase-banner': ({ tag, ...options }) => (
    <PhaseBanner {...root(options)} tag={content(tag)} tagClassName={tag?.classes}>
      {content(options)}
    </PhaseBanner>
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
  'service-navigation': ({
    serviceName,
    serviceUrl,
    navigation,
    navigationLabel,
    menuButtonText,
    navigationId,
    navigationClasses,
    ariaLabel,
    slots,
    ...options
  }) => (
    <ServiceNavigation
      {...root(options)}
      serviceName={serviceName}
      serviceUrl={serviceUrl}
      items={navigation
        ?.filter(Boolean)
        .map((item: Options) => ({
          text: content(item),
          href: item.href,
          current: item.current ? 'page' : item.active ? 'true' : undefined,
        }))}
      label={ariaLabel}
      navigationLabel={navigationLabel ?? menuButtonText}
      navigationId={navigationId}
      navigationClassName={navigationClasses}
      end={slots?.end && reactNodes(slots.end.html ?? slots.end)}
      isEndInline={slots?.end?.align === 'inline'}
    />
  ),
  'skip-link': ({ href, ...options }) => (
    <SkipLink {...root(options)} href={href}>
      {content(options)}
    </SkipLink>
  ),
  'summary-list': ({ rows, card, ...options }) => (
    <SummaryList
      {...root(options)}
      rows={rows
        .filter(Boolean)
        .map((row: Options) => ({
          key: content(row.key),
          value: content(row.value),
          actions: summaryActions(row.actions),
          className: row.classes,
        }))}
      card={
        card && {
          title: content(card.title),
          headingLevel: card.title?.headingLevel,
          actions: summaryActions(card.actions),
          className: card.classes,
        }
      }
    />
  ),
  table: ({ caption, captionClasses, head, rows, firstCellIsHeader, ...options }) => {
    const used: Options[][] = rows.filter(Boolean);
    const cells: Options[] = head ?? used[0];
    return (
      <Table
        {...root(options)}
        caption={caption}
        captionSize={sizeOf(captionClasses)}
        columns={cells.map((cell, index) => ({
          header: head && content(cell),
          isNumeric: (cell.format ?? used[0]?.[index]?.format) === 'numeric',
          cell: (row: Options[]) => content(row[index]),
        }))}
        rows={used}
        firstCellIsHeader={firstCellIsHeader}
      />
    );
  },
  tabs: ({ title, items, idPrefix, ...options }) => {
    const used = (items ?? [])
      .filter(Boolean)
      .map((item: Options, index: number) => ({ ...item, id: item.id ?? `${idPrefix}-${index + 1}` }));
    const panel = ({ text, html }: Options) => (html ? reactNodes(html) : text && <p className="govuk-body">{text}</p>);
    return (
      <Tabs
        {...root(options)}
        title={title}
        tabs={used.map(({ id, label, panel: shown }: Options) => ({ id, label, content: panel(shown ?? {}) }))}
      />
    );
  },
  tag: (options) => {
    const colour = /^govuk-tag--([a-z-]+)$/.exec(options.classes ?? '')?.[1];
    return (
      <Tag
        {...root({ ...options, classes: colour ? undefined : options.classes })}
        colour={colour as 'grey' | undefined}
      >
        {content(options)}
      </Tag>
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
  'warning-text': ({ iconFallbackText, ...options }) => (
    <WarningText {...root(options)} iconText={iconFallbackText}>
      {content(options)}
    </WarningText>
  ),
};
