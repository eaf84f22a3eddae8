import { addDays, formatDay } from './calendar.ts';
import { consultationLength, londonDay } from './dates.ts';
import { canCountWorkingDays, workingDaysBefore } from './working-days.ts';

/** What must be in place before a consultation opens, and what somebody should look at, in the order in which it is shown. */
export const startItems = [
  'PURPOSE', 'AFFECTED', 'OPTIONS', 'STATUS_QUO', 'PACK', 'QUESTIONS', 'EQUALITY', 'DUTIES', 'GROUPS', 'CHILDRENS_CENTRES', 'YOUTH', 'SEND',
  'FEEDBACK', 'LEGAL_ADVICE', 'APPROVAL', 'LENGTH', 'ELECTION',
] as const;
export type StartItem = (typeof startItems)[number];

/** MISSING keeps it from being published; LOOK does not; NOT_NEEDED says that this proposal has nothing to do with it. */
export const startStates = ['DONE', 'MISSING', 'LOOK', 'WAIVED', 'NOT_NEEDED'] as const;
export type StartState = (typeof startStates)[number];

/** What nobody can leave out: without questions there is nothing to answer. */
export const neverWaived: readonly StartItem[] = ['QUESTIONS'];

/** Whom section 27 of the Children and Families Act 2014 prescribes to be consulted. */
export const sendGroups = ['SEND_CHILDREN', 'PARENTS', 'SCHOOLS', 'COLLEGES', 'CHILDRENS_CENTRES', 'EARLY_YEARS_PROVIDERS', 'YOUTH_OFFENDING_TEAMS'] as const;

/** The shortest consultation that is not asked about, in days; how long after its close people should have heard back. */
export const SHORTEST_DAYS = 42;
export const FEEDBACK_DAYS = 84;
/** Notice of an election is given no later than so many working days before the poll. */
const NOTICE_WORKING_DAYS = 25;

/** A day of voting, as far as the checklist needs it. */
export interface ElectionDays {
  pollingOn: string;
  noticeOn: string | null;
}

/** What the start of a consultation rests on. */
export interface StartFacts {
  whyNow: string | null;
  nextSteps: string | null;
  opensAt: string;
  closesAt: string;
  statedLength: string | null;
  feedbackDueOn: string | null;
  affects: { childrensCentres: string; youthProvision: string; sendProvision: string };
  options: readonly { kind: string; isConsultedOn: boolean }[];
  documents: number;
  duties: readonly { section: string; isMet: boolean }[];
  groups: readonly { kind: string; isPrescribed: boolean }[];
  assurances: readonly string[];
  /** How many questions there are, what the law asks that they are about, and how many are about a building. */
  questions: { count: number; topics: readonly string[]; aboutBuildings: number };
  /** How much the check of the form finds that must be mended before it can be published. */
  formProblems: number;
  elections: readonly ElectionDays[];
  waivers: readonly { item: string; reason: string; byRole: string; on: string }[];
}

/** One item as it stands, in words. */
export interface StartCheck {
  item: StartItem;
  state: StartState;
  words: string;
}

/** Every item of the start checklist as it stands. */
export function startChecklist(facts: StartFacts): StartCheck[] {
  return startItems.map((item) => {
    const check = { item, ...checks[item](facts) };
    const waiver = facts.waivers.find((each) => each.item === item);
    if (!waiver || (check.state !== 'MISSING' && check.state !== 'LOOK')) return check;
    return { item, state: 'WAIVED', words: `Left out on ${formatDay(waiver.on)} by the ${waiver.byRole}: ${waiver.reason}` };
  });
}

type Standing = Omit<StartCheck, 'item'>;
const done = (words: string): Standing => ({ state: 'DONE', words });
const missing = (words: string): Standing => ({ state: 'MISSING', words });
const look = (words: string): Standing => ({ state: 'LOOK', words });
const notNeeded = (words: string): Standing => ({ state: 'NOT_NEEDED', words });

