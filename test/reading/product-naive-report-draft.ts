import { londonDay } from '@throughline/shared/dates';
import type { Raw, Tables } from './naive.ts';
import { hasMadeUpFigures, wholePart } from './product-naive-funding.ts';
import { figuresOfVersion } from './product-naive-reports.ts';
import type { Meanings } from './product-rules.ts';

/** What a live row gives to a figure of a draft. */
interface Live {
  words: string;
  pence?: unknown;
  number?: unknown;
  day?: unknown;
  isDemonstration: boolean;
}

/** Figures of drafts and of records: what they would say if a report were published now. */
export function draftMeanings(tables: Tables): Meanings {
  return {
    'Report.draftFigures': (report) =>
      tables.where('report_figure', 'report_id', report['id']).map((figure) => draftFigure(tables, figure)),
    'ReportVersion.figuresSince': (version) =>
      figuresOfVersion(version).flatMap((figure) => {
        const live = liveFigure(tables, figure);
        if (!live) return [];
        const { pence = null, number = null, day = null, isDemonstration } = live;
        const then = [figure['pence'], figure['number'], figure['day']];
        const hasChanged = [pence, number, day].some((value, index) => value !== then[index]);
        return [{ ...figure, pence, number, day, has_changed: hasChanged, is_demonstration: isDemonstration }];
      }),
  };
}

function draftFigure(tables: Tables, figure: Raw): Raw {
  const live = liveFigure(tables, figure);
  const quoted = tables.one('published_figure', figure['published_figure_id']);
  const asked = quoted && tables.one('consultation', quoted['consultation_id'])!;
  const values: Record<string, unknown> = {
    PENCE: live?.pence ?? figure['stated_pence'],
    NUMBER: live?.number ?? figure['stated_number'],
    DAY: live?.day ?? figure['stated_day'],
    COUNT: quoted?.['display'] ?? null,
  };
  return {
    ...figure,
    is_exempt: figure['is_exempt'] === true || tables.one('report_section', figure['section_id'])?.['is_exempt'] === true,
    pence: values['PENCE'],
    number: values['NUMBER'],
    day: values['DAY'],
    counted: values['COUNT'],
    percentage: quoted?.['percentage'] ?? null,
    source_words: live?.words ?? (asked ? `${String(asked['title'])}: published results` : null),
    is_demonstration: live?.isDemonstration ?? quoted?.['is_demonstration'] ?? false,
    has_source: figure['source_kind'] !== null && values[String(figure['value_kind'])] !== null,
  };
}

/** The field of a public row that the figure names. What is not public, or is no such field, gives nothing. */
function liveFigure(tables: Tables, figure: Raw): Live | undefined {
  const reading = readings[String(figure['subject_type'])];
  const row = reading && tables.one(reading.table, figure['subject_id']);
  if (!row || row['council_id'] !== figure['council_id']) return undefined;
  return reading.read(tables, row, String(figure['subject_field']));
}

interface Reading {
  table: string;
  read: (tables: Tables, row: Raw, field: string) => Live | undefined;
}

const grantWords: Record<string, string> = {
  awardedPence: 'amount awarded',
  ceilingPence: 'the most that could come',
  capitalPence: 'capital',
  revenuePence: 'revenue',
  receivedPence: 'amount received',
  spentPence: 'amount spent',
  committedPence: 'amount committed',
  endsOn: 'last day',
};

const readings: Record<string, Reading> = {
  grant: {
    table: 'funding_grant',
    read: (tables, grant, field) => {
      const words = grantWords[field];
      if (!words || !isPublished(grant)) return undefined;
      const isRecorded = ['receivedPence', 'spentPence', 'committedPence'].includes(field);
      const isDemonstration = isMadeUp(grant) || (isRecorded && hasMadeUpFigures(tables, grant));
      const named = { words: `${String(grant['title'])}: ${words}`, isDemonstration };
      if (field === 'endsOn') return { ...named, day: grant['ends_on'] };
      const kind = { capitalPence: 'CAPITAL', revenuePence: 'REVENUE' }[field];
      const column = field.replace('Pence', '_pence');
      return { ...named, pence: kind ? wholePart(tables, grant['id'], kind)?.['amount_pence'] : grant[column] };
    },
  },
  instalment: {
    table: 'grant_instalment',
    read: (tables, paid, field) => {
      const grant = tables.one('funding_grant', paid['grant_id'])!;
      if (!isPublished(grant) || field !== 'amountPence') return undefined;
      const words = `${String(grant['title'])}: instalment ${String(paid['seq'])}`;
      return { words, pence: paid['amount_pence'], isDemonstration: isMadeUp(paid) };
    },
  },
  grantCommitment: {
    table: 'grant_commitment',
    read: (tables, promise, field) => {
      const grant = tables.one('funding_grant', promise['grant_id'])!;
      if (!isPublished(grant)) return undefined;
      const named = (words: string) => ({ words: `${String(grant['title'])}: ${words}`, isDemonstration: false });
      if (field === 'promisedCount') return { ...named('hub sites promised'), number: promise['promised_count'] };
      const chosen = tables
        .where('site', 'council_id', promise['council_id'])
        .filter((site) => isPublished(tables.one('decision', site['selected_by_decision_id']) ?? {}));
      return { ...named('hub sites chosen by a decision'), number: chosen.length };
    },
  },
  costEstimate: {
    table: 'cost_estimate',
    read: (_tables, estimate, field) =>
      field === 'amountPence'
        ? {
            words: `Estimate: ${String(estimate['title'])}`,
            pence: estimate['amount_pence'],
            isDemonstration: isMadeUp(estimate),
          }
        : undefined,
  },
  hubNetwork: {
    table: 'hub_network',
    read: (_tables, network, field) => countOf(network, field, 'statedHubs', 'stated_hubs', 'name', 'number of hubs'),
  },
  staffAlignment: {
    table: 'staff_alignment',
    read: (_tables, staff, field) => countOf(staff, field, 'posts', 'posts', 'role', 'number of posts'),
  },
  consultation: {
    table: 'consultation',
    read: (_tables, consultation, field) => {
      const [words, column] = { opensAt: ['first day', 'opens_at'], closesAt: ['last day', 'closes_at'] }[field] ?? [];
      if (!column || !isPublished(consultation)) return undefined;
      return {
        words: `${String(consultation['title'])}: ${words}`,
        day: londonDay(consultation[column] as Date),
        isDemonstration: isMadeUp(consultation),
      };
    },
  },
};

function countOf(row: Raw, field: string, asked: string, column: string, name: string, words: string) {
  if (field !== asked) return undefined;
  return { words: `${String(row[name])}: ${words}`, number: row[column], isDemonstration: isMadeUp(row) };
}

const isPublished = (row: Raw): boolean => row['is_published'] === true;
const isMadeUp = (row: Raw): boolean => row['is_demonstration'] === true;
