import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../gql.ts';
import { Button } from '../govuk/Button.tsx';
import { Select } from '../govuk/Select.tsx';
import { Day } from '../layout/Day.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import type { MatterKind } from '../schema.generated.ts';
import { todayContext } from '../today.ts';
import { closedSince, committeesOf, lastMeeting, type Committee } from './last-meeting.ts';
import type { Matter } from './MatterEntry.tsx';
import { MatterList, inOrder, isLate } from './MatterList.tsx';
import { OpenPageDocument } from './OpenPage.graphql.generated.ts';
import { openPath } from './scrutiny-paths.ts';
import { ScrutinyMeetingsDocument } from './ScrutinyPage.graphql.generated.ts';
import { useScrutinyHome } from './scrutiny-home.ts';

interface Loaded {
  slug: string;
  committees: Committee[];
  /** The committee that is asked for; null for all of them. */
  chosen: string | null;
  lastMet: string | null;
  matters: Matter[];
}

/** What is open before one committee or all, and what closed since it last met. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const gql = context.get(gqlContext);
  const slug = params['council']!;
  const on = context.get(todayContext)();
  try {
    const meetings = await gql.query(ScrutinyMeetingsDocument, { council: slug, on });
    if (meetings.council === null) throw notFound();
    const committees = committeesOf(meetings.council.bodies);
    const asked = new URL(request.url).searchParams.get('committee');
    const chosen = committees.find(({ id }) => id === asked)?.id ?? null;
    const lastMet = lastMeeting(meetings.council.bodies, chosen);
    const { council } = await gql.query(OpenPageDocument, { council: slug, on, since: closedSince(lastMet) });
    // What no paper or meeting ties to a committee concerns each of them.
    const matters = (council?.matters ?? []).filter(({ body }) => chosen === null || body === null || body.id === chosen);
    return { slug, committees, chosen, lastMet, matters };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

const groups: readonly { kinds: readonly MatterKind[]; heading: string }[] = [
  { kinds: ['PROMISE', 'GRANT_PROMISE'], heading: 'Promised, and not kept yet' },
  { kinds: ['RECOMMENDATION'], heading: 'Recommended by scrutiny, and not answered or not done' },
  { kinds: ['PUT_OFF'], heading: 'Put off to another meeting' },
  { kinds: ['UPDATE'], heading: 'Updates that the committee is to get' },
  { kinds: ['REFERRAL'], heading: 'Decisions before scrutiny, without an answer' },
];

/** Everything that is still open, by what kind of thing it is; then what closed since the last meeting. */
export function Component() {
  const { slug, committees, chosen, lastMet, matters } = useLoaderData<Loaded>();
  const open = matters.filter(({ isOpen }) => isOpen);
  const closed = matters.filter(({ isOpen }) => !isOpen);
  const late = open.filter(isLate).length;
  const home = useScrutinyHome(slug);
  return (
    <Page title="What is still open" back={home} isNarrow>
      <h1 className="govuk-heading-l">What is still open</h1>
      {committees.length > 1 && <ChooseCommittee slug={slug} committees={committees} chosen={chosen} />}
      <p className="govuk-body-l">
        {open.length} open, {late === 0 ? 'none of them late' : `${late} of them late`}. {closed.length} closed {lastMet === null ? 'on record' : <>since the meeting on <Day on={lastMet} /></>}.
      </p>
      {open.length === 0 && <EmptyState>Nothing is open: no promise, no recommendation, no update.</EmptyState>}
      {groups.map(({ kinds, heading }) => {
        const own = inOrder(open.filter(({ kind }) => kinds.includes(kind)));
        return own.length === 0 ? null : (
          <section key={heading} className="app-section">
            <h2 className="govuk-heading-m">{heading}</h2>
            <MatterList matters={own} council={slug} />
          </section>
        );
      })}
      <section className="app-section" id="closed">
        <h2 className="govuk-heading-m">{lastMet === null ? 'Closed' : 'Closed since the last meeting'}</h2>
        {closed.length === 0 ? <EmptyState>Nothing has been closed since then.</EmptyState> : <MatterList matters={closed} council={slug} />}
      </section>
    </Page>
  );
}

function ChooseCommittee({ slug, committees, chosen }: Pick<Loaded, 'slug' | 'committees' | 'chosen'>) {
  return (
    <form method="get" action={openPath(slug)}>
      <Select
        name="committee"
        label="Committee"
        hint="What belongs to no single committee is shown for each of them."
        options={[{ value: '', text: 'All committees' }, ...committees.map(({ id, name }) => ({ value: id, text: name }))]}
        defaultValue={chosen ?? ''}
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
