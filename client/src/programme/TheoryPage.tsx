import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { gqlContext } from '../gql.ts';
import { LinkButton } from '../govuk/Button.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { theoryPath } from './theory-data.ts';
import {
  RemoveTheoryNodeDocument,
  TheoryPageDocument,
  TheoryVersionsDocument,
  UnlinkTheoryNodesDocument,
  type TheoryFragment,
  type TheoryVersionsQuery,
} from './TheoryPage.graphql.generated.ts';
import { TheorySection } from './TheorySection.tsx';

type Programme = NonNullable<TheoryVersionsQuery['council']>['programmes'][number];

interface Loaded {
  slug: string;
  programmes: readonly Programme[];
  /** The programme that is shown; undefined when the council has none. */
  programme: Programme | undefined;
  /** The version that is shown; null when the programme has none. */
  theory: TheoryFragment | null;
}

/** The council's programmes and their versions; then the one version that the address asks for, or the newest. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const gql = context.get(gqlContext);
  const { searchParams } = new URL(request.url);
  try {
    const { council } = await gql.query(TheoryVersionsDocument, { councilSlug: params['council']! });
    if (council === null) throw notFound();
    const { slug, programmes } = council;
    const asked = searchParams.get('programme');
    const programme =
      asked === null
        ? (programmes.find(({ theoriesOfChange }) => theoriesOfChange.length > 0) ?? programmes[0])
        : programmes.find(({ id }) => id === asked);
    const versions = programme?.theoriesOfChange ?? [];
    const number = searchParams.get('version');
    const version = number === null ? versions[0] : versions.find((each) => String(each.number) === number);
    if ((asked !== null && !programme) || (number !== null && !version)) throw notFound();
    if (!version) return { slug, programmes, programme, theory: null };
    const { theoryOfChange } = await gql.query(TheoryPageDocument, { id: version.id });
    return { slug, programmes, programme, theory: theoryOfChange };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** The buttons of this page take out something, or one link. */
export const action = buttonAction(async ({ gql, params, values }) => {
  const seen = { theoryId: textOf(values['theoryId']), version: Number(textOf(values['version'])) };
  const nodeId = textOf(values['nodeId']);
  if (nodeId) await gql.mutate(RemoveTheoryNodeDocument, { input: { ...seen, nodeId } });
  else await gql.mutate(UnlinkTheoryNodesDocument, { input: { ...seen, linkId: textOf(values['linkId']) } });
  return theoryPath(params);
});

/** How a council's programme is meant to work: what leads to what, drawn and as a list, in each of its versions. */
export function Component() {
  const { slug, programmes, programme, theory } = useLoaderData<Loaded>();
  const path = theoryPath({ council: slug });
  const versions = programme?.theoriesOfChange ?? [];
  const mayBegin = programme?.viewerCan.manageMilestones === true && versions[0]?.agreedOn !== null;
  return (
    <Page title="Theory of change" back={`/${slug}/programme`}>
      <ActionErrors />
      <h1 className="govuk-heading-l">Theory of change</h1>
      <p className="govuk-body-l">
        How the programme is meant to work: which resources and activities lead to which outcomes for families, and what
        that assumes.
      </p>
      {programme && <h2 className="govuk-heading-m">{programme.name}</h2>}
      {theory ? (
        <TheorySection theory={theory} path={path} />
      ) : (
        <EmptyState>No theory of change has been published yet.</EmptyState>
      )}
      {mayBegin && (
        <LinkButton href={`${path}/begin/${programme.id}`} variant="secondary">
          {theory ? 'Begin the next version' : 'Begin a theory of change'}
        </LinkButton>
      )}
      {versions.length > 1 && (
        <Others
          heading="All versions"
          links={versions.map(({ number, title, agreedOn }) => ({
            href: `?programme=${programme!.id}&version=${number}`,
            text: `Version ${number}: ${title} (${agreedOn === null ? 'being worked on' : 'agreed'})`,
          }))}
        />
      )}
      {programmes.length > 1 && (
        <Others
          heading="Other programmes"
          links={programmes
            .filter((other) => other !== programme)
            .map(({ id, name }) => ({ href: `?programme=${id}`, text: name }))}
        />
      )}
    </Page>
  );
}

function Others({ heading, links }: { heading: string; links: readonly { href: string; text: string }[] }) {
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
