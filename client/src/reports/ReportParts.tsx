import { capacityWords, enclosureWords } from '@throughline/shared/report-words';
import type { ReportContent } from '@throughline/shared/report-content';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { EnclosedFile } from './EnclosedFile.tsx';
import { absenceOf } from './report-words.ts';
import { Stated } from './Stated.tsx';

/** What the paper is for. */
export function Purposes({ purposes }: Pick<ReportContent, 'purposes'>) {
  if (purposes.length === 1) return <p className="govuk-body-l">{purposes[0]}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet govuk-body-l">
      {purposes.map((purpose) => <li key={purpose}>{purpose}</li>)}
    </ul>
  );
}

/** What the committee is asked to do, with the reason. */
export function Recommendations({ recommendations, noOptionsReason }: Pick<ReportContent, 'recommendations' | 'noOptionsReason'>) {
  return (
    <>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {recommendations.map(({ position, text, reason }) => (
          <li key={position} id={`recommendation-${position}`}>
            {text}
            <br />
            <span className="app-quiet">Reason: {reason ?? 'not stated'}</span>
          </li>
        ))}
      </ol>
      {noOptionsReason !== null && <p className="govuk-body">No options are put forward. {noOptionsReason}</p>}
    </>
  );
}

/** What the report means, field by field. None, not assessed, not applicable and not stated are four answers. */
export function Implications({ implications }: Pick<ReportContent, 'implications'>) {
  return (
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
  );
}

/** Who wrote the report, who answers for it, and who can be asked. */
export function People({ people }: Pick<ReportContent, 'people'>) {
  return (
    <SummaryList
      rows={people.map(({ capacity, name, post, email, phone }) => ({
        key: capacityWords[capacity],
        value: (
          <>
            {post === null ? name : `${name}, ${post}`}
            {email !== null && <><br /><a className="govuk-link" href={`mailto:${email}`}>{email}</a></>}
            {phone !== null && <><br />{phone}</>}
          </>
        ),
      }))}
    />
  );
}

/** Who signed the report off, and for whom. */
export const SignOffs = ({ signOffs }: Pick<ReportContent, 'signOffs'>) => (
  <SummaryList rows={signOffs.map((line) => ({ key: line.role, value: <SignOff line={line} /> }))} />
);

function SignOff({ line: { state, signedBy, onBehalfOf, signedOn } }: { line: ReportContent['signOffs'][number] }) {
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

/** What the report points to, and what of it is missing. */
export function Enclosures({ enclosures }: Pick<ReportContent, 'enclosures'>) {
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {enclosures.map(({ kind, label, title, datedOn, isAtHand, url, publisher, ...kept }) => (
        <li key={`${label} ${title}`}>
          {label ?? enclosureWords[kind]}: {url === null ? title : <a className="govuk-link" href={url}>{title}</a>}
          {publisher !== null && `, ${publisher}`}
          {datedOn !== null && (
            <>
              , <Day on={datedOn} />
            </>
          )}
          <EnclosedFile {...kept} />{' '}
          {!isAtHand && <Tag colour="yellow">Not with the paper</Tag>}
        </li>
      ))}
    </ul>
  );
}
