import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HomeCouncil } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** How many hubs there are, and which is which. */
export function HomeHubs({ council: { slug, hubs, hubKinds } }: { council: HomeCouncil }) {
  const madeUp = hubs.items.filter(({ isDemonstration }) => isDemonstration).length;
  return (
    <HomePart title="Hubs" more={{ href: `/${slug}/hubs`, text: 'See the hubs' }}>
      <p className="govuk-body">
        {countWords(hubs.total - madeUp)}
        {madeUp > 0 && (
          <>
            {' '}
            {madeUp} more {madeUp === 1 ? 'is' : 'are'} made up. <DemonstrationTag />
          </>
        )}
      </p>
      {hubKinds.length > 0 && (
        <p className="govuk-body">
          Many things are called a hub.{' '}
          <a className="govuk-link" href={`/${slug}/hubs/which`}>
            See which hub is which
          </a>
        </p>
      )}
    </HomePart>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'The papers of this council name no hub yet.';
  return count === 1 ? 'The papers tell of 1 hub.' : `The papers tell of ${count} hubs.`;
}
