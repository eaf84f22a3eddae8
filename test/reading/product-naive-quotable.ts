import { londonDay } from '@throughline/shared/dates';
import type { Raw, Tables } from './naive.ts';
import { hasMadeUpFigures, wholePart } from './product-naive-funding.ts';

/** What a live row gives to a figure of a paper. */
export interface Live {
  about: string;
  words: string;
  /** What it is called with what it is about. */
  source: string;
  unit: string | null;
  pence: unknown;
  number: unknown;
  day: unknown;
  isComputed: boolean;
  isDemonstration: boolean;
}

type Given = Partial<Live> & { about: string; words: string };
interface Reading {
  table: string;
  fields: readonly string[];
  read: (tables: Tables, row: Raw, field: string) => Given | undefined;
}

/** The field of a public row that a figure names. What is not public, or is no such field, gives nothing. */
export function liveFigure(tables: Tables, figure: Raw): Live | undefined {
  const reading = readings[String(figure['subject_type'])];
  const field = String(figure['subject_field']);
  const row = reading?.fields.includes(field) ? tables.one(reading.table, figure['subject_id']) : undefined;
  const councilId = reading?.table === 'council' ? row?.['id'] : row?.['council_id'];
  if (!reading || !row || councilId !== figure['council_id']) return undefined;
  return finished(reading.read(tables, row, field));
}

/** Everything that a paper of the council may quote: live figures with a value, and published figures of consultations. */
export function quotableFigures(tables: Tables, councilId: unknown): Raw[] {
  const live = Object.entries(readings).flatMap(([type, { table, fields, read }]) =>
    tables.where(table, table === 'council' ? 'id' : 'council_id', councilId).flatMap((row) =>
      fields.flatMap((field) => {
        const given = finished(read(tables, row, field));
        if (!given || [given.pence, given.number, given.day].every((value) => value === null)) return [];
        const kind = given.pence !== null ? 'PENCE' : given.number !== null ? 'NUMBER' : 'DAY';
        return [{ id: `LIVE/${type}/${String(row['id'])}/${field}`, source_kind: 'LIVE', value_kind: kind, ...asRow(given), counted: null, percentage: null }];
      }),
    ),
  );
  const published = tables.where('published_figure', 'council_id', councilId).flatMap((figure) => {
    const asked = tables.one('consultation', figure['consultation_id'])!;
    if (!isPublished(asked)) return [];
    const title = String(asked['title']);
    return [{
      id: `PUBLISHED_FIGURE/${String(figure['id'])}`, source_kind: 'PUBLISHED_FIGURE', value_kind: 'COUNT', about: title, words: figure['label'],
      source_words: `${title}: published results`, unit: figure['unit'], pence: null, number: null, day: null, counted: figure['display'],
      percentage: figure['percentage'], is_computed: false, is_demonstration: isMadeUp(figure),
    }];
  });
  return [...live, ...published].map((row) => ({ ...row, council_id: councilId }));
}

const asRow = ({ about, words, source, unit, pence, number, day, isComputed, isDemonstration }: Live): Raw => ({
  about, words, unit, pence, number, day, source_words: source, is_computed: isComputed, is_demonstration: isDemonstration,
});

function finished(given: Given | undefined): Live | undefined {
  return given && { source: `${given.about}: ${given.words}`, unit: null, pence: null, number: null, day: null, isComputed: false, isDemonstration: false, ...given };
}

const grantWords: Record<string, string> = {
  awardedPence: 'amount awarded',
  ceilingPence: 'the most that could come',
  indicativePence: 'amount spoken of and not promised',
  capitalPence: 'capital',
  revenuePence: 'revenue',
  receivedPence: 'amount received',
  spentPence: 'amount spent',
  committedPence: 'amount committed',
  forecastPence: 'amount expected to be spent',
  unspentPence: 'award less what is expected to be spent',
  startsOn: 'first day',
  endsOn: 'last day',
};

