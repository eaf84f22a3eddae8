import { formatFuzzyDate } from '@throughline/shared/dates';
import { Fragment } from 'react';
import type { SummaryRow } from '../govuk/SummaryList.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { ageWords } from '../layout/age-words.ts';
import { basisWords, formWords, kindWords, phaseWords, topicWords } from './hub-words.ts';
import { HubPageDocument, type HubPageQuery } from './HubPage.graphql.generated.ts';
import { SiteList } from './SiteList.tsx';

const page = definePage(HubPageDocument, {
  variables: ({ params }) => ({ id: params['hub']! }),
  found: ['hub'],
  elsewhere: ({ hub }, { params }) => (hub && hub.council.slug !== params['council'] ? `/${hub.council.slug}/hubs/${hub.id}` : undefined),
});
export const loader = page.loader;

export type HubToShow = NonNullable<HubPageQuery['hub']>;

/** One hub: what it is, for whom, where, with whom; and what the papers leave open about it. */
export function Component() {
  const { hub } = page.useData();
  return (
    <Page title={hub.name} back={`/${hub.council.slug}/hubs`} isNarrow>
      <h1 className="govuk-heading-l">{hub.name}</h1>
      {hub.isDemonstration && <p><DemonstrationTag /></p>}
      {!hub.nameIsStated && <p className="govuk-body">The papers count this hub and do not name it. What stands here is all that they say.</p>}
      {hub.summary !== null && <p className="govuk-body-l">{hub.summary} <Source facts={hub.provenance} field="summary" /></p>}
      <SummaryList rows={facts(hub)} />
      <Issues issues={hub.issues} />
      <Areas areas={hub.areas} />
      <SiteList sites={hub.sites.items} />
      <Statements statements={hub.statements} />
      <CoLocations coLocations={hub.coLocations} />
    </Page>
  );
}

/** The rows of the summary; what is not stated says so. */
function facts({ council, kind, form, ages, stages, leaders, memberships, staffAlignments, provenance }: HubToShow): SummaryRow[] {
  const isExplained = council.hubKinds.some((note) => note.kind === kind);
  const leading = leaders.filter(({ validTo }) => validTo === null);
  const members = memberships.filter(({ validTo }) => validTo === null);
  return [
    {
      key: 'Kind',
      value: (
        <>
          {isExplained ? <a className="govuk-link" href={`/${council.slug}/hubs/which#${kind}`}>{kindWords[kind]}</a> : kindWords[kind]}{' '}
          <Source facts={provenance} field="kind" />
        </>
      ),
    },
    { key: 'What it is', value: formWords[form] ?? <NotStated /> },
    { key: 'Who it is for', value: <>{upperFirst(ageWords(ages)) ?? <NotStated />} <Source facts={provenance} field="ages" /></> },
    {
      key: 'Stage',
      value: stages.length === 0 ? <NotStated /> : (
        <ul className="govuk-list">
          {stages.map(({ id, stageName, since, basis, provenance: sources }) => (
            <li key={id}>{stageName.label}{since && ` since ${formatFuzzyDate(since)}`}, {basisWords[basis]}. {stageName.meaning} <Source facts={sources} /></li>
          ))}
        </ul>
      ),
    },
    { key: 'Led by', value: leading.length === 0 ? <NotStated /> : leading.map(({ name, post }) => `${name}, ${post.toLowerCase()}`).join('; ') },
    {
      key: 'Schools and partners',
      value: members.length === 0 ? <NotStated /> : (
        <ul className="govuk-list">
          {members.map(({ id, organisation, phase, isPrimary }) => (
            <li key={id}>{organisation.name}{phaseWords[phase] !== null && ` (${phaseWords[phase]})`}{!isPrimary && ', whose primary hub is another'}</li>
          ))}
        </ul>
      ),
    },
    ...(staffAlignments.length === 0 ? [] : [{
      key: 'Staff',
      value: (
        <ul className="govuk-list">
          {staffAlignments.map(({ id, role, posts, hubCount, provenance: sources }) => (
            <li key={id}>{role}{posts !== null && `: ${posts} posts for ${hubCount} hubs`}. <Source facts={sources} /></li>
          ))}
        </ul>
      ),
    }]),
  ];
}

function Areas({ areas }: { areas: HubToShow['areas'] }) {
  if (areas.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Where</h2>
      {areas.map(({ id, name, members, provenance, issues }) => (
        <Fragment key={id}>
          <p className="govuk-body">
            {name}{members.length > 0 && `, made of ${members.length} wards: ${members.map((ward) => ward.name).join(', ')}`}. <Source facts={provenance} />
          </p>
          <Issues issues={issues} />
        </Fragment>
      ))}
    </>
  );
}

function Statements({ statements }: { statements: HubToShow['statements'] }) {
  const topics = [...new Set(statements.map(({ topic }) => topic))];
  return topics.map((topic) => {
    const said = statements.filter((statement) => statement.topic === topic);
    return (
      <Fragment key={topic}>
        <h2 className="govuk-heading-m">{topicWords[topic]}</h2>
        <ul className="govuk-list govuk-list--bullet">{said.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>
        <p className="govuk-body-s"><Source facts={said.flatMap(({ provenance }) => provenance)} /></p>
      </Fragment>
    );
  });
}

function CoLocations({ coLocations }: { coLocations: HubToShow['coLocations'] }) {
  return coLocations.map(({ id, organisations, locations, sectors, basis, provenance }) => (
    <Fragment key={id}>
      <h2 className="govuk-heading-m">Working in the same place</h2>
      <p className="govuk-body">
        {organisations} organisations in {locations} places. {sectors}. {basis}. <Source facts={provenance} />
      </p>
    </Fragment>
  ));
}

const upperFirst = (words: string | null) => words && words.charAt(0).toUpperCase() + words.slice(1);
