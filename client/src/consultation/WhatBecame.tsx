import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Moment } from '../layout/Moment.tsx';
import { dispositionWords } from './texts/text-words.ts';
import type { ReceiptAnswersPageQuery } from './ReceiptAnswersPage.graphql.generated.ts';

type Receipt = NonNullable<ReceiptAnswersPageQuery['receipt']>;

/** What became of answers that were sent: whether they count, what comes next and when, and what was decided. */
export function WhatBecame({ receipt: { status, consultation, points }, path }: { receipt: Receipt; path: string }) {
  const { closesAt, nextSteps, outcomeDue, resultsPublishedAt, decisions } = consultation;
  const council = path.split('/')[1];
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What becomes of your answers</h2>
      <ul className="govuk-list govuk-list--bullet">
        {status === 'COUNTED' && <li>They are counted.</li>}
        {status === 'LATE' && <li>They came after the closing date. They are kept, and they are not counted.</li>}
        {consultation.status === 'OPEN' && <li>The consultation is open until <Moment at={closesAt} />.</li>}
        {resultsPublishedAt === null ? (
          <li>The results are not published yet.</li>
        ) : (
          <li><a className="govuk-link" href={`${path}/results`}>The results</a> were published at <Moment at={resultsPublishedAt} />.</li>
        )}
        {nextSteps !== null && <li>{nextSteps}</li>}
        {outcomeDue !== null && <li>The outcome is due: <FuzzyDay date={outcomeDue} />.</li>}
        {decisions.map(({ id, title, reference }) => (
          <li key={id}>The decision that follows: <a className="govuk-link" href={`/${council}/decisions/${encodeURIComponent(reference)}`}>{title}</a>.</li>
        ))}
      </ul>
      {points.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Points in your own words</h3>
          <ul className="govuk-list">
            {points.map(({ id, words, disposition, changeMade, reason }) => (
              <li key={id} className="app-entry">
                <strong>{words}</strong><br />
                {disposition !== null && dispositionWords[disposition].text}.{changeMade !== null && ` ${changeMade}`}<br />
                Why: {reason}
              </li>
            ))}
          </ul>
          <p className="govuk-body"><a className="govuk-link" href={`${path}/what-became`}>What became of everything that people said</a></p>
        </>
      )}
    </section>
  );
}
