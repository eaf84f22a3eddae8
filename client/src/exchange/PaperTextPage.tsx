import { useParams } from 'react-router';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { MarkedText } from './MarkedText.tsx';
import { PaperTextPageDocument } from './PaperTextPage.graphql.generated.ts';

const page = definePage(PaperTextPageDocument, {
  variables: ({ params, url }) => ({ id: params['import']!, page: pageNumber(url) }),
  found: ['paperImport'],
});
export const loader = page.loader;

/** The text of a paper that was brought in, with everything marked that was found in it. */
export function Component() {
  const { paperImport: found } = page.useData();
  const { council } = useParams();
  const path = `/${council}/reports/bring-in/${found.id}`;
  return (
    <Page title={`Text of ${found.title}`} back={path} isNarrow>
      <span className="govuk-caption-l">{found.title}</span>
      <h1 className="govuk-heading-l">The whole text</h1>
      <p className="govuk-body">
        What was found is marked, and each mark leads to the fact. {found.isDemonstration && <DemonstrationTag />}
      </p>
      {found.blocks.items.map((block) => (
        <MarkedText key={block.id} block={block} path={path} />
      ))}
      <ListPages list={found.blocks} path={`${path}/text`} label="Pages of the text" />
    </Page>
  );
}
