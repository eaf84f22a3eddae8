import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from './due-words.ts';
import type { BookProgramme } from './RecordBookPage.tsx';

/** What a programme is a part of, how its scope has changed, and which national framework it answers to. */
export function RecordStory({ programme }: { programme: BookProgramme }) {
  const { portfolio, scopeChanges, frameworks, viewerCan } = programme;
  const path = `/${useParams()['council']}/programme/record`;
  return (
    <>
      <h2 className="govuk-heading-m">What it belongs to, and how its scope has changed</h2>
      <SummaryList
        rows={[
          {
            key: 'Portfolio',
            value: portfolio ? (
              <>
                {portfolio.name}: {portfolio.description}
                {portfolio.target && `, ${dueWords(portfolio.target)}`}
                <br />
                <Source facts={portfolio.provenance} />
              </>
            ) : (
              'None is on record'
            ),
          },
          ...scopeChanges.map(({ description, reason, changed, decision, isDemonstration, provenance }) => ({
            key: 'Scope changed',
            value: (
              <>
                <FuzzyDay date={changed} />: {description} {isDemonstration && <DemonstrationTag />}
                {reason && ` Why: ${reason}.`}
                {decision && ` By decision ${decision.reference}.`}
                <br />
                <Source facts={provenance} />
              </>
            ),
          })),
          ...frameworks.map(({ name, publisher, issued, note, isDemonstration, provenance }) => ({
            key: 'Answers to',
            value: (
              <>
                {name}, {publisher}
                {issued ? (
                  <>
                    , <FuzzyDay date={issued} />
                  </>
                ) : (
                  ', version not stated'
                )}
                . {note} {isDemonstration && <DemonstrationTag />}
                <br />
                <Source facts={provenance} />
              </>
            ),
          })),
        ]}
      />
      {viewerCan.keepRecord && (
        <div className="govuk-button-group">
          <LinkButton href={`${path}/scope/new`} variant="secondary">
            The scope has changed
          </LinkButton>
          <LinkButton href={`${path}/portfolio`} variant="secondary">
            Say which portfolio it belongs to
          </LinkButton>
          <LinkButton href={`${path}/frameworks/new`} variant="secondary">
            Add a framework
          </LinkButton>
        </div>
      )}
    </>
  );
}
