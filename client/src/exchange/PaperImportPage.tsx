import { useLocation, useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import type { ImportedFactKind } from '../schema.generated.ts';
import { ImportedFactEntry } from './ImportedFactEntry.tsx';
import { PaperTally } from './PaperTally.tsx';
import { factKindIn, factKindUse, factKindWords, facts, paperImportStatus } from './paper-words.ts';
import { DiscardPaperImportDocument, JudgeImportedFactDocument, JudgeImportedFactsDocument, PaperImportPageDocument } from './PaperImportPage.graphql.generated.ts';

const page = definePage(PaperImportPageDocument, {
  variables: ({ params, url }) => ({ id: params['import']!, kind: factKindIn(url.searchParams) ?? 'HEADER', page: pageNumber(url) }),
  found: ['paperImport'],
});
export const loader = page.loader;

export const action = buttonAction(async ({ gql, params, url, values }) => {
  const importId = params['import']!;
  const [verdict, version] = [textOf(values['verdict']), Number(textOf(values['version']))];
  const path = `/${params['council']}/reports/bring-in`;
  if (textOf(values['do']) === 'discard') {
    await gql.mutate(DiscardPaperImportDocument, { input: { importId, version } });
    return path;
  }
  const factId = textOf(values['factId']);
  if (factId === '') await gql.mutate(JudgeImportedFactsDocument, { input: { importId, kind: textOf(values['kind']) as ImportedFactKind, verdict: verdict === 'ACCEPTED' ? 'ACCEPTED' : 'LEFT_OUT' } });
  else await gql.mutate(JudgeImportedFactDocument, { input: { factId, version, verdict: verdict === 'ACCEPTED' ? 'ACCEPTED' : verdict === 'OPEN' ? 'OPEN' : 'LEFT_OUT' } });
  return `${path}/${importId}${url.search}${factId === '' ? '#facts' : `#fact-${factId}`}`;
});

/** A paper that was brought in: what was found in it, kind by kind, each fact with its words in their place. */
export function Component() {
  const { paperImport: found } = page.useData();
  const { council } = useParams();
  const kind = factKindIn(new URLSearchParams(useLocation().search)) ?? 'HEADER';
  const path = `/${council}/reports/bring-in/${found.id}`;
  const tally = found.tally.find((each) => each.kind === kind);
  const isOpen = found.status === 'OPEN';
  const left = found.tally.reduce((sum, { open }) => sum + open, 0);
  return (
    <Page title={found.title} back={`/${council}/reports/bring-in`}>
      <ActionErrors />
      <span className="govuk-caption-l">Bring in an older paper</span>
      <h1 className="govuk-heading-l">{found.title}</h1>
      <p className="govuk-body">
        <Tag colour={paperImportStatus[found.status].colour}>{paperImportStatus[found.status].words}</Tag> {found.isDemonstration && <DemonstrationTag />} Sent{' '}
        <Moment at={found.uploadedAt} />
        {found.fileName !== null && `, from the file ${found.fileName}`}.
      </p>
      {found.report && (
        <p className="govuk-body">
          This became the draft{' '}
          <a className="govuk-link" href={`/${council}/reports/${found.report.slug}/prepare`}>
            {found.report.title}
          </a>
          .
        </p>
      )}
      {found.status !== 'DISCARDED' && (
        <>
          <PaperTally tally={found.tally} path={path} current={kind} />
          {isOpen && (
            <div className="govuk-button-group">
              <a className="govuk-button" href={`${path}/finish`} role="button" draggable="false" data-module="govuk-button">
                Make a draft of what is taken over
              </a>
              <a className="govuk-link" href={`${path}/text`}>
                Read the whole text
              </a>
            </div>
          )}
          {isOpen && left > 0 && <p className="govuk-body">{facts(left)} not decided yet. What nobody decides on is not taken over.</p>}
          <section id="facts">
            <h2 className="govuk-heading-m">{factKindWords[kind]}</h2>
            <p className="govuk-body">{factKindUse[kind]}</p>
            {isOpen && (tally?.open ?? 0) > 0 && (
              <div className="govuk-button-group">
                <PostButton hidden={{ kind, verdict: 'ACCEPTED' }} variant="secondary">
                  Take over all {tally!.open} that are open
                </PostButton>
                <PostButton hidden={{ kind, verdict: 'LEFT_OUT' }} variant="secondary">
                  Leave out all {tally!.open} that are open
                </PostButton>
              </div>
            )}
            {found.facts.items.length === 0 && <EmptyState>Nothing of this kind was found.</EmptyState>}
            {found.facts.items.map((fact) => (
              <ImportedFactEntry key={fact.id} fact={fact} path={path} isOpen={isOpen} />
            ))}
            <ListPages list={found.facts} path={`${path}?kind=${kind}`} label={`Pages of: ${factKindWords[kind]}`} />
          </section>
          {isOpen && (
            <section className="app-section">
              <h2 className="govuk-heading-m">Not this paper after all?</h2>
              <p className="govuk-body">Its text and what was found in it are forgotten.</p>
              <PostButton hidden={{ do: 'discard', version: found.version }} variant="warning">
                Put the paper aside
              </PostButton>
            </section>
          )}
        </>
      )}
    </Page>
  );
}
