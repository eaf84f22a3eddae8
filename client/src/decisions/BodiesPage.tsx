import { LinkButton } from '../govuk/Button.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { BodiesPageDocument } from './BodiesPage.graphql.generated.ts';
import { BodyList } from './BodyList.tsx';

const page = definePage(BodiesPageDocument, { variables: ({ params }) => ({ councilSlug: params['council']! }), found: ['council'] });
export const loader = page.loader;

/** The committees, boards, panels and networks of a council: who decides, who advises and who looks on. */
export function Component() {
  const { slug, bodies, decisionAbilities } = page.useData().council;
  return (
    <Page title="Who decides, advises and looks on" back={`/${slug}/decisions`} isNarrow>
      <h1 className="govuk-heading-l">Who decides, advises and looks on</h1>
      {decisionAbilities.manage && <LinkButton href={`/${slug}/bodies/new`}>Add a committee, board or panel</LinkButton>}
      {bodies.length === 0 && <EmptyState>The papers of this council name no committee, board or panel.</EmptyState>}
      {bodies.length > 0 && <BodyList bodies={bodies} council={slug} />}
    </Page>
  );
}
