import type { ReportContent } from '@throughline/shared/report-content';
import { keysNamed } from '@throughline/shared/report-text';
import { layOut } from '@throughline/shared/report-layout';
import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { gqlContext } from '../../gql.ts';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { ReportFigures } from '../ReportFigures.tsx';
import { ReportPaper, ReportSection } from '../ReportPaper.tsx';
import { DraftPreviewDocument, DraftToPreviewDocument } from './DraftFigures.graphql.generated.ts';
import { draftIn, ofReport, preparePath, readersOnly } from './figures-data.ts';

const page = definePage(DraftToPreviewDocument, { variables: ofReport, elsewhere: readersOnly });

/** The draft is asked for once it is known which one it is, and that it may be read. */
export async function loader(args: LoaderFunctionArgs) {
  const loaded = await page.loader(args);
  if (!('data' in loaded)) return loaded;
  const { id } = draftIn(loaded.data as { reports: readonly { id: string }[] });
  const { draftPreview } = await args.context.get(gqlContext).query(DraftPreviewDocument, { reportId: id });
  return { data: { ...(loaded.data as object), draftPreview } };
}

/** The draft as the public page will be, with what its text names in vain marked. */
export function Component() {
  const prepare = preparePath(useParams());
  const { title, isDemonstration } = draftIn(page.useData());
  const { draftPreview } = useLoaderData<{ data: { draftPreview: { content: string; exemptContent: string | null } } }>().data;
  const content = JSON.parse(draftPreview.content) as ReportContent;
  const exempt = draftPreview.exemptContent === null ? null : (JSON.parse(draftPreview.exemptContent) as ReportContent);
  return (
    <Page title={`Preview: ${title}`} back={prepare} isNarrow>
      <span className="govuk-caption-l">Preview</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body app-standing">
        <Tag colour="yellow">Draft</Tag> {isDemonstration && <DemonstrationTag />}
      </p>
      <InsetText>This is the paper as it would be published now. Figures are those of this moment. Nobody outside can see it.</InsetText>
      <p className="govuk-body">
        <a className="govuk-link" href={`${prepare.replace(/\/prepare$/, '')}/draft.docx`}>
          Take the draft as a Word file{exempt !== null && ', without its exempt part'}
        </a>
      </p>
      <InVain content={content} />
      <ReportPaper content={content} figurePath={() => null} />
      {exempt !== null && <Exempt content={exempt} open={content} />}
    </Page>
  );
}

/** The names in the public text that lead nowhere, or to something exempt. */
function InVain({ content: { sections, exhibits, figures } }: { content: ReportContent }) {
  const [figureKeys, exhibitKeys] = [new Set(figures.map(({ key }) => key)), new Set(exhibits.map(({ key }) => key))];
  const named = sections.map(({ body }) => keysNamed(body));
  const inVain = [
    ...named.flatMap((names) => names.figures).filter((key) => !figureKeys.has(key)),
    ...named.flatMap((names) => names.exhibits).filter((key) => !exhibitKeys.has(key)).map((key) => `exhibit:${key}`),
    ...exhibits.flatMap((exhibit) => exhibit.figureKeys).filter((key) => !figureKeys.has(key)),
  ];
  if (inVain.length === 0) return null;
  return (
    <p className="govuk-body">
      <strong>The public part names what is not in it:</strong> {[...new Set(inVain)].join(', ')}. The paper cannot be published like this.
    </p>
  );
}

/** What only the committee and officers will read. */
function Exempt({ content, open }: { content: ReportContent; open: ReportContent }) {
  const laid = layOut(content);
  const figures = new Map([...open.figures, ...content.figures].map((figure) => [figure.key, figure]));
  const exhibits = new Map([...open.exhibits, ...content.exhibits].map((exhibit) => [exhibit.key, exhibit]));
  const names = { figures, exhibits, figurePath: () => null, isDemonstration: content.isDemonstration };
  const sections = laid.parts.flatMap((part) => ('sections' in part ? part.sections : []));
  return (
    <section className="app-section">
      <h2 className="govuk-heading-l">Exempt part</h2>
      <p className="govuk-body">
        <Tag colour="red">Exempt</Tag> Only the committee and officers will read this. The public part does not say that it is there.
      </p>
      {sections.map((section) => (
        <ReportSection key={section.anchor} section={{ ...section, anchor: `exempt-${section.anchor}` }} names={names} />
      ))}
      <ReportFigures figures={laid.otherFigures} names={names} />
    </section>
  );
}
