import { kindWords } from '@throughline/shared/report-words';
import { partWords, signOffLine } from '@throughline/shared/paper-parts';
import { paperKinds } from '@throughline/shared/forms/paper-template';
import { useParams } from 'react-router';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { NotStated } from '../../layout/NotStated.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { Source } from '../../papers/Source.tsx';
import { PaperTemplatesDocument } from './Templates.graphql.generated.ts';
import { numberingWords, type Template } from './template-words.ts';

const page = definePage(PaperTemplatesDocument, { variables: ({ params }) => ({ council: params['council']! }), found: ['council'] });
export const loader = page.loader;

/** How a council prints its papers. */
export function Component() {
  const { council } = page.useData();
  const path = `/${useParams()['council']!}/reports/templates`;
  const { changeTemplates } = council.viewerCanWithPapers;
  const [usual, own] = [council.paperTemplates.find(({ kind }) => kind === null), council.paperTemplates.filter(({ kind }) => kind !== null)];
  const others = paperKinds.filter((kind) => !own.some((template) => template.kind === kind));
  return (
    <Page title="How papers are printed" back={path.replace('/templates', '')} isNarrow>
      <h1 className="govuk-heading-l">How papers are printed</h1>
      <p className="govuk-body">The order of the parts, the numbers of paragraphs, the implications that a paper speaks of, and who signs it. Papers that are published stay as they were printed.</p>
      <h2 className="govuk-heading-m">All papers without an order of their own</h2>
      {usual ? <PrintedAs template={usual} /> : <EmptyState>{council.name} has not set how its papers are printed. They are printed in the usual order.</EmptyState>}
      {changeTemplates && <Change href={`${path}/all`} about="all papers without an order of their own" />}
      {own.map((template) => (
        <section key={template.id} className="app-section">
          <h2 className="govuk-heading-m">{kindWords[template.kind!]}</h2>
          <PrintedAs template={template} />
          {changeTemplates && <Change href={`${path}/${template.kind!.toLowerCase()}`} about={kindWords[template.kind!]} />}
        </section>
      ))}
      {changeTemplates && others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Print a kind of paper otherwise</h2>
          <ul className="govuk-list">
            {others.map((kind) => (
              <li key={kind}>
                <a className="govuk-link" href={`${path}/${kind.toLowerCase()}`}>
                  {kindWords[kind]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Change({ href, about }: { href: string; about: string }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={href}>
        Change<span className="govuk-visually-hidden"> how {about} are printed</span>
      </a>
    </p>
  );
}

function PrintedAs({ template: { parts, numbering, implications, signOffs, isDemonstration, provenance } }: { template: Template }) {
  return (
    <>
      {isDemonstration && (
        <p className="govuk-body">
          <DemonstrationTag />
        </p>
      )}
      <SummaryList
        rows={[
          { key: 'Order', value: <Lines of={parts.map((part) => partWords[part])} /> },
          { key: 'Numbers of paragraphs', value: numberingWords[numbering] },
          { key: 'Implications', value: <Lines of={implications} /> },
          { key: 'Signed by', value: <Lines of={signOffs.map(signOffLine)} /> },
        ]}
      />
      {provenance.length > 0 && (
        <p className="govuk-body">
          <Source facts={provenance} />
        </p>
      )}
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  if (of.length === 0) return <NotStated />;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