function grantFigure(tables: Tables, grant: Raw, field: string): Given | undefined {
  const words = grantWords[field];
  if (words === undefined || !isPublished(grant)) return undefined;
  const isRecorded = ['receivedPence', 'spentPence', 'committedPence', 'forecastPence', 'unspentPence'].includes(field);
  const named = { about: String(grant['title']), words, isDemonstration: isMadeUp(grant) || (isRecorded && hasMadeUpFigures(tables, grant)) };
  if (field === 'startsOn' || field === 'endsOn') return { ...named, day: grant[field === 'endsOn' ? 'ends_on' : 'starts_on'] };
  const forecast = grant['forecast_pence'];
  const expected = typeof forecast === 'number' ? forecast : Number(grant['spent_pence']) + Number(grant['committed_pence']);
  if (field === 'forecastPence') return { ...named, pence: expected, isComputed: forecast === null };
  if (field === 'unspentPence') return { ...named, pence: grant['awarded_pence'] === null ? null : Number(grant['awarded_pence']) - expected, isComputed: true };
  if (field === 'receivedPence' && !tables.where('grant_instalment', 'grant_id', grant['id']).some((paid) => paid['status'] === 'RECEIVED')) return { ...named, pence: null };
  const kind = { capitalPence: 'CAPITAL', revenuePence: 'REVENUE' }[field];
  if (kind === undefined) return { ...named, pence: grant[field.replace('Pence', '_pence')] };
  const part = wholePart(tables, grant['id'], kind);
  return { ...named, pence: part?.['amount_pence'] ?? null, isComputed: part?.['is_computed'] === true };
}

function programmeFigure(tables: Tables, programme: Raw, field: string): Given | undefined {
  if (!isPublished(programme)) return undefined;
  const own = (table: string) => tables.where(table, 'programme_id', programme['id']);
  const milestones = own('milestone').filter((row) => isPublished(row) && row['progress'] !== 'CANCELLED');
  const promises = own('programme_commitment');
  const risks = own('raid_item').filter((row) => isPublished(row) && row['kind'] === 'RISK' && row['status'] === 'OPEN');
  const strands = own('workstream');
  const count = (unit: string, words: string, all: readonly Raw[], counted: (row: Raw) => boolean = () => true): Given => ({
    about: String(programme['name']), words, unit, number: all.filter(counted).length, isComputed: true, isDemonstration: isMadeUp(programme) || all.some(isMadeUp),
  });
  const has = (column: string, value: string) => (row: Raw) => row[column] === value;
  const figures: Record<string, Given> = {
    workstreamsCount: count('workstreams', 'workstreams', strands),
    milestonesCount: count('milestones', 'milestones in the public plan', milestones),
    milestonesComplete: count('milestones', 'milestones reached', milestones, has('progress', 'COMPLETE')),
    milestonesMissed: count('milestones', 'milestones missed', milestones, has('progress', 'MISSED')),
    promisesCount: count('promises', 'promises made', promises),
    promisesMet: count('promises', 'promises kept', promises, has('status', 'MET')),
    promisesNotMet: count('promises', 'promises not kept', promises, has('status', 'NOT_MET')),
    promisesOpen: count('promises', 'promises still open', promises, has('status', 'OPEN')),
    risksOpen: count('risks', 'open risks in the public register', risks),
  };
  return figures[field];
}

function councilFigure(tables: Tables, council: Raw, field: string): Given | undefined {
  const own = (table: string) => tables.where(table, 'council_id', council['id']);
  const made = own('scrutiny_recommendation').filter((row) => isPublished(tables.one('meeting', row['meeting_id'])!));
  const count = (about: string, unit: string, words: string, rows: readonly Raw[]): Given => ({
    about, words, unit, source: `${String(council['name'])}: ${words}`, number: rows.length, isComputed: true, isDemonstration: rows.some(isMadeUp),
  });
  const figures: Record<string, Given> = {
    hubsCount: count('Hubs and places', 'hubs', 'hubs in the list', own('hub')),
    sitesCount: count('Hubs and places', 'places', 'places that are not closed', own('site').filter((site) => site['status'] !== 'CLOSED')),
    recommendationsCount: count('Recommendations of scrutiny', 'recommendations', 'recommendations made', made),
    recommendationsAnswered: count('Recommendations of scrutiny', 'recommendations', 'recommendations answered', made.filter((row) => row['responded_on'] !== null)),
  };
  return figures[field];
}

/** The last day of a span that is one day, and known as such. */
function dayIn(row: Raw, span: string): unknown {
  return row[`${span}_precision`] === 'DAY' && row[`${span}_approximate`] === false ? row[`${span}_end`] : null;
}

function milestoneFigure(tables: Tables, milestone: Raw, field: string): Given | undefined {
  const programme = tables.one('programme', milestone['programme_id'])!;
  if (!isPublished(milestone) || !isPublished(programme)) return undefined;
  const [words, span] = ({
    promisedOn: ['promised for', milestone['agreed_precision'] === null ? 'baseline' : 'agreed'],
    expectedOn: ['expected on', 'forecast'],
    reachedOn: ['reached on', 'actual'],
  } as Record<string, [string, string]>)[field]!;
  const named = `${String(milestone['title'])}: ${words}`;
  return { about: String(programme['name']), words: named, source: named, day: dayIn(milestone, span), isDemonstration: isMadeUp(milestone) };
}

