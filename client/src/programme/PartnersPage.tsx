import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Page } from '../layout/Page.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import {
  agreementWords,
  engagementStatusWords,
  engagementWords,
  type Agreement,
  type Engagement,
} from './partner-fields.ts';
import { partnersPage } from './record-data.ts';

export const loader = partnersPage.loader;

/** What was agreed with others, and work with people outside the team. */
export function Component() {
  const { slug, programmes } = partnersPage.useData().council;
  const path = `/${slug}/programme`;
  return (
    <Page title="Agreements and work with others" back={path}>
      <h1 className="govuk-heading-l">Agreements and work with others</h1>
      {programmes.map(({ id, name, agreements, engagements, viewerCan: { keepRecord } }) => (
        <section key={id}>
          <p className="govuk-body-l">{name}</p>
          <h2 className="govuk-heading-m">Agreements</h2>
          {agreements.length === 0 && <p className="govuk-body">None are on record.</p>}
          {agreements.map((agreement) => (
            <AgreementEntry key={agreement.id} agreement={agreement} mayChange={keepRecord} />
          ))}
          {keepRecord && (
            <LinkButton href={`${path}/agreements/new`} variant="secondary">
              Write down an agreement
            </LinkButton>
          )}
          <h2 className="govuk-heading-m">Work with others</h2>
          {engagements.length === 0 && <p className="govuk-body">None is on record.</p>}
          {engagements.map((engagement) => (
            <EngagementEntry key={engagement.id} engagement={engagement} mayChange={keepRecord} />
          ))}
          {keepRecord && (
            <LinkButton href={`${path}/engagements/new`} variant="secondary">
              Write down work with others
            </LinkButton>
          )}
        </section>
      ))}
    </Page>
  );
}

function ChangeLink({ to, title }: { to: string; title: string }) {
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-0">
      <a className="govuk-link" href={`/${useParams()['council']}/programme/${to}`}>
        Change<span className="govuk-visually-hidden"> “{title}”</span>
      </a>
    </p>
  );
}

function AgreementEntry({ agreement, mayChange }: { agreement: Agreement; mayChange: boolean }) {
  const { id, kind, title, purpose, parties, partOf, agreed, startsOn, endsOn, reviewOn, isReviewDue } = agreement;
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        {title} {isReviewDue && <Tag colour="yellow">Review due</Tag>} {agreement.isDemonstration && <DemonstrationTag />}
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {agreementWords[kind]} between {parties}. {purpose}.
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {partOf && `Specified by: ${partOf.title}. `}
        {agreed ? (
          <>
            Agreed: <FuzzyDay date={agreed} />.{' '}
          </>
        ) : (
          'When it was agreed is not stated. '
        )}
        {startsOn && (
          <>
            From <Day on={startsOn} />
            {endsOn ? ' ' : '. '}
          </>
        )}
        {endsOn && (
          <>
            until <Day on={endsOn} />.{' '}
          </>
        )}
        {reviewOn && (
          <>
            To be looked at by <Day on={reviewOn} />.
          </>
        )}
      </p>
      <Source facts={agreement.provenance} />
      <Issues issues={agreement.issues} />
      {mayChange && <ChangeLink to={`agreements/${id}`} title={title} />}
    </div>
  );
}

function EngagementEntry({ engagement, mayChange }: { engagement: Engagement; mayChange: boolean }) {
  const { id, kind, title, detail, howMany, audience, ledBy, status, happened, learnt } = engagement;
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        {title} {engagement.isDemonstration && <DemonstrationTag />}
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {engagementWords[kind]}
        {howMany !== null && howMany > 1 && `, held ${howMany} times`}. {engagementStatusWords[status]}
        {happened && (
          <>
            , <FuzzyDay date={happened} />
          </>
        )}
        . {detail}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {audience && `For: ${audience}. `}
        {ledBy && `Led by or with: ${ledBy}. `}
        {learnt && `What came of it: ${learnt}`}
      </p>
      <Source facts={engagement.provenance} />
      <Issues issues={engagement.issues} />
      {mayChange && <ChangeLink to={`engagements/${id}`} title={title} />}
    </div>
  );
}
