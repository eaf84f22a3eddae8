import { sayAuthority } from './board-words.ts';
import { formatDay, londonDay } from './dates.ts';
import { formatPence } from './money.ts';

/** A grant of a board pack, as far as the answer at the top needs it. */
export interface GrantToAnswer {
  /** As it stands today: its award may be later than the day of the pack. */
  grant: { title: string; awardedFor: string | null; awardedPence: number | null; ceilingPence: number | null };
  awardedPence: number | null;
  receivedPence: number;
  receivedIsStated: boolean;
  spentPence: number;
  committedPence: number;
  forecastPence: number | null;
  varianceWords: string;
  daysToEnd: number | null;
}

/** True on a day before the award of a grant: then nothing that is known of the award today belongs in the pack. */
export const isBeforeAward = ({ grant, awardedPence }: GrantToAnswer): boolean =>
  awardedPence === null && grant.awardedPence !== null;

/** Where the money is, in a few sentences for each grant. */
export function answerMoney(grants: readonly GrantToAnswer[]): string {
  if (grants.length === 0) return 'No grant is on record.';
  return grants
    .map((money) => `${grants.length > 1 ? `${money.grant.title}: ` : ''}${isBeforeAward(money) ? NOT_YET_AWARDED : answerGrant(money)}`)
    .join(' ');
}

export const NOT_YET_AWARDED = 'Nothing had been awarded by this day.';

function answerGrant(money: GrantToAnswer): string {
  const { grant, awardedPence, spentPence, committedPence, forecastPence, daysToEnd } = money;
  const awardedFor = grant.awardedFor === null ? '' : ` (${grant.awardedFor})`;
  const came = [
    awardedPence === null ? 'Nothing awarded' : `${formatPence(awardedPence)} awarded${awardedFor}`,
    ...(money.receivedIsStated ? [`${formatPence(money.receivedPence)} received`] : []),
  ];
  const forecast = forecastPence === null ? [] : [`${formatPence(forecastPence)} forecast`];
  const isUnused = spentPence === 0 && committedPence === 0 && forecastPence === null;
  const used = [...came, `${formatPence(spentPence)} spent`, `${formatPence(committedPence)} committed`, ...forecast];
  const left = awardedPence === null || daysToEnd === null || daysToEnd >= 0 ? 0 : awardedPence - spentPence;
  return [
    // Where nobody has recorded anything, "£0 spent" would say more than is known.
    isUnused ? `${came.join(', ')}. No spending is recorded here yet.` : `${used.join(', ')}: ${money.varianceWords}.`,
    sayDaysToEnd(daysToEnd),
    ...(left > 0 ? [`${formatPence(left)} of the award is not recorded as spent.`] : []),
    ...(grant.ceilingPence === null ? [] : [`Up to ${formatPence(grant.ceilingPence)} could come; that is no income.`]),
  ].join(' ');
}

/** How long a grant still runs: '512 days of the grant left.' */
export function sayDaysToEnd(days: number | null): string {
  if (days === null) return 'The papers do not say when the grant ends.';
  if (days === 0) return 'This is the last day of the grant.';
  return days > 0 ? `${count(days, 'day')} of the grant left.` : `The grant ended ${count(-days, 'day')} ago.`;
}

export interface DeliveryToAnswer {
  milestones: readonly { status: string; isOverdue: boolean }[];
  ratings: readonly { word: string; tone: string; title: string | null; reason: string }[];
  raid: readonly { title: string; tone: string | null; severity: string | null }[];
}

/** What is late or red. The judgement of the whole programme stands first: it is nobody's average. */
export function answerDelivery({ milestones, ratings, raid }: DeliveryToAnswer): string {
  const overall = ratings.find(({ title }) => title === null);
  const late = milestones.filter(({ isOverdue }) => isOverdue).length;
  const blocked = milestones.filter(({ status }) => status === 'BLOCKED').length;
  const red = ratings.filter(({ tone, title }) => tone === 'RED' && title !== null);
  const grave = Map.groupBy(raid.filter(({ tone }) => tone === 'RED'), ({ severity }) => severity);
  return [
    ...(overall ? [`The programme is rated ${overall.word}: ${sentence(overall.reason)}`] : []),
    ...(red.length > 0 ? [`Rated ${red[0]!.word}: ${red.map(({ title }) => title).join('; ')}.`] : []),
    milestones.length === 0
      ? 'No milestone is on record.'
      : late === 0
        ? 'Nothing is late.'
        : `${late} of ${count(milestones.length, 'milestone')} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} date.`,
    ...(blocked > 0 ? [`${blocked} ${blocked === 1 ? 'waits' : 'wait'} for a decision.`] : []),
    ...[...grave].map(([severity, entries]) => `${severity ?? 'Not judged'}: ${entries.map(({ title }) => title).join('; ')}.`),
  ].join(' ');
}

interface NamedDecision {
  reference: string;
  title: string;
}

export interface DecisionsToAnswer {
  authority: (NamedDecision & { allows: readonly { activity: string }[] }) | null;
  spentUnder: readonly NamedDecision[];
  decisionsNeeded: readonly { title: string }[];
  decisionsAwaited: readonly { isForThisBoard: boolean; decision: NamedDecision | null }[];
}

