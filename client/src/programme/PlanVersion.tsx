import { useParams } from 'react-router';
import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Source } from '../papers/Source.tsx';
import { planWords, sectionsOf } from './plan-words.ts';
import type { PlanVersionFragment } from './PlansPage.graphql.generated.ts';
import { planPath } from './record-data.ts';

interface PlanVersionProps {
  version: PlanVersionFragment;
  /** No other version is being written, and the viewer may begin one. */
  mayBegin: boolean;
}

/** One version of a plan: who made it, what it says, how far it has come, and what can be done next. */
export function PlanVersion({ version, mayBegin }: PlanVersionProps) {
  const { id, number, state, note, isTextKnown, missingSections, viewerCan, provenance } = version;
  const path = `${planPath(useParams())}/versions/${id}`;
  const isComplete = missingSections.length === 0;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">
        Version {number} <Tag colour={planWords[state].colour}>{planWords[state].words}</Tag>
      </h2>
      {note && <p className="govuk-body">{note}</p>}
      <PlanFacts version={version} />
      {isTextKnown ? (
        <PlanSections version={version} path={path} />
      ) : (
        <InsetText>What it says is not known here: only that it was submitted.</InsetText>
      )}
      {viewerCan.write && !isComplete && (
        <p className="govuk-body">
          It can be agreed once these are written: {missingSections.map(({ title }) => title).join('; ')}.
        </p>
      )}
      <p className="govuk-body">
        <Source facts={provenance} />
      </p>
      <div className="govuk-button-group">
        {viewerCan.write && isComplete && <LinkButton href={`${path}/agree`}>It is agreed</LinkButton>}
        {viewerCan.write && (
          <LinkButton href={`${path}/describe`} variant="secondary">
            Change who makes it
          </LinkButton>
        )}
        {viewerCan.submit && <LinkButton href={`${path}/submit`}>It was submitted</LinkButton>}
        {viewerCan.accept && isTextKnown && (
          <LinkButton href={`${path}/accept`} variant="secondary">
            It was accepted
          </LinkButton>
        )}
      </div>
      {mayBegin && (
        <PostButton hidden={{ basedOnId: id }} variant="secondary">
          Begin a new version from version {number}
        </PostButton>
      )}
    </section>
  );
}

function PlanFacts({ version }: { version: PlanVersionFragment }) {
  const { contributors, basedOn, agreedOn, agreedByRole, submittedTo, submittedOn, acceptedOn, frozenHash, isIntact } = version;
  return (
    <SummaryList
      rows={[
        { key: 'Made by', value: contributors ?? <NotStated /> },
        ...(basedOn ? [{ key: 'Begun from', value: `Version ${basedOn.number}` }] : []),
        ...(agreedOn ? [{ key: 'Agreed', value: <>{agreedByRole}, <Day on={agreedOn} /></> }] : []),
        ...(submittedOn ? [{ key: 'Submitted', value: <>To {submittedTo}, <Day on={submittedOn} /></> }] : []),
        ...(acceptedOn ? [{ key: 'Accepted', value: <Day on={acceptedOn} /> }] : []),
        ...(frozenHash
          ? [
              {
                key: 'Frozen',
                value: (
                  <>
                    {isIntact ? 'Nothing in it has changed since it was submitted. ' : 'It is no longer as it was submitted. '}
                    Its fingerprint:{' '}
                    <span className="app-hash">{frozenHash}</span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function PlanSections({ version, path }: { version: PlanVersionFragment; path: string }) {
  return sectionsOf(version).map(({ section, content }) => (
    <div key={section.id} className="govuk-!-margin-bottom-4">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{section.title}</h3>
      <p className="govuk-body govuk-!-margin-bottom-1 app-lines">{content ?? 'Not written yet.'}</p>
      {version.viewerCan.write && (
        <p className="govuk-body-s">
          <a className="govuk-link" href={`${path}/sections/${section.id}`}>
            {content === null ? 'Write' : 'Change'}
            <span className="govuk-visually-hidden"> “{section.title}”</span>
          </a>
        </p>
      )}
    </div>
  ));
}
