import { DayOf } from './DayOf.tsx';
import type { NoticeFragment } from './Preparing.graphql.generated.ts';
import { dayAndTime, noticeWords } from './preparing-words.ts';

/** What the public was told of changes, the newest first. */
export function Notices({ notices }: { notices: readonly NoticeFragment[] }) {
  if (notices.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Notices</h2>
      {notices.map(({ id, kind, givenAt, words, oldClosesAt, newClosesAt }) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{noticeWords[kind]}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <DayOf at={givenAt} />.
            {oldClosesAt !== null && newClosesAt !== null && ` It closes on ${dayAndTime(newClosesAt, '23:59')}, not on ${dayAndTime(oldClosesAt, '23:59')}.`} {words}
          </p>
        </div>
      ))}
    </section>
  );
}