/** A figure of rows that stand under one heading with others of their kind. */
const listed = (table: string, field: string, about: string, name: string, source: (title: string) => string, read: (row: Raw) => Partial<Live>, words = (title: string) => title): Reading => ({
  table,
  fields: [field],
  read: (_tables, row) => {
    if (row['is_published'] === false) return undefined;
    const title = String(row[name]);
    return { about, words: words(title), source: source(title), isDemonstration: isMadeUp(row), ...read(row) };
  },
});

const readings: Record<string, Reading> = {
  grant: { table: 'funding_grant', fields: Object.keys(grantWords), read: grantFigure },
  instalment: {
    table: 'grant_instalment',
    fields: ['amountPence'],
    read: (tables, paid) => {
      const grant = tables.one('funding_grant', paid['grant_id'])!;
      const named = { about: String(grant['title']), words: `instalment ${String(paid['seq'])}` };
      return isPublished(grant) ? { ...named, pence: paid['amount_pence'], isDemonstration: isMadeUp(paid) } : undefined;
    },
  },
  grantCommitment: {
    table: 'grant_commitment',
    fields: ['promisedCount', 'identifiedCount'],
    read: (tables, promise, field) => {
      const grant = tables.one('funding_grant', promise['grant_id'])!;
      if (!isPublished(grant)) return undefined;
      const named = { about: String(grant['title']), unit: 'sites' };
      if (field === 'promisedCount') return { ...named, words: 'hub sites promised', number: promise['promised_count'] };
      const chosen = tables.where('site', 'council_id', promise['council_id']).filter((site) => isPublished(tables.one('decision', site['selected_by_decision_id']) ?? {}));
      return { ...named, words: 'hub sites chosen by a decision', number: chosen.length };
    },
  },
  costEstimate: listed('cost_estimate', 'amountPence', 'Estimates of costs', 'title', (title) => `Estimate: ${title}`, (row) => ({ pence: row['amount_pence'] })),
  savingsTarget: listed('savings_target', 'amountPence', 'Savings to be found', 'plan', (title) => `Savings: ${title}`, (row) => ({ pence: row['amount_pence'] })),
  hubNetwork: listed('hub_network', 'statedHubs', 'Hubs and places', 'name', (title) => `${title}: number of hubs`, (row) => ({ number: row['stated_hubs'], unit: 'hubs' }), (title) => `${title}: number of hubs`),
  staffAlignment: listed('staff_alignment', 'posts', 'Hubs and places', 'role', (title) => `${title}: number of posts`, (row) => ({ number: row['posts'], unit: 'posts' }), (title) => `${title}: number of posts`),
  council: { table: 'council', fields: ['hubsCount', 'sitesCount', 'recommendationsCount', 'recommendationsAnswered'], read: councilFigure },
  decision: {
    table: 'decision',
    fields: ['madeOn', 'effectiveOn'],
    read: (_tables, decision, field) => {
      if (!isPublished(decision)) return undefined;
      const words = `${String(decision['title'])}: ${field === 'madeOn' ? 'taken on' : 'in effect from'}`;
      return { about: 'Decisions', words, source: words, day: decision[field === 'madeOn' ? 'made_on' : 'effective_on'], isDemonstration: isMadeUp(decision) };
    },
  },
  programme: {
    table: 'programme',
    fields: ['workstreamsCount', 'milestonesCount', 'milestonesComplete', 'milestonesMissed', 'promisesCount', 'promisesMet', 'promisesNotMet', 'promisesOpen', 'risksOpen'],
    read: programmeFigure,
  },
  milestone: { table: 'milestone', fields: ['promisedOn', 'expectedOn', 'reachedOn'], read: milestoneFigure },
  consultation: {
    table: 'consultation',
    fields: ['opensAt', 'closesAt'],
    read: (_tables, consultation, field) => {
      if (!isPublished(consultation)) return undefined;
      const [words, column] = field === 'opensAt' ? ['first day', 'opens_at'] : ['last day', 'closes_at'];
      return { about: String(consultation['title']), words: words!, day: londonDay(consultation[column!] as Date), isDemonstration: isMadeUp(consultation) };
    },
  },
};

const isPublished = (row: Raw): boolean => row['is_published'] === true;
const isMadeUp = (row: Raw): boolean => row['is_demonstration'] === true;
