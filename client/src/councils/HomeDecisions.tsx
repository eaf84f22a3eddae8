import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { modelWords } from '../programme/model-words.ts';
import type { HomeCouncil } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** How far the model is decided, and the newest decision. */
export function HomeDecisions({ council: { slug, programmes, decisions } }: { council: HomeCouncil }) {
  const [newest] = decisions.items;
  const standing = programmes.map(({ modelStanding }) => modelWords[modelStanding]).find((words) => words !== undefined);
  return (
    <HomePart title="What is decided, and what is being done" more={{ href: `/${slug}/programme`, text: 'See the programme: what is planned, promised and late' }}>
      {!standing && !newest && <p className="govuk-body">The papers record no decision yet.</p>}
      {standing && <p className="govuk-body">{standing}</p>}
      {newest && (
        <p className="govuk-body">
          {newest.madeOn === null ? 'Waiting to be decided: ' : <>Decided on <Day on={newest.madeOn} />: </>}
          <a className="govuk-link" href={`/${slug}/decisions`}>
            {newest.title}
          </a>{' '}
          {newest.isDemonstration && <DemonstrationTag />}
        </p>
      )}
    </HomePart>
  );
}
