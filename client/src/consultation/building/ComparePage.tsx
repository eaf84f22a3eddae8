import { wordDiff } from '@throughline/shared/word-diff';
import { useParams } from 'react-router';
import { LinkButton } from '../../govuk/Button.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { consultationPath } from '../response-cookies.ts';
import { ComparedFormsDocument } from './Building.graphql.generated.ts';
import { questionsPath } from './building-data.ts';
import { formChanges, type FormDifference } from './form-changes.ts';
import { versionWords } from './question-words.ts';

const page = definePage(ComparedFormsDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
  elsewhere: ({ consultation }, { params }) => (consultation.viewerCan.keep ? undefined : consultationPath(params)),
});
export const loader = page.loader;

/** What the version that is being prepared changes, word by word beside the present one. */
export function Component() {
  const [draft, present] = page.useData().consultation.latestForms;
  const path = questionsPath(useParams());
  if (!draft || !present) throw notFound();
  const changes = formChanges(present, draft);
  return (
    <Page title="What changed" back={path}>
      <h1 className="govuk-heading-l">What changed</h1>
      <p className="govuk-body">{versionWords(draft)}, beside version {present.number}.</p>
      {changes.length === 0 ? <p className="govuk-body">Nothing yet.</p> : changes.map((change) => <Changed key={change.place} change={change} />)}
      <LinkButton variant="secondary" href={path}>Go back to the questions</LinkButton>
    </Page>
  );
}

function Changed({ change: { place, lines } }: { change: FormDifference }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-s">{place}</h2>
      <div className="app-beside">
        <Side title="Was" lines={lines} kind="removed" />
        <Side title="Is to be" lines={lines} kind="added" />
      </div>
    </section>
  );
}

/** One side of the comparison: what both have, with what only this one has marked. */
function Side({ title, lines, kind }: { title: string; lines: FormDifference['lines']; kind: 'removed' | 'added' }) {
  return (
    <div>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{title}</p>
      {lines.map(({ was, is }, at) => (
        <p key={at} className="govuk-body">
          {wordDiff(was, is).filter((run) => run.kind === 'same' || run.kind === kind).map(({ kind: ofRun, text }, run) => {
            if (ofRun === 'same') return <span key={run}>{text} </span>;
            const Mark = kind === 'removed' ? 'del' : 'ins';
            return <Mark key={run}>{text} </Mark>;
          })}
          {(kind === 'removed' ? was : is) === '' && <span className="govuk-hint">Nothing</span>}
        </p>
      ))}
    </div>
  );
}
