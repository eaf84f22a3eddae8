import { Details } from '../govuk/Details.tsx';
import type { GrantPageQuery } from './GrantPage.graphql.generated.ts';
import { mayApply, mayBeAwarded, maySign, stateSteps } from './grant-words.ts';

interface GrantActionsProps {
  grant: NonNullable<GrantPageQuery['grant']>;
  path: string;
}

/** What may be done to a grant where it stands now, and where its other pages are. */
export function GrantActions({ grant: { state, viewerCan, awardedPence, recurringCosts, spend, council }, path }: GrantActionsProps) {
  const others = [
    ...(viewerCan.recordSpend || spend.total > 0 ? [{ href: `${path}/budget`, text: 'Its budget' }] : []),
    ...(viewerCan.recordSpend ? [{ href: `${path}/import`, text: 'Import lines from the finance system' }] : []),
    ...(viewerCan.recordSpend || spend.total > 0 ? [{ href: `${path}/returns`, text: 'Returns to the funder' }] : []),
    ...(viewerCan.amend || recurringCosts.length > 0 ? [{ href: `/${council.slug}/money/sustainability`, text: 'What goes on after it' }] : []),
  ];
  return (
    <>
      {others.length > 0 && <Links links={others} />}
      {viewerCan.amend && (
        <Details summary="Record something about this grant">
          <Links links={[
            ...(mayApply(state) ? [{ href: `${path}/apply`, text: 'The council has applied' }] : []),
            ...(mayBeAwarded(state) && awardedPence === null ? [{ href: `${path}/award`, text: 'It was awarded' }] : []),
            ...(maySign(state) ? [{ href: `${path}/agreement`, text: 'The agreement is signed' }] : []),
            ...(stateSteps(state).length > 0 ? [{ href: `${path}/step`, text: 'Something else has happened to it' }] : []),
            ...(awardedPence === null ? [] : [{ href: `${path}/amend/award`, text: 'Change the award' }]),
            { href: `${path}/amend/start`, text: 'Change the first day' },
            { href: `${path}/amend/end`, text: 'Change the last day' },
            { href: `${path}/amounts/ceiling`, text: 'State the most that could come' },
            { href: `${path}/amounts/indicative`, text: 'State an amount that is spoken of' },
            { href: `${path}/waiver`, text: 'A restriction on a site is lifted' },
          ]} />
        </Details>
      )}
    </>
  );
}

function Links({ links }: { links: readonly { href: string; text: string }[] }) {
  return (
    <ul className="govuk-list">
      {links.map(({ href, text }) => <li key={href}><a className="govuk-link" href={href}>{text}</a></li>)}
    </ul>
  );
}
