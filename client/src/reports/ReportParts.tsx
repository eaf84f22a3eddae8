import { SummaryList } from '../govuk/SummaryList.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { ReportPartsFragment } from './ReportPage.graphql.generated.ts';
import { absenceOf, capacityWords, enclosureWords } from './report-words.ts';
import { Stated } from './Stated.tsx';

type Parts = ReportPartsFragment;

/** What the committee is asked to do, with the reason. */
export function Recommendations({
  recommendations,
  noOptionsReason,
}: Pick<Parts, 'recommendations'> & { noOptionsReason: string | null }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Recommendations</h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {recommendations.map(({ position, text, reason }) => (
          <li key={position}>
            {text}
            <br />
            <span className="app-quiet">Reason: {reason ?? 'not stated'}</span>
          </li>
        ))}
      </ol>
      {noOptionsReason !== null && <p className="govuk-body">No options are put forward. {noOptionsReason}</p>}
    </section>
  );
}

/** What the report means, field by field. None, not assessed, not applicable and not stated are four answers. */
export function Implications({ implications }: Pick<Parts, 'implications'>) {
  if (implications.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Implications</h2>
      <SummaryList
        rows={implications.map(({ kind, state, text }) => {
          const absence = absenceOf(state);
          return {
            key: kind,
            value: (
              <>
                {absence !== null && <NotStated kind={absence} />}
                {absence !== null && text !== null && '. '}
                {text}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

/** Who wrote the report, who answers for it, and who signed it off for whom. */
export function PeopleAndSignOff({ people, signOffs }: Pick<Parts, 'people' | 'signOffs'>) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">People and sign-off</h2>
      <SummaryList
        rows={[
          ...people.map(({ capacity, name, post }) => ({
            key: capacityWords[capacity],
            value: post === null ? name : `${name}, ${post}`,
          })),
          ...signOffs.map((line) => ({ key: `Sign-off: ${line.role}`, value: <SignOff line={line} /> })),
        ]}
      />
    </section>
  );
}

function SignOff({ line: { state, signedBy, onBehalfOf, signedOn } }: { line: Parts['signOffs'][number] }) {
  return (
    <>
      <Stated answer={state} />
      {signedBy !== null && `, by ${signedBy}`}
      {onBehalfOf !== null && ` on behalf of ${onBehalfOf}`}
      {signedOn !== null && (
        <>
          {' '}
          on <Day on={signedOn} />
        </>
      )}
    </>
  );
}

/** What the report points to, and what of it is missing. Nothing when it points to nothing. */
export function Enclosures({ enclosures }: Pick<Parts, 'enclosures'>) {
  if (enclosures.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Appendices and background</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {enclosures.map(({ kind, label, title, datedOn, isAtHand }) => (
          <li key={title}>
            {label ?? enclosureWords[kind]}: {title}
            {datedOn !== null && (
              <>
                , <Day on={datedOn} />
              </>
            )}{' '}
            {!isAtHand && <Tag colour="yellow">Not with the paper</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