/** The authority of a programme on the day of a pack: null before the day on which it was decided. */
export const authorityOn = <Authority extends { madeOn: string | null }>(pack: {
  asAt: string;
  authority: Authority | null;
}): Authority | null => (pack.authority?.madeOn && pack.authority.madeOn <= pack.asAt ? pack.authority : null);

/** What must be decided, and under which authority the programme runs and spends. */
export function answerDecisions({ authority, spentUnder, decisionsNeeded, decisionsAwaited }: DecisionsToAnswer): string {
  const own = decisionsAwaited.flatMap(({ isForThisBoard, decision }) => (isForThisBoard && decision ? [decision] : []));
  return [
    ...(own.length > 0 ? [`For this board to decide: ${own.map(named).join('; ')}.`] : []),
    decisionsNeeded.length === 0
      ? 'No milestone waits for a decision.'
      : `Milestones wait for: ${decisionsNeeded.map(({ title }) => title).join('; ')}.`,
    ...(authority === null ? [] : [sayRunsUnder(authority)]),
    ...(spentUnder.length > 0 ? [`Money was spent under ${spentUnder.map(named).join('; ')}.`] : []),
    ...(authority === null && spentUnder.length === 0 ? ['No decision is on record under which the programme runs.'] : []),
  ].join(' ');
}

const named = ({ reference, title }: NamedDecision): string => `${title} (${reference})`;

function sayRunsUnder({ reference, allows }: NonNullable<DecisionsToAnswer['authority']>): string {
  const { covers, coversNot } = sayAuthority(allows);
  return [
    `The programme runs under decision ${reference}.`,
    ...(covers.length > 0 ? [`It covers ${covers.join(', ')}.`] : []),
    ...(coversNot.length > 0 ? [`It does not cover ${coversNot.join(', ')}.`] : []),
  ].join(' ');
}

interface FigureToSay {
  question: { id: string; text: string } | null;
  option: { label: string } | null;
  display: string;
  suppressed: boolean;
}

export interface FamiliesToAnswer {
  since: string | null;
  openConsultations: readonly { consultation: { title: string }; responses: { display: string } | null }[];
  publishedFigures: readonly (FigureToSay & { publishedAt: string; consultation: { title: string } })[];
}

/** What families said since the last board, or at all where no earlier board is known. */
export function answerFamilies({ since, openConsultations, publishedFigures }: FamiliesToAnswer): string {
  const open = openConsultations.map(({ consultation, responses }) =>
    responses === null
      ? `${consultation.title} is open.`
      : `${responses.display} responses so far to ${consultation.title}.`,
  );
  const closed = [...Map.groupBy(publishedFigures, ({ consultation }) => consultation.title)].map(([title, figures]) => {
    const [first] = sayAnswers(figures);
    return {
      isNewer: since === null || figures.some((figure) => isPublishedAfter(figure, since)),
      words: `${responsesOf(figures)} responses to ${title}.${first ? ` ${first}` : ''}`,
    };
  });
  const newer = closed.filter(({ isNewer }) => isNewer).map(({ words }) => words);
  const older = closed.filter(({ isNewer }) => !isNewer).map(({ words }) => words);
  if (since === null) return [...open, ...newer].join(' ') || 'Nothing is open, and nothing has been published.';
  const none = newer.length === 0 ? [`No results were published since ${formatDay(since)}.`] : [];
  const before = newer.length === 0 && older.length > 0 ? [`Before that: ${older.join(' ')}`] : [];
  return [...open, ...newer, ...none, ...before].join(' ');
}

const responsesOf = (figures: readonly FigureToSay[]): string =>
  figures.find(({ question }) => question === null)?.display ?? 'Published';

/** How many answers to a question are told in its sentence. */
const toldAnswers = 2;

/**
 * What was answered to each question with choices, a sentence each, the most frequent of the shown counts first. It does
 * not say "most": a count that is hidden may be none of the smallest.
 */
export function sayAnswers(figures: readonly FigureToSay[]): string[] {
  const questions = Map.groupBy(figures.filter(({ question }) => question !== null), ({ question }) => question!.id);
  return [...questions.values()].flatMap((own) => {
    const all = own.find(({ option }) => option === null);
    const shown = own
      .filter(({ option, suppressed }) => option !== null && !suppressed)
      .toSorted((one, other) => numberOf(other) - numberOf(one))
      .slice(0, toldAnswers);
    if (shown.length === 0) return [];
    const [first, ...others] = shown.map(({ display, option }) => ({ display, words: `“${option!.label}”` }));
    const of = all && !all.suppressed ? ` of ${all.display}` : '';
    const rest = others.map(({ display, words }) => `, ${display} ${words}`).join('');
    return [`Asked “${own[0]!.question!.text}”, ${first!.display}${of} answered ${first!.words}${rest}.`];
  });
}

const numberOf = ({ display }: FigureToSay): number => Number(display.replaceAll(',', ''));

/** True for a figure that was published after the last board; false where no earlier board is known. */
export const isPublishedAfter = ({ publishedAt }: { publishedAt: string }, since: string | null): boolean =>
  since !== null && londonDay(new Date(publishedAt)) > since;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
