import { answerDecisions, answerDelivery, answerFamilies, answerMoney } from '@throughline/shared/board-answers';
import type { BoardPageQuery } from './BoardPage.graphql.generated.ts';

type Pack = BoardPageQuery['boardPack'];

/** The month in a few lines: each question of a board with its answer, and a link to the part that shows why. */
export function BoardGlance({ pack }: { pack: Pack }) {
  const ratings = pack.ratings.map(({ workstream, milestone, ...rating }) => ({
    ...rating,
    title: workstream?.title ?? milestone?.title ?? null,
  }));
  const lines = [
    { anchor: '#money', question: 'Where is the money?', answer: answerMoney(pack.grants) },
    { anchor: '#milestones', question: 'What is late or red?', answer: answerDelivery({ ...pack, ratings }) },
    { anchor: '#decisions', question: 'What must we decide?', answer: answerDecisions(pack) },
    { anchor: '#families', question: 'What did families say?', answer: answerFamilies(pack) },
    { anchor: '#changes', question: 'What has changed?', answer: changesWords(pack) },
  ];
  return (
    <dl className="app-glance">
      {lines.map(({ anchor, question, answer }) => (
        <div key={anchor} className="app-glance__line">
          <dt>
            <a className="govuk-link" href={anchor}>
              {question}
            </a>
          </dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

function changesWords({ since, changes }: Pack): string {
  if (since === null) return 'No earlier meeting of this board is on record to compare with.';
  if (changes.length === 0) return 'Nothing that is recorded here, since the last board.';
  return `${changes.length === 1 ? '1 thing' : `${changes.length} things`} since the last board.`;
}
