import { parseFuzzyDate } from '@throughline/shared/dates';
import { plantFacts, plantIssues, type Fact, type Issue, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { MeetingRow } from './meeting.entity.ts';

interface SeedMeeting {
  body: string;
  /** The date as the paper prints it. */
  raw: string;
  /** What it must be read as, where the words alone would mislead. */
  readAs?: string;
  contextYear?: number;
  paper: PaperCode;
  fact: Fact;
  issues?: Issue[];
}

const meetings: Record<string, SeedMeeting[]> = {
  kirklees: [{ body: 'childrens-scrutiny-panel', raw: '25th February 2019', paper: 'KIR', fact: { fact: 'KIR-02', field: 'day', place: 'header' } }],
  barnet: [
    {
      body: 'cels-committee', raw: '16 January 2017', readAs: '16 January 2018', paper: 'BAR',
      fact: { fact: 'BAR-01', field: 'day', place: 'header', rule: 'Read as 2018: the paper cites events of 2017 as past.' },
      issues: [{
        code: 'X-08', place: 'header', raw: '16 January 2017', normalised: '2018-01-16',
        note: 'The header says 2017, but the text cites November 2017 and an inspection of July 2017 as past, and a consultation from 1 February as to come. 16 January 2018 was a Tuesday. Read as 2018.',
      }],
    },
    { body: 'cels-committee', raw: 'November 2017', paper: 'BAR', fact: { fact: 'BAR-13', field: 'held', place: 'section 1.1' } },
  ],
  kent: [
    { body: 'cabinet-committee', raw: '17 January 2023', paper: 'KEN', fact: { fact: 'KEN-02', field: 'day', place: 'header' } },
    {
      body: 'scrutiny-committee', raw: '07 December', contextYear: 2022, paper: 'KEN', fact: { fact: 'KEN-14', field: 'day', place: 'paragraph 1.2' },
      issues: [{
        code: 'X-19', place: 'paragraph 1.2', raw: '07 December', normalised: '2022-12-07',
        note: 'No year is printed for 7 December. The request was made in November 2022 and the paper is of January 2023, so it can only be 2022.',
      }],
    },
  ],
  york: [{ body: 'scrutiny-committee', raw: '20 December 2022', paper: 'YOR', fact: { fact: 'YOR-01', field: 'day', place: 'header' } }],
};

/** Keys: `seedId('meeting', <council>, <body's key>, <first day it can mean>)`, such as ('meeting', 'york', 'scrutiny-committee', '2022-12-20'). */
export const seedMeetings: Seed = async (em, council) => {
  for (const { body, raw, readAs, contextYear, paper, fact, issues = [] } of meetings[council.slug] ?? []) {
    const reading = parseFuzzyDate(readAs ?? raw, contextYear === undefined ? {} : { contextYear });
    if (reading.kind === 'question') throw new Error(`The date of a meeting cannot be read: ${raw}`);
    const { date, rule } = reading;
    const id = seedId('meeting', council.slug, body, date.start);
    await plant(em, MeetingRow, [{
      id, council: council.id, body: seedId('body', council.slug, body), day: date.precision === 'DAY' ? date.start : null,
      ...fuzzyDateValues('held', { ...date, raw }), isPublished: true, isDemonstration: false,
    }]);
    await plantFacts(em, council, paper, { type: 'meeting', id }, [{ raw, normalised: date.precision === 'DAY' ? date.start : `${date.start} to ${date.end}`, rule, ...fact }]);
    await plantIssues(em, council, paper, { type: 'meeting', id }, issues);
  }
};
