import { formatDay, londonDay } from './dates.ts';
import { formatPence } from './money.ts';

/** A grant of a board pack, as far as the answer at the top needs it. */
export interface GrantToAnswer {
  grant: { title: string };
  awardedPence: number | null;
  spentPence: number;
  committedPence: number;
  varianceWords: string;
  daysToEnd: number | null;
}

/** Where the money is, in a sentence or two for each grant. */
export function answerMoney(grants: readonly GrantToAnswer[]): string {
  if (grants.length === 0) return 'No grant is on record.';
  return grants
    .map(({ grant, awardedPence, spentPence, committedPence, varianceWords, daysToEnd }) => {
      const name = grants.length > 1 ? `${grant.title}: ` : '';
      const awarded = awardedPence === null ? 'Nothing awarded' : `${formatPence(awardedPence)} awarded`;
      const used = `${formatPence(spentPence)} spent, ${formatPence(committedPence)} committed`;
      return `${name}${awarded}, ${used}: ${varianceWords}. ${sayDaysToEnd(daysToEnd)}`;
    })
    .join(' ');
}

/** How long a grant still runs: '512 days of the grant left.' */
export function sayDaysToEnd(days: number | null): string {
  if (days === null) return 'The papers do not say when the grant ends.';
  if (days === 0) return 'This is the last day of the grant.';
  return days > 0 ? `${count(days, 'day')} of the grant left.` : `The grant ended ${count(-days, 'day')} ago.`;
}

export interface DeliveryToAnswer {
  milestones: readonly { status: string; isOverdue: boolean }[];
  ratings: readonly { word: string; tone: string; title: string | null }[];
  raid: readonly { tone: string | null; severity: string | null }[];
}

/** What is late or red. The judgement of the whole programme stands first: it is nobody's average. */
export function answerDelivery({ milestones, ratings, raid }: DeliveryToAnswer): string {
  const overall = ratings.find(({ title }) => title === null);
  const late = milestones.filter(({ isOverdue }) => isOverdue).length;
  const blocked = milestones.filter(({ status }) => status === 'BLOCKED').length;
  const red = ratings.filter(({ tone, title }) => tone === 'RED' && title !== null);
  const grave = raid.filter(({ tone }) => tone === 'RED').length;
  return [
    ...(overall ? [`The programme is rated ${overall.word}.`] : []),
    ...(red.length > 0 ? [`Rated ${red[0]!.word}: ${red.map(({ title }) => title).join('; ')}.`] : []),
    milestones.length === 0
      ? 'No milestone is on record.'
      : late === 0
        ? 'Nothing is late.'
        : `${late} of ${count(milestones.length, 'milestone')} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} date.`,
    ...(blocked > 0 ? [`${blocked} ${blocked === 1 ? 'waits' : 'wait'} for a decision.`] : []),
    ...(grave > 0 ? [`${count(grave, 'open entry', 'open entries')} of the register ${grave === 1 ? 'is' : 'are'} in its gravest class.`] : []),
  ].join(' ');
}

export interface DecisionsToAnswer {
  authority: { reference: string } | null;
  decisionsNeeded: readonly { title: string }[];
  decisionsAwaited: readonly { isForThisBoard: boolean; decision: { reference: string } | null }[];
}

/** What must be decided, and under which authority the programme runs. */
export function answerDecisions({ authority, decisionsNeeded, decisionsAwaited }: DecisionsToAnswer): string {
  const own = decisionsAwaited.filter(({ isForThisBoard }) => isForThisBoard);
  const references = own.map(({ decision }) => decision?.reference).filter((reference) => reference !== undefined);
  return [
    ...(references.length > 0 ? [`For this board to decide: ${references.join(', ')}.`] : []),
    decisionsNeeded.length === 0
      ? 'No milestone waits for a decision.'
      : `Milestones wait for: ${decisionsNeeded.map(({ title }) => title).join('; ')}.`,
    authority === null
      ? 'No decision is on record under which the programme runs.'
      : `The programme runs under decision ${authority.reference}.`,
  ].join(' ');
}

export interface FamiliesToAnswer {
  since: string | null;
  openConsultations: readonly { consultation: { title: string }; responses: { display: string } | null }[];
  publishedFigures: readonly {
    question: unknown;
    display: string;
    publishedAt: string;
    consultation: { title: string };
  }[];
}

/** What families said since the last board, or at all where no earlier board is known. */
export function answerFamilies({ since, openConsultations, publishedFigures }: FamiliesToAnswer): string {
  const open = openConsultations.map(({ consultation, responses }) =>
    responses === null
      ? `${consultation.title} is open.`
      : `${responses.display} responses so far to ${consultation.title}.`,
  );
  const totals = publishedFigures.filter(({ question }) => question === null);
  const said = ({ display, consultation }: (typeof totals)[number]) => `${display} responses to ${consultation.title}.`;
  if (since === null) return [...open, ...totals.map(said)].join(' ') || 'Nothing is open, and nothing has been published.';
  const newer = totals.filter((figure) => isPublishedAfter(figure, since));
  const published = newer.length === 0 ? [`No results were published since ${formatDay(since)}.`] : newer.map(said);
  return [...open, ...published].join(' ');
}

/** True for a figure that was published after the last board; false where no earlier board is known. */
export const isPublishedAfter = ({ publishedAt }: { publishedAt: string }, since: string | null): boolean =>
  since !== null && londonDay(new Date(publishedAt)) > since;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
