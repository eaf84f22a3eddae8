import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { mayKeep } from './preparing/may-keep.ts';
import { ConsultationsPageDocument, type ConsultationsPageQuery } from './ConsultationsPage.graphql.generated.ts';

const page = definePage(ConsultationsPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
});
export const loader = page.loader;

type Listed = NonNullable<ConsultationsPageQuery['council']>['consultations'][number];

const groups: readonly { heading: string; statuses: readonly Listed['status'][]; none?: string }[] = [
  { heading: 'Open now', statuses: ['OPEN'], none: 'Nothing is open for answers at the moment.' },
  { heading: 'Opening soon', statuses: ['SCHEDULED'] },
  { heading: 'Suspended', statuses: ['SUSPENDED'] },
  { heading: 'Closed', statuses: ['CLOSED', 'WITHDRAWN'] },
  { heading: 'Being prepared', statuses: ['DRAFT'] },
];

/** What people can have their say on, and until when. */
export function Component() {
  const { council, viewer } = page.useData();
  return (
    <Page title="Have your say" isNarrow>
      <h1 className="govuk-heading-l">Have your say</h1>
      <p className="govuk-body-l">You do not need an account, and we do not ask your name.</p>
      {groups.map(({ heading, statuses, none }) => {
        const listed = council.consultations.filter(({ status }) => statuses.includes(status));
        if (listed.length === 0 && none === undefined) return null;
        return (
          <section key={heading} className="app-section">
            <h2 className="govuk-heading-m">{heading}</h2>
            {listed.length === 0 ? <EmptyState>{none}</EmptyState> : listed.map((consultation) => <Entry key={consultation.id} council={council.slug} consultation={consultation} />)}
          </section>
        );
      })}
      {mayKeep(viewer, council.slug) && <LinkButton href={`/${council.slug}/consultations/new`} variant="secondary">Prepare a consultation</LinkButton>}
    </Page>
  );
}

function Entry({ council, consultation }: { council: string; consultation: Listed }) {
  const { slug, title, summary, status, opensAt, closesAt, resultsPublishedAt, isDemonstration } = consultation;
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s">
        <a className="govuk-link" href={`/${council}/consultations/${slug}`}>{title}</a> {isDemonstration && <DemonstrationTag />}
      </h3>
      <p className="govuk-body">{summary}</p>
      <p className="govuk-body">
        {status === 'OPEN' && <>Open until <Moment at={closesAt} />.</>}
        {status === 'SCHEDULED' && <>Opens at <Moment at={opensAt} />.</>}
        {status === 'CLOSED' && <>Closed at <Moment at={closesAt} />.{resultsPublishedAt !== null && ' The results are published.'}</>}
        {status === 'WITHDRAWN' && 'Withdrawn by the council.'}
        {status === 'SUSPENDED' && 'Nobody can answer for now.'}
        {status === 'DRAFT' && 'Not public yet.'}
      </p>
    </div>
  );
}
