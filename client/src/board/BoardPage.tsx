import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { AssetReviewSection } from '../assets/AssetReviewSection.tsx';
import { gqlContext } from '../gql.ts';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { AsAtForm } from './AsAtForm.tsx';
import { dayIn } from './as-at.ts';
import { packFor, type AskedPack } from './board-data.ts';
import { BoardChanges } from './BoardChanges.tsx';
import { BoardDecisions } from './BoardDecisions.tsx';
import { BoardDelivery } from './BoardDelivery.tsx';
import { BoardFamilies } from './BoardFamilies.tsx';
import { BoardGlance } from './BoardGlance.tsx';
import { BoardMoney } from './BoardMoney.tsx';
import { BoardProgrammesDocument, type BoardProgrammesQuery } from './BoardPage.graphql.generated.ts';

interface Loaded {
  programmes: NonNullable<BoardProgrammesQuery['council']>['programmes'];
  /** Null when the council has no programme. */
  asked: AskedPack | null;
}

/** The council's programme, or the one of them that the address names; then its pack, as at the day of the address. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const gql = context.get(gqlContext);
  const { searchParams } = new URL(request.url);
  try {
    const { council } = await gql.query(BoardProgrammesDocument, { council: params['council']! });
    if (council === null) throw notFound();
    const named = searchParams.get('programme');
    const programme = named === null ? council.programmes[0] : council.programmes.find(({ id }) => id === named);
    if (programme === undefined) {
      if (named !== null) throw notFound();
      return { programmes: [], asked: null };
    }
    const days = [dayIn(searchParams, 'asAt'), dayIn(searchParams, 'since')] as const;
    return { programmes: council.programmes, asked: await packFor(gql, programme.id, ...days) };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** The home of a programme board: its questions answered at a glance, and below each figure with where it comes from. */
export function Component() {
  const { programmes, asked } = useLoaderData<Loaded>();
  const council = useParams()['council']!;
  if (asked === null) {
    return (
      <Page title="Board pack">
        <h1 className="govuk-heading-l">Board pack</h1>
        <EmptyState>This council has no programme on record yet.</EmptyState>
      </Page>
    );
  }
  const { pack, asAt, since } = asked;
  const name = pack.programme?.name ?? 'Programme';
  const errors = [
    ...(asAt.kind === 'wrong' ? [{ text: asAt.message, href: '#asAt-day' }] : []),
    ...(since.kind === 'wrong' ? [{ text: since.message, href: '#since-day' }] : []),
  ];
  return (
    <Page title={`${errors.length > 0 ? 'Error: ' : ''}Board pack: ${name}`}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <div className="app-board">
        <span className="govuk-caption-l">
          <span className="app-print-only">{pack.council.name}. </span>Board pack, as at <Day on={pack.asAt} />
        </span>
        <h1 className="govuk-heading-l">
          {name} {pack.isDemonstration && <DemonstrationTag />}
        </h1>
        <BoardGlance pack={pack} />
        <p className="govuk-body app-screen-only">
          <a className="govuk-link" href={fileOf(pack)} download>
            Take this pack as a Word file
          </a>{' '}
          <span className="app-quiet">It can be printed on A4 too.</span>
        </p>
        <AsAtForm asAt={asAt} since={since} shown={pack.asAt} compared={pack.since} programme={pack.id} />
        <OtherProgrammes programmes={programmes} shown={pack.id} council={council} />
        <BoardMoney grants={pack.grants} workstreams={pack.workstreamMoney} asAt={pack.asAt} council={council} />
        {pack.assetReviews.map((review) => (
          <section key={review.id} className="app-section">
            <h2 className="govuk-heading-m">{review.title}</h2>
            <AssetReviewSection review={review} />
          </section>
        ))}
        <BoardDelivery pack={pack} council={council} />
        <BoardDecisions pack={pack} council={council} />
        <BoardFamilies pack={pack} council={council} />
        <BoardChanges pack={pack} />
      </div>
    </Page>
  );
}

/** Where the same pack, of the same days, can be taken as a file. */
function fileOf({ id, asAt, since }: AskedPack['pack']): string {
  return `/exports/board-pack/${id}.docx?asAt=${asAt}${since === null ? '' : `&since=${since}`}`;
}

function OtherProgrammes({
  programmes,
  shown,
  council,
}: {
  programmes: Loaded['programmes'];
  shown: string;
  council: string;
}) {
  const others = programmes.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <ul className="govuk-list">
      {others.map(({ id, name }) => (
        <li key={id}>
          <a className="govuk-link" href={`/${council}/board?programme=${id}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
