import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import type { RaidItem } from './RaidItemPage.tsx';
import { referenceOf, responseWords } from './raid-words.ts';

/** What is written about one item. What nobody has written is left out. */
export function RaidFacts({ item }: { item: RaidItem }) {
  const { council } = useParams();
  const linked = (other: NonNullable<RaidItem['raisedFrom']>) => (
    <a key={other.id} className="govuk-link" href={`/${council}/programme/raid/${other.id}`}>
      {referenceOf(other)}: {other.title}
    </a>
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['What is known', item.detail],
    ['Because of', item.cause],
    ['What may happen', item.event],
    ['What would follow', item.effect],
    ['Kind of response', item.response && responseWords[item.response]],
    ['What is done about it', item.responsePlan],
    ['Answers for it', item.ownerRole],
    ['Directorate or organisation', item.ownerBody],
    ['Also touches', item.othersInvolved],
    ['Workstream', item.workstream?.title],
    ['Raised', <Day key="raised" on={item.raisedOn} />],
    ['To be looked at by', item.reviewOn && <Day on={item.reviewOn} />],
    ['Due by', item.dueOn && <Day on={item.dueOn} />],
    ['Came from the risk', item.raisedFrom && linked(item.raisedFrom)],
    ['Has become', item.becameIssues.length > 0 && item.becameIssues.map(linked)],
  ];
  return <SummaryList rows={rows.filter(([, value]) => Boolean(value)).map(([key, value]) => ({ key, value }))} />;
}
