import { useParams } from 'react-router';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { RaidLineFragment } from './RaidPage.graphql.generated.ts';
import { kindWords, referenceOf, toneColour } from './raid-words.ts';

interface RaidGroupsProps {
  items: readonly RaidLineFragment[];
  bands: readonly { word: string }[];
}

/** The items of a register, the gravest first, each group under its word. */
export function RaidGroups({ items, bands }: RaidGroupsProps) {
  const words = [...bands.map(({ word }) => word).reverse(), null];
  // Not everybody sees the judgements, and not everything is judged: nothing is said of those that show no score.
  const isJudged = items.some(({ severity }) => severity !== null);
  return words.map((word) => {
    const own = items
      .filter(({ severity }) => severity === word)
      .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));
    if (own.length === 0) return null;
    return (
      <section key={word ?? 'none'} className="app-section">
        <h2 className="govuk-heading-m">
          {word ?? (isJudged ? 'Without a score' : 'In the register')} ({own.length})
        </h2>
        <ul className="govuk-list">
          {own.map((item) => (
            <RaidLine key={item.id} item={item} />
          ))}
        </ul>
      </section>
    );
  });
}

function RaidLine({ item }: { item: RaidLineFragment }) {
  const { council } = useParams();
  const owner = [item.ownerRole, item.ownerBody].filter(Boolean).join(', ');
  return (
    <li className="app-entry">
      <p className="govuk-body govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/${council}/programme/raid/${item.id}`}>
          {referenceOf(item)}: {item.title}
        </a>
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        {item.severity !== null && (
          <>
            <Tag colour={toneColour(item.severityTone)}>{item.severity}</Tag> {item.score} of 25
          </>
        )}{' '}
        {item.status === 'CLOSED' && <Tag colour="grey">Closed</Tag>} {item.isOverdue && <Tag colour="orange">Overdue</Tag>}{' '}
        {item.isReviewDue && <Tag colour="yellow">Review due</Tag>}{' '}
        {item.isRestricted && <Tag colour="pink">Restricted</Tag>} {item.isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-0">
        {kindWords[item.kind].one}. {owner === '' ? 'Nobody is named for it.' : `Answers for it: ${owner}.`}
        {item.workstream && ` Workstream: ${item.workstream.title}.`}
        {item.dueOn && (
          <>
            {' '}
            Due by <Day on={item.dueOn} />.
          </>
        )}
        {item.reviewOn && item.status === 'OPEN' && (
          <>
            {' '}
            To be looked at by <Day on={item.reviewOn} />.
          </>
        )}
      </p>
    </li>
  );
}
