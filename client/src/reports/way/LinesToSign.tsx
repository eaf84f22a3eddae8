import { Tag, type TagColour } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import type { StatedAnswer } from '../../schema.generated.ts';
import type { LineToSignFragment, ReportOnItsWayFragment } from './ReportWay.graphql.generated.ts';
import { answerWords } from './way-words.ts';

const colours: Readonly<Record<StatedAnswer, TagColour>> = { YES: 'green', NO: 'red', NOT_APPLICABLE: 'grey', NOT_STATED: 'yellow' };

interface LinesToSignProps {
  report: Pick<ReportOnItsWayFragment, 'draftSignOffs' | 'status' | 'correctionState'>;
  way: string;
}

/** The sign-off list: each line, who answered it and for whom. */
export function LinesToSign({ report: { draftSignOffs, status, correctionState }, way }: LinesToSignProps) {
  if (draftSignOffs.length === 0) return null;
  const isWaiting = (status === 'PUBLISHED' ? correctionState : status) === 'SIGN_OFF';
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Signatures</h2>
      <dl className="govuk-summary-list">
        {draftSignOffs.map((line) => {
          const isOpen = isWaiting && line.viewerCanSign;
          return (
            <div className={isOpen ? 'govuk-summary-list__row' : 'govuk-summary-list__row govuk-summary-list__row--no-actions'} key={line.id}>
              <dt className="govuk-summary-list__key">{line.role}</dt>
              <dd className="govuk-summary-list__value">
                <Tag colour={colours[line.state]}>{answerWords[line.state]}</Tag> <Signature line={line} />
              </dd>
              {isOpen && (
                <dd className="govuk-summary-list__actions">
                  <a className="govuk-link" href={`${way}/sign/${line.id}`}>
                    {line.state === 'NOT_STATED' ? 'Answer' : 'Change'}
                    <span className="govuk-visually-hidden"> the line of {line.role}</span>
                  </a>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Signature({ line: { signedBy, onBehalfOf, signedOn, note } }: { line: LineToSignFragment }) {
  return (
    <>
      {signedBy !== null && `by ${signedBy}`}
      {onBehalfOf !== null && ` on behalf of ${onBehalfOf}`}
      {signedOn !== null && (
        <>
          {' '}
          on <Day on={signedOn} />
        </>
      )}
      {note !== null && (
        <>
          <br />
          {note}
        </>
      )}
    </>
  );
}
