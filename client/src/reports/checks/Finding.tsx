import { holdsPublicationUp } from '@throughline/shared/forms/finding-waivers';
import { PostButton } from '../../forms/PostButton.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Moment } from '../../layout/Moment.tsx';
import type { DraftFindingFragment } from './DraftChecks.graphql.generated.ts';
import { leavingPath, mendingPath, placeWords } from './finding-paths.ts';

interface FindingProps {
  finding: DraftFindingFragment;
  reportId: string;
  prepare: string;
  mayWaive: boolean;
}

/** Something that was found: where, with its words in their place, why it matters, and what can be done. */
export function Finding({ finding, reportId, prepare, mayWaive }: FindingProps) {
  const place = placeWords(finding);
  return (
    <li>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{place}</h3>
      <FindingWords finding={finding} />
      {finding.waiver && <Waiver waiver={finding.waiver} />}
      {mayWaive && (
        <div className="app-finding__actions">
          <a className="govuk-link" href={mendingPath(prepare, finding)}>
            Mend it<span className="govuk-visually-hidden">: {place}</span>
          </a>
          {finding.waiver === null && finding.grade === 'MEND' && !holdsPublicationUp.has(finding.rule) && (
            <a className="govuk-link" href={leavingPath(prepare, finding.key)}>
              Leave it, with a reason<span className="govuk-visually-hidden">: {place}</span>
            </a>
          )}
        </div>
      )}
      {mayWaive && finding.waiver && (
        <PostButton variant="secondary" hidden={{ reportId, findingKey: finding.key }}>
          Take the reason back<span className="govuk-visually-hidden">: {place}</span>
        </PostButton>
      )}
    </li>
  );
}

/** The words that were found, marked in their sentence, and what is said of them. */
export function FindingWords({ finding: { before, quote, after, words } }: { finding: DraftFindingFragment }) {
  return (
    <>
      {quote !== '' && (
        <InsetText className="govuk-!-margin-top-1 govuk-!-margin-bottom-2">
          {before}
          <mark>{quote}</mark>
          {after}
        </InsetText>
      )}
      <p className="govuk-body govuk-!-margin-bottom-2">{words}</p>
    </>
  );
}

function Waiver({ waiver: { reason, by, at } }: { waiver: NonNullable<DraftFindingFragment['waiver']> }) {
  return (
    <p className="govuk-body">
      <strong>Why it stays:</strong> {reason}{' '}
      <span className="govuk-hint">
        {by}, <Moment at={at} />
      </span>
    </p>
  );
}
