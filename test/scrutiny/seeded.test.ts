import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

interface MatterShown {
  kind: string;
  standing: string;
  words: string;
  daysLate: number | null;
  isOpen: boolean;
  closedOn: string | null;
  due: { end: string; raw: string | null } | null;
  source: { report: { slug: string } } | null;
  section: number | null;
  promisedCount: number | null;
  foundCount: number | null;
  isDemonstration: boolean;
}
interface Shown {
  council: {
    matters: MatterShown[];
    workPlan: { title: string; state: string; isOverdue: boolean; isDemonstration: boolean; due: { end: string } | null; provenance: { factId: string }[] }[];
    updateSchedules: { subject: string; everyMonths: number | null; nextDueOn: string | null; isDemonstration: boolean; provenance: { factId: string }[]; missed: { start: string; end: string }[] }[];
    scrutinyReferrals: { kind: string; outcome: string; heardOn: string | null; isDemonstration: boolean; decision: { reference: string } }[];
  };
}

const QUERY = `query ($slug: String!, $on: Date!, $since: Date) { council(slug: $slug) {
  matters(on: $on, since: $since) { kind standing words daysLate isOpen closedOn due { end raw } source { report { slug } } section promisedCount foundCount isDemonstration }
  workPlan { title state isOverdue(on: $on) isDemonstration due { end } provenance { factId } }
  updateSchedules { subject everyMonths nextDueOn isDemonstration provenance { factId } missed(on: $on) { start end } }
  scrutinyReferrals { kind outcome heardOn isDemonstration decision { reference } } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server?.stop());

async function shown(slug: string, on: string, since: string | null = null): Promise<Shown['council']> {
  const { data, errors } = await server.ask<Shown>(QUERY, { slug, on, since });
  expect(errors).toBeUndefined();
  return data!.council;
}

describe('what the papers say of what comes after them', () => {
  test('Kirklees promised a review after twelve months, which is late from March 2020 on and stands in section 3 of its paper', async () => {
    const review = async (on: string) => (await shown('kirklees', on)).matters.find(({ kind, words }) => kind === 'PROMISE' && words.startsWith('Review whether'))!;
    expect(await review('2020-02-29')).toMatchObject({ standing: 'OPEN', daysLate: 0, due: { end: '2020-02-29', raw: 'after 12 months' } });
    expect(await review('2020-03-01')).toMatchObject({
      ...{ daysLate: 1, isOpen: true, section: 3, isDemonstration: false },
      source: { report: { slug: 'kirklees-community-hubs-february-2019' } },
    });
  });

  test('Barnet was promised an outline business case for January 2018 and considered it; the full one is planned for June 2018', async () => {
    const { matters, workPlan } = await shown('barnet', '2018-07-01', '2018-01-01');
    expect(matters.find(({ words }) => words.startsWith('Bring an outline business case'))).toMatchObject({ standing: 'KEPT', isOpen: false, closedOn: '2018-01-16' });
    expect(workPlan).toMatchObject([
      { title: 'Outline business case for family hubs', state: 'CONSIDERED', isOverdue: false, provenance: [{ factId: 'BAR-13' }, { factId: 'BAR-13' }] },
      { title: 'Full business case for family hubs', state: 'PLANNED', isOverdue: true, due: { end: '2018-06-30' }, provenance: [{ factId: 'BAR-12' }] },
    ]);
  });

  test("Kent's decision came before scrutiny as a member's item and was endorsed on 7 December 2022: that is no call-in, and closed", async () => {
    const { matters, scrutinyReferrals } = await shown('kent', '2022-12-31', '2022-12-01');
    expect(scrutinyReferrals.filter(({ isDemonstration }) => !isDemonstration)).toEqual([
      { kind: 'MEMBER_ITEM', outcome: 'ENDORSED', heardOn: '2022-12-07', isDemonstration: false, decision: { reference: '22/00094' } },
    ]);
    expect(matters.find(({ kind }) => kind === 'REFERRAL')).toMatchObject({ standing: 'HEARD', isOpen: false, closedOn: '2022-12-07' });
  });

  test("York's paper asks how updates are to come; no answer is on record, so that stays open and no update is late", async () => {
    const { matters, updateSchedules } = await shown('york', '2026-11-02');
    const asked = updateSchedules.find(({ isDemonstration }) => !isDemonstration)!;
    expect(asked).toMatchObject({ subject: 'Family hubs', everyMonths: null, nextDueOn: null, missed: [] });
    expect(new Set(asked.provenance.map(({ factId }) => factId))).toEqual(new Set(['YOR-03', 'YOR-38', 'YOR-51']));
    expect(matters.find(({ kind, isDemonstration }) => kind === 'UPDATE' && !isDemonstration)).toMatchObject({ standing: 'NOT_ARRANGED', isOpen: true, daysLate: null });
  });

  test("York's work plan holds further papers on progress, for the reason that its paper gives", async () => {
    const { workPlan } = await shown('york', '2026-11-02');
    const item = workPlan.find(({ isDemonstration }) => !isDemonstration)!;
    expect(item).toMatchObject({ title: 'Family hubs: updates and assurance on progress', state: 'PLANNED', isOverdue: false });
    expect(item.provenance.map(({ factId }) => factId).toSorted()).toEqual(['YOR-04', 'YOR-38']);
  });

  test('York promised three hub sites and further papers to scrutiny: both are open, and lead to the paper of December 2022', async () => {
    const { matters } = await shown('york', '2026-11-02');
    const source = { report: { slug: 'family-hubs-update-december-2022' } };
    expect(matters.find(({ kind }) => kind === 'GRANT_PROMISE')).toMatchObject({ promisedCount: 3, foundCount: 0, isOpen: true, source, section: null });
    expect(matters.find(({ words }) => words.startsWith('Bring further papers'))).toMatchObject({ isOpen: true, source, section: 7 });
  });

  test('what is made up for the demonstration says so: recommendations, updates that were missed, and one that was put off', async () => {
    const { matters, updateSchedules } = await shown('york', '2026-11-22', '2026-10-01');
    const madeUp = matters.filter(({ isDemonstration }) => isDemonstration).map(({ kind, standing }) => `${kind} ${standing}`);
    expect(new Set(madeUp)).toEqual(
      new Set(['RECOMMENDATION NOT_ANSWERED', 'RECOMMENDATION NOT_DONE', 'RECOMMENDATION DONE', 'RECOMMENDATION NOT_ACCEPTED', 'UPDATE WAITING', 'PUT_OFF PUT_OFF', 'REFERRAL NOT_ANSWERED']),
    );
    expect(updateSchedules.find(({ isDemonstration }) => isDemonstration)!.missed.length).toBeGreaterThan(0);
  });
});