const untouched = (answer: string, what: string): string =>
  answer === 'NOT_STATED' ? `It is not said yet whether the proposal changes ${what}.` : `The proposal does not change ${what}.`;

const checks: Record<StartItem, (facts: StartFacts) => Standing> = {
  PURPOSE: ({ whyNow, nextSteps }) => {
    if (whyNow === null) return missing('Say why people are asked now, while their answers can still change what is done.');
    return nextSteps === null ? missing('Say what becomes of the answers.') : done('It says why people are asked now and what becomes of the answers.');
  },
  AFFECTED: ({ affects }) =>
    Object.values(affects).includes('NOT_STATED')
      ? missing("Say whether the proposal changes children's centres, provision for young people, and provision for special educational needs and disability.")
      : done('It is said what the proposal would change.'),
  OPTIONS: ({ options }) => {
    const asked = options.filter(({ isConsultedOn }) => isConsultedOn).length;
    return asked === 0 ? missing('Add at least one option that people are consulted on.') : done(`People are consulted on ${counted(asked, 'option')}.`);
  },
  STATUS_QUO: ({ options }) => {
    const statusQuo = options.find(({ kind }) => kind === 'STATUS_QUO');
    if (!statusQuo) return missing('Add the option of changing nothing: consult on it, or say why not.');
    return done(statusQuo.isConsultedOn ? 'People are consulted on changing nothing too.' : 'It is said why people are not consulted on changing nothing.');
  },
  PACK: ({ documents }) =>
    documents === 0 ? missing('Add what people need to know before they answer.') : done(`There ${documents === 1 ? 'is' : 'are'} ${counted(documents, 'document')} to read.`),
  QUESTIONS: ({ questions, formProblems }) => {
    if (questions.count === 0) return missing('Write the questions.');
    if (formProblems > 0) return missing(`The questions have ${counted(formProblems, 'mistake')} that must be mended. See them at the top of the questions.`);
    return done(`There ${questions.count === 1 ? 'is' : 'are'} ${counted(questions.count, 'question')}, without a mistake that must be mended.`);
  },
  EQUALITY: ({ assurances }) =>
    assurances.includes('EQUALITY_ASSESSMENT') ? done('An equality impact assessment is recorded.') : missing('Record an initial equality impact assessment.'),
  DUTIES: ({ duties }) => {
    if (duties.length === 0) return missing('Name the laws that the consultation answers to.');
    const open = duties.filter(({ isMet }) => !isMet).length;
    return open > 0 ? missing(`Say how ${open === 1 ? 'one duty is' : `${open} duties are`} met.`) : done(`It is said of ${counted(duties.length, 'duty')} how it is met.`);
  },
  GROUPS: ({ groups }) => (groups.length === 0 ? missing('Name the groups that are to be asked.') : done(`${counted(groups.length, 'group')} named.`)),
  CHILDRENS_CENTRES: ({ affects, duties, assurances, questions }) => {
    if (affects.childrensCentres !== 'YES') return notNeeded(untouched(affects.childrensCentres, "children's centres"));
    if (!names(duties, '5D')) return missing('Name the duty to consult on changes: Childcare Act 2006, section 5D.');
    if (!names(duties, '5A')) return missing("Name the duty to have enough children's centres: Childcare Act 2006, section 5A.");
    if (!assurances.includes('SUFFICIENCY_STATEMENT')) return missing("Record a statement on whether there would still be enough children's centres.");
    if (!questions.topics.includes('CHILDRENS_CENTRE_BUILDINGS')) return missing("Ask about the future use of the children's centre buildings.");
    if (questions.aboutBuildings === 0) return missing('Say of each question on the buildings which building it is about.');
    return done('The duties are named, the statement is recorded and the buildings are asked about.');
  },
  YOUTH: ({ affects, groups }) => {
    if (affects.youthProvision !== 'YES') return notNeeded(untouched(affects.youthProvision, 'provision for young people'));
    return groups.some(({ kind }) => kind === 'YOUNG_PEOPLE') ? done('Young people are among the groups.') : missing('Add young people to the groups: Education Act 1996, section 507B.');
  },
  SEND: ({ affects, groups }) => {
    if (affects.sendProvision !== 'YES') return notNeeded(untouched(affects.sendProvision, 'provision for special educational needs and disability'));
    const absent = sendGroups.filter((kind) => !groups.some((group) => group.kind === kind && group.isPrescribed)).length;
    return absent > 0
      ? missing(`Add ${absent === 1 ? 'the one group' : `the ${absent} groups`} still absent that section 27 of the Children and Families Act 2014 prescribes.`)
      : done('All groups that the law prescribes are named.');
  },
  FEEDBACK: ({ feedbackDueOn, closesAt }) => {
    if (feedbackDueOn === null) return missing('Say by when people are told what became of what they said.');
    const late = feedbackDueOn > addDays(londonDay(new Date(closesAt)), FEEDBACK_DAYS);
    return late ? look('People hear back more than 12 weeks after it closes.') : done(`People hear back by ${formatDay(feedbackDueOn)}.`);
  },
  LEGAL_ADVICE: ({ assurances }) => (assurances.includes('LEGAL_ADVICE') ? done('Legal advice was taken.') : missing('Record that legal advice was taken.')),
  APPROVAL: ({ assurances }) => (assurances.includes('APPROVAL') ? done('It is approved.') : missing('Record who approved it.')),
  LENGTH: ({ opensAt, closesAt, statedLength }) => {
    const length = consultationLength(londonDay(new Date(opensAt)), londonDay(new Date(closesAt)));
    const stated = statedLength === null ? null : statedDays(statedLength);
    if (stated !== null && stated !== length.days) return look(`It says “${statedLength}”, but its days make ${length.words}.`);
    return length.days < SHORTEST_DAYS ? look(`It lasts ${length.words}, less than six weeks. Say why that is enough time.`) : done(`It lasts ${length.words}.`);
  },
  ELECTION: ({ opensAt, closesAt, elections }) => {
    const [first, last] = [londonDay(new Date(opensAt)), londonDay(new Date(closesAt))];
    const met = elections.find((election) => first <= election.pollingOn && last >= electionPeriodStart(election));
    if (!met) return done('It does not meet the time before an election that is recorded here.');
    return look(`It meets the time before the election of ${formatDay(met.pollingOn)}, which begins on ${formatDay(electionPeriodStart(met))}.`);
  },
};

