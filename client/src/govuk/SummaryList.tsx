import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

export interface SummaryAction {
  href: string;
  text: ReactNode;
  /** What is changed, for people who hear the link without its row: "name" after "Change". */
  hiddenText?: string;
}

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryAction[];
  className?: string;
}

interface SummaryListProps extends Omit<ComponentProps<'dl'>, 'children'> {
  rows: readonly SummaryRow[];
  hasNoBorder?: boolean;
  /** Puts the list into a card with a heading. */
  card?: SummaryCard | undefined;
}

interface SummaryCard {
  title?: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  actions?: readonly SummaryAction[];
  className?: string;
}

/** Names and values, such as the answers that a person checks before sending them. */
export function SummaryList({ rows, hasNoBorder, card, className, ...rest }: SummaryListProps) {
  const anyRowHasActions = rows.some(({ actions = [] }) => actions.length > 0);
  const list = (
    <dl className={classes('govuk-summary-list', hasNoBorder && 'govuk-summary-list--no-border', className)} {...rest}>
      {rows.map((row, index) => (
        <Row key={index} row={row} isIndented={anyRowHasActions} cardTitle={card?.title} />
      ))}
    </dl>
  );
  return card ? <Card {...card}>{list}</Card> : list;
}

function Row({
  row: { key, value, actions, className },
  isIndented,
  cardTitle,
}: {
  row: SummaryRow;
  isIndented: boolean;
  cardTitle: ReactNode;
}) {
  const hasNoActions = isIndented && actions === undefined;
  return (
    <div
      className={classes('govuk-summary-list__row', hasNoActions && 'govuk-summary-list__row--no-actions', className)}
    >
      <dt className="govuk-summary-list__key">{key}</dt>
      <dd className="govuk-summary-list__value">{value}</dd>
      {actions?.length === 1 && (
        <dd className="govuk-summary-list__actions">
          <ActionLink {...actions[0]!} cardTitle={cardTitle} />
        </dd>
      )}
      {actions && actions.length > 1 && (
        <dd className="govuk-summary-list__actions">
          <ul className="govuk-summary-list__actions-list">
            {actions.map((action, index) => (
              <li key={index} className="govuk-summary-list__actions-list-item">
                <ActionLink {...action} cardTitle={cardTitle} />
              </li>
            ))}
          </ul>
        </dd>
      )}
    </div>
  );
}

function Card({ title, headingLevel = 2, actions = [], className, children }: SummaryCard & { children: ReactNode }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classes('govuk-summary-card', className)}>
      <div className="govuk-summary-card__title-wrapper">
        {title !== undefined && <Heading className="govuk-summary-card__title">{title}</Heading>}
        {actions.length === 1 && (
          <div className="govuk-summary-card__actions">
            <ActionLink {...actions[0]!} cardTitle={title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul className="govuk-summary-card__actions">
            {actions.map((action, index) => (
              <li key={index} className="govuk-summary-card__action">
                <ActionLink {...action} cardTitle={title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function ActionLink({ href, text, hiddenText, cardTitle }: SummaryAction & { cardTitle: ReactNode }) {
  return (
    <a className="govuk-link" href={href}>
      {text}
      {(hiddenText !== undefined || cardTitle !== undefined) && (
        <span className="govuk-visually-hidden">
          {hiddenText !== undefined && ` ${hiddenText}`}
          {cardTitle !== undefined && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}
