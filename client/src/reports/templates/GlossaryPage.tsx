import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostLink } from '../../forms/PostLink.tsx';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { Source } from '../../papers/Source.tsx';
import { GlossaryDocument, RemoveGlossaryTermDocument } from './Templates.graphql.generated.ts';

const page = definePage(GlossaryDocument, { variables: ({ params }) => ({ council: params['council']! }), found: ['council'] });
export const loader = page.loader;

/** Takes a term out. */
export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(RemoveGlossaryTermDocument, { input: { termId: textOf(values['termId']), version: Number(textOf(values['version'])) } });
  return `/${params['council']!}/glossary`;
});

/** What the short forms and terms in the papers of a council mean. */
export function Component() {
  const { council } = page.useData();
  const slug = useParams()['council']!;
  const { keepGlossary } = council.viewerCanWithPapers;
  return (
    <Page title="Short forms and terms" back={`/${slug}/reports`} isNarrow>
      <ActionErrors />
      <h1 className="govuk-heading-l">Short forms and terms</h1>
      <p className="govuk-body">What they mean in the papers of {council.name}. A paper spells a short form out where it first uses it.</p>
      {keepGlossary && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/${slug}/glossary/add`}>
            Add a short form or term
          </a>
        </p>
      )}
      {council.glossary.length === 0 && <EmptyState>There is nothing here yet.</EmptyState>}
      <SummaryList
        rows={council.glossary.map(({ id, term, expansion, meaning, version, isDemonstration, provenance }) => ({
          key: term,
          value: (
            <>
              {expansion} {isDemonstration && <DemonstrationTag />}
              {meaning !== null && <p className="govuk-body govuk-!-margin-bottom-1">{meaning}</p>}
              {provenance.length > 0 && (
                <p className="govuk-body govuk-!-margin-bottom-1">
                  <Source facts={provenance} />
                </p>
              )}
              {keepGlossary && (
                <div className="app-part-links">
                  <a className="govuk-link" href={`/${slug}/glossary/${id}`}>
                    Change<span className="govuk-visually-hidden"> “{term}”</span>
                  </a>{' '}
                  <PostLink hidden={{ termId: id, version }}>
                    Take out<span className="govuk-visually-hidden"> “{term}”</span>
                  </PostLink>
                </div>
              )}
            </>
          ),
        }))}
      />
    </Page>
  );
}