const names = (duties: readonly { section: string }[], section: string): boolean =>
  duties.some((duty) => duty.section.replace(/[^0-9A-Za-z]/g, '').toUpperCase().endsWith(section));

/** Whether both duties of the Childcare Act 2006 that changes to children's centres answer to are named. */
export const namesCentreDuties = (duties: readonly { section: string }[]): boolean => names(duties, '5D') && names(duties, '5A');

/** The first day of the time before an election: that of its notice; where that is not known, the last on which it could be given. */
export function electionPeriodStart({ pollingOn, noticeOn }: ElectionDays): string {
  if (noticeOn !== null) return noticeOn;
  return canCountWorkingDays(pollingOn) ? workingDaysBefore(pollingOn, NOTICE_WORKING_DAYS) : addDays(pollingOn, -37);
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** How many days a length such as "8 week" or "six weeks" says; null where it does not say it in weeks or days. */
export function statedDays(words: string): number | null {
  const [, number, unit] = /\b(\d{1,3}|[a-z]+)[ -]?(week|day)s?\b/i.exec(words) ?? [];
  if (number === undefined || unit === undefined) return null;
  const count = /^\d/.test(number) ? Number(number) : numberWords.indexOf(number.toLowerCase()) + 1;
  if (count === 0) return null;
  return unit.toLowerCase() === 'week' ? count * 7 : count;
}

function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
