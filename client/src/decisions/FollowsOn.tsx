import { needWords } from '../consultation/preparing/preparing-words.ts';
import type { FollowsOnFragment } from './FollowsOn.graphql.generated.ts';

/** The consultation that a decision follows on, and what it still waits for. */
export function FollowsOn({ decision: { madeOn, consultations }, council }: { decision: FollowsOnFragment; council: string }) {
  return consultations.map(({ id, slug, title, missingBeforeDecision }) => (
    <section key={id} className="app-section">
      <h2 className="govuk-heading-m">The consultation it follows on</h2>
      <p className="govuk-body"><a className="govuk-link" href={`/${council}/consultations/${slug}`}>{title}</a></p>
      {madeOn === null && missingBeforeDecision.length > 0 && (
        <>
          <p className="govuk-body">Before this decision may be taken:</p>
          <ul className="govuk-list govuk-list--bullet">{missingBeforeDecision.map(({ kind }) => <li key={kind}>{needWords[kind]}</li>)}</ul>
        </>
      )}
    </section>
  ));
}
