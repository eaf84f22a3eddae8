import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { momentWords } from '../layout/Moment.tsx';
import { InEnglish, Say } from './journey.tsx';
import { dispositionWords } from './texts/text-words.ts';
import type { ReceiptAnswersPageQuery } from './ReceiptAnswersPage.graphql.generated.ts';

type Receipt = NonNullable<ReceiptAnswersPageQuery['receipt']>;

/** What became of answers that were sent: whether they count, what comes next and when, and what was decided. */
export function WhatBecame({ receipt: { status, consultation, points }, path }: { receipt: Receipt; path: string }) {
  const { closesAt, nextSteps, outcomeDue, resultsPublishedAt, decisions } = consultation;
  const council = path.split('/')[1];
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m"><Say word="receiptBecomes" /></h2>
      <ul className="govuk-list govuk-list--bullet">
        {status === 'COUNTED' && <li><Say word="receiptCounted" /></li>}
        {status === 'LATE' && <li><Say word="receiptLate" /></li>}
        {consultation.status === 'OPEN' && <li><Say word="sentOpenUntil" values={{ moment: momentWords(closesAt) }} /></li>}
        {resultsPublishedAt === null ? (
          <li><Say word="receiptNoResults" /></li>
        ) : (
          <li>
            <a className="govuk-link" href={`${path}/results`}><Say word="receiptResults" /></a><br />
            <Say word="receiptResultsAt" values={{ moment: momentWords(resultsPublishedAt) }} />
          </li>
        )}
        {nextSteps !== null && <li><InEnglish>{nextSteps}</InEnglish></li>}
        {outcomeDue !== null && <li><InEnglish>The outcome is due: <FuzzyDay date={outcomeDue} />.</InEnglish></li>}
        {decisions.map(({ id, title, reference }) => (
          <li key={id}>
            <InEnglish>The decision that follows: <a className="govuk-link" href={`/${council}/decisions/${encodeURIComponent(reference)}`}>{title}</a>.</InEnglish>
          </li>
        ))}
      </ul>
      {points.length > 0 && (
        <>
          <h3 className="govuk-heading-s"><Say word="receiptPoints" /></h3>
          <ul className="govuk-list">
            {points.map(({ id, words, disposition, changeMade, reason }) => (
              <li key={id} className="app-entry">
                <InEnglish>
                  <strong>{words}</strong><br />
                  {disposition !== null && dispositionWords[disposition].text}.{changeMade !== null && ` ${changeMade}`}<br />
                  Why: {reason}
                </InEnglish>
              </li>
            ))}
          </ul>
          <p className="govuk-body"><a className="govuk-link" href={`${path}/what-became`}><Say word="receiptAllPoints" /></a></p>
        </>
      )}
    </section>
  );
}
