import { formatPence } from '@throughline/shared/money';
import type { BoardPageQuery } from './BoardPage.graphql.generated.ts';

type Pack = BoardPageQuery['boardPack'];

/** The month in four lines: the money, what is late, what must be decided, what families said. */
export function BoardGlance({ pack }: { pack: Pack }) {
  const lines = [
    { anchor: '#money', question: 'Where is the money?', answer: moneyWords(pack) },
    { anchor: '#milestones', question: 'What is late?', answer: lateWords(pack) },
    { anchor: '#decisions', question: 'What must we decide?', answer: neededWords(pack) },
    { anchor: '#families', question: 'What did families say?', answer: familiesWords(pack) },
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

function moneyWords({ grants }: Pack): string {
  if (grants.length === 0) return 'No grant is on record.';
  return grants
    .map(({ awardedPence, spentPence, committedPence, varianceWords, daysToEnd }) => {
      const awarded = awardedPence === null ? 'Nothing awarded' : `${formatPence(awardedPence)} awarded`;
      const used = `${formatPence(spentPence)} spent, ${formatPence(committedPence)} committed`;
      return `${awarded}, ${used}: ${varianceWords}. ${endWords(daysToEnd)}`;
    })
    .join(' ');
}

function endWords(days: number | null): string {
  if (days === null) return 'The papers do not say when the grant ends.';
  if (days === 0) return 'This is the last day of the grant.';
  const counted = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${counted} of the grant left.` : `The grant ended ${counted} ago.`;
}

function lateWords({ milestones }: Pack): string {
  if (milestones.length === 0) return 'No milestone is on record.';
  const late = milestones.filter(({ isOverdue }) => isOverdue).length;
  const blocked = milestones.filter(({ status }) => status === 'BLOCKED').length;
  const waiting = blocked === 0 ? '' : ` ${blocked} ${blocked === 1 ? 'waits' : 'wait'} for a decision.`;
  return `${late === 0 ? 'Nothing is late' : `${late} of ${milestones.length} milestones are past their date`}.${waiting}`;
}

function neededWords({ decisionsNeeded }: Pack): string {
  if (decisionsNeeded.length === 0) return 'Nothing waits for a decision.';
  return decisionsNeeded.map(({ title }) => `${title}.`).join(' ');
}

function familiesWords({ publishedFigures, openConsultations }: Pack): string {
  const open = openConsultations.map(({ consultation, responses }) =>
    responses === null
      ? `${consultation.title} is open.`
      : `${responses.display} responses so far to ${consultation.title}.`,
  );
  const closed = publishedFigures
    .filter(({ question }) => question === null)
    .map(({ display, consultation }) => `${display} responses to ${consultation.title}.`);
  return [...open, ...closed].join(' ') || 'Nothing is open, and nothing has been published.';
}
