import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { ChooseCouncilPageDocument } from './ChooseCouncilPage.graphql.generated.ts';

const page = definePage(ChooseCouncilPageDocument);
export const loader = page.loader;

/** The front door: each council has its own consultations, hubs and reports. */
export function Component() {
  const { councils } = page.useData();
  return (
    <Page title="Choose a council" isNarrow>
      <h1 className="govuk-heading-l">Choose a council</h1>
      <p className="govuk-body-l">
        See what families said about their family hubs, what was decided, and what became of it.
      </p>
      {councils.length === 0 ? (
        <EmptyState>There are no councils here yet.</EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {councils.map(({ id, slug, name }) => (
            <li key={id}>
              <a className="govuk-link govuk-!-font-size-24" href={`/${slug}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
