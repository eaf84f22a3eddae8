import type { ReactElement } from 'react';
import { BackLink } from '@throughline/client/src/govuk/BackLink.tsx';
import { Breadcrumbs } from '@throughline/client/src/govuk/Breadcrumbs.tsx';
import { Details } from '@throughline/client/src/govuk/Details.tsx';
import { ExitThisPage } from '@throughline/client/src/govuk/ExitThisPage.tsx';
import { Footer } from '@throughline/client/src/govuk/Footer.tsx';
import { GenericHeader } from '@throughline/client/src/govuk/GenericHeader.tsx';
import { InsetText } from '@throughline/client/src/govuk/InsetText.tsx';
import { NotificationBanner } from '@throughline/client/src/govuk/NotificationBanner.tsx';
import { Pagination } from '@throughline/client/src/govuk/Pagination.tsx';
import { Panel } from '@throughline/client/src/govuk/Panel.tsx';
import { PhaseBanner } from '@throughline/client/src/govuk/PhaseBanner.tsx';
import { ServiceNavigation } from '@throughline/client/src/govuk/ServiceNavigation.tsx';
import { SkipLink } from '@throughline/client/src/govuk/SkipLink.tsx';
import { SummaryList } from '@throughline/client/src/govuk/SummaryList.tsx';
import { Table } from '@throughline/client/src/govuk/Table.tsx';
import { Tabs } from '@throughline/client/src/govuk/Tabs.tsx';
import { Tag } from '@throughline/client/src/govuk/Tag.tsx';
import { WarningText } from '@throughline/client/src/govuk/WarningText.tsx';
import { reactNodes } from './html.ts';
import { content, root, sizeOf, type Options } from './fixture-options.ts';

const summaryActions = (actions: Options) =>
  actions?.items?.map((action: Options) => ({
    href: action.href,
    text: content(action),
    hiddenText: action.visuallyHiddenText,
  }));

/** How the options of the fixtures of everything but forms become props of ours. */
export const contentAdapters: Record<string, (options: Options) => ReactElement> = {
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
  details: ({ open, summaryText, summaryHtml, ...options }) => (
    <Details {...root(options)} open={open} summary={content({ text: summaryText, html: summaryHtml })}>
      {content(options)}
    </Details>
  ),
  'exit-this-page': ({ redirectUrl, ...options }) => (
    <ExitThisPage {...root(options)} href={redirectUrl}>
      {content(options)}
    </ExitThisPage>
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
  'inset-text': (options) => <InsetText {...root(options)}>{content(options)}</InsetText>,
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
      items={navigation?.filter(Boolean).map((item: Options) => ({
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
      rows={rows.filter(Boolean).map((row: Options) => ({
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
  'warning-text': ({ iconFallbackText, ...options }) => (
    <WarningText {...root(options)} iconText={iconFallbackText}>
      {content(options)}
    </WarningText>
  ),
};
