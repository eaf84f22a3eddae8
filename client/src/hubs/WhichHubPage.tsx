import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { ageWords } from '../layout/age-words.ts';
import { WhichHubPageDocument, type WhichHubPageQuery } from './WhichHubPage.graphql.generated.ts';

const page = definePage(WhichHubPageDocument, { variables: ({ params }) => ({ councilSlug: params['council']! }), found: ['council'] });
export const loader = page.loader;

type Council = NonNullable<WhichHubPageQuery['council']>;

/** Explains each kind of hub in plain words, with the hubs of that kind under it. */
export function Component() {
  const { council } = page.useData();
  const { slug, hubKinds, hubs } = council;
  return (
    <Page title="Which hub is which" back={`/${slug}/hubs`} isNarrow>
      <h1 className="govuk-heading-l">Which hub is which</h1>
      {hubKinds.length === 0 && <EmptyState>The papers of this council do not explain its hubs.</EmptyState>}
      {hubKinds.length > 1 && (
        <ul className="govuk-list">
          {hubKinds.map(({ id, kind, title }) => <li key={id}><a className="govuk-link" href={`#${kind}`}>{title}</a></li>)}
        </ul>
      )}
      {hubKinds.map((note) => <Kind key={note.id} note={note} slug={slug} hubs={hubs.items.filter(({ kind }) => kind === note.kind)} />)}
    </Page>
  );
}

interface KindProps {
  note: Council['hubKinds'][number];
  slug: string;
  hubs: Council['hubs']['items'];
}

function Kind({ note: { kind, title, summary, ages, points, linkToFamilyHubs, isDemonstration, provenance, issues }, slug, hubs }: KindProps) {
  const counted = hubs.filter(({ nameIsStated }) => !nameIsStated).length;
  return (
    <section id={kind}>
      <h2 className="govuk-heading-m">{title} {isDemonstration && <DemonstrationTag />}</h2>
      <p className="govuk-body">{summary}</p>
      <p className="govuk-body"><strong>Who it is for:</strong> {ageWords(ages) ?? 'not stated'}.</p>
      <ul className="govuk-list govuk-list--bullet">
        {points.map(({ id, text }) => <li key={id}>{text}</li>)}
        {linkToFamilyHubs !== null && <li>{linkToFamilyHubs}</li>}
      </ul>
      <p className="govuk-body-s"><Source facts={provenance} /></p>
      <Issues issues={issues} />
      <h3 className="govuk-heading-s">Hubs of this kind</h3>
      {hubs.length === 0 && <p className="govuk-body">The papers name none.</p>}
      <ul className="govuk-list">
        {hubs.filter(({ nameIsStated }) => nameIsStated).map((hub) => (
          <li key={hub.id}>
            <a className="govuk-link" href={`/${slug}/hubs/${hub.id}`}>{hub.name}</a> {hub.isDemonstration && <DemonstrationTag />}
          </li>
        ))}
        {counted > 0 && <li>{counted} more that the papers count and do not name</li>}
      </ul>
    </section>
  );
}
