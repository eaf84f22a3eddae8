import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@throughline/shared/calendar';
import { coverageOf, coverageStanding, expectedBy } from '@throughline/shared/coverage';
import { consultationLength, endOfLondonDay, londonDay, londonInstant, londonTime, startOfLondonDay } from '@throughline/shared/dates';
import { electionPeriodStart, sendGroups, startChecklist, statedDays, type StartFacts, type StartItem } from '@throughline/shared/start-checklist';

const ready: StartFacts = {
  whyNow: 'Nothing is decided', nextSteps: 'It goes to the committee', opensAt: startOfLondonDay('2018-02-01').toISOString(), closesAt: endOfLondonDay('2018-03-28').toISOString(),
  statedLength: '8 week', feedbackDueOn: '2018-06-20', affects: { childrensCentres: 'NO', youthProvision: 'NO', sendProvision: 'NO' },
  options: [{ kind: 'CHANGE', isConsultedOn: true }, { kind: 'STATUS_QUO', isConsultedOn: false }], documents: 1, duties: [{ section: 'Section 149', isMet: true }],
  groups: [{ kind: 'PARENTS', isPrescribed: false }], assurances: ['EQUALITY_ASSESSMENT', 'LEGAL_ADVICE', 'APPROVAL'], questions: { count: 5, topics: [], aboutBuildings: 0 },
  formProblems: 0, elections: [], waivers: [],
};
const standing = (facts: Partial<StartFacts>, item: StartItem) => startChecklist({ ...ready, ...facts }).find((check) => check.item === item)!;
const missing = (facts: Partial<StartFacts>) => startChecklist({ ...ready, ...facts }).filter(({ state }) => state === 'MISSING').map(({ item }) => item);

describe('the start checklist', () => {
  test('asks for nothing more when everything is in place', () => {
    expect(missing({})).toEqual([]);
  });

  test.each([
    ['PURPOSE', { whyNow: null }], ['PURPOSE', { nextSteps: null }], ['OPTIONS', { options: [{ kind: 'STATUS_QUO', isConsultedOn: false }] }],
    ['STATUS_QUO', { options: [{ kind: 'CHANGE', isConsultedOn: true }] }], ['PACK', { documents: 0 }], ['QUESTIONS', { formProblems: 1 }],
    ['DUTIES', { duties: [{ section: 'Section 149', isMet: false }] }], ['GROUPS', { groups: [] }], ['FEEDBACK', { feedbackDueOn: null }],
    ['AFFECTED', { affects: { ...ready.affects, sendProvision: 'NOT_STATED' } }], ['YOUTH', { affects: { ...ready.affects, youthProvision: 'YES' } }],
  ] as const)('misses %s when it is not there', (item, facts) => {
    expect(missing(facts as Partial<StartFacts>)).toEqual([item]);
  });

  test("asks of a change to children's centres for both duties, a statement and a question about each building", () => {
    const affects = { ...ready.affects, childrensCentres: 'YES' };
    const whole = {
      affects, duties: [{ section: 'Section 5A', isMet: true }, { section: 's.5D', isMet: true }], assurances: [...ready.assurances, 'SUFFICIENCY_STATEMENT'],
      questions: { count: 5, topics: ['CHILDRENS_CENTRE_BUILDINGS'], aboutBuildings: 2 },
    };
    expect(missing(whole)).toEqual([]);
    for (const part of [{ duties: whole.duties.slice(1) }, { duties: whole.duties.slice(0, 1) }, { assurances: ready.assurances }, { questions: { ...whole.questions, aboutBuildings: 0 } }]) {
      expect(missing({ ...whole, ...part })).toEqual(['CHILDRENS_CENTRES']);
    }
  });

  test('asks for every group that section 27 prescribes, and for none less', () => {
    const affects = { ...ready.affects, sendProvision: 'YES' };
    fc.assert(
      fc.property(fc.subarray([...sendGroups]), (named) => {
        const groups = [{ kind: 'STAFF', isPrescribed: false }, ...named.map((kind) => ({ kind, isPrescribed: true }))];
        expect(missing({ affects, groups })).toEqual(named.length === sendGroups.length ? [] : ['SEND']);
      }),
    );
  });

  test('warns when it is shorter than six weeks, or not as long as it says', () => {
    expect(standing({}, 'LENGTH')).toMatchObject({ state: 'DONE', words: 'It lasts 8 weeks.' });
    expect(standing({ statedLength: 'six weeks' }, 'LENGTH')).toMatchObject({ state: 'LOOK', words: 'It says “six weeks”, but its days make 8 weeks.' });
    const short = { statedLength: null, closesAt: endOfLondonDay('2018-03-13').toISOString() };
    expect(standing(short, 'LENGTH').state).toBe('LOOK');
    expect(standing({ ...short, closesAt: endOfLondonDay('2018-03-14').toISOString() }, 'LENGTH').state).toBe('DONE');
  });

  test.each([['8 week', 56], ['8 weeks', 56], ['a 12-week consultation', 84], ['six weeks', 42], ['28 days', 28], ['two months', null], ['as long as needed', null]])('reads “%s” as %s days', (words, days) => {
    expect(statedDays(words)).toBe(days);
  });

  test('says when people hear back later than 12 weeks after it closes', () => {
    expect(standing({ feedbackDueOn: '2018-06-20' }, 'FEEDBACK').state).toBe('DONE');
    expect(standing({ feedbackDueOn: '2018-06-21' }, 'FEEDBACK').state).toBe('LOOK');
  });

  test('meets the time before an election exactly when their days overlap', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2018-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 90 }), day, fc.option(fc.integer({ min: 1, max: 60 })), (opens, days, pollingOn, notice) => {
        const closes = addDays(opens, days);
        const election = { pollingOn, noticeOn: notice === null ? null : addDays(pollingOn, -notice) };
        const overlaps = opens <= pollingOn && closes >= electionPeriodStart(election);
        const { state } = standing({ opensAt: startOfLondonDay(opens).toISOString(), closesAt: endOfLondonDay(closes).toISOString(), statedLength: null, elections: [election] }, 'ELECTION');
        expect(state).toBe(overlaps ? 'LOOK' : 'DONE');
      }),
    );
    expect(electionPeriodStart({ pollingOn: '2018-05-03', noticeOn: null })).toBe('2018-03-27');
  });

  test('shows an item that was left out as left out, and one that is in place as in place', () => {
    const waivers = [{ item: 'PACK', reason: 'All is in the questions', byRole: 'Director', on: '2018-01-20' }];
    expect(standing({ documents: 0, waivers }, 'PACK')).toEqual({ item: 'PACK', state: 'WAIVED', words: 'Left out on 20 January 2018 by the Director: All is in the questions' });
    expect(standing({ waivers }, 'PACK').state).toBe('DONE');
  });
});

describe('the coverage of a group', () => {
  test('has an interval that holds its share and lies between nought and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (base, part) => {
        const count = Math.round(base * part);
        const { low, high } = coverageOf(count, base);
        const share = (count / base) * 100;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  test('is that of Wilson in figures known from elsewhere', () => {
    const { low, high } = coverageOf(10, 50);
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['11.24', '33.04']);
    expect(coverageOf(0, 20).low).toBe(0);
  });

  test('is below, within or above its share of the people concerned', () => {
    const coverage = coverageOf(10, 50);
    expect([40, 30, 11, 5].map((population) => coverageStanding(coverage, population))).toEqual(['BELOW', 'WITHIN', 'ABOVE', 'ABOVE']);
  });

  test('is expected to grow evenly over the time that it is open, and never beyond its target', () => {
    const times = { opensAt: new Date('2026-11-01T00:00:00Z'), closesAt: new Date('2026-11-11T00:00:00Z') };
    const on = (day: string) => expectedBy(40, times, new Date(`${day}T00:00:00Z`));
    expect([on('2026-10-01'), on('2026-11-01'), on('2026-11-06'), on('2026-11-11'), on('2027-11-11')]).toEqual([0, 0, 20, 40, 40]);
  });
});

test('an instant in London is read back as the day and the time that it was given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (days, hour, minute) => {
      const day = addDays('2018-01-01', days);
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const instant = londonInstant(day, time);
      // The hour that does not exist on one night of the year is read as the hour after it.
      const exists = !(time.startsWith('01:') && londonTime(new Date(`${day}T01:30:00Z`)) === '02:30' && londonTime(new Date(`${day}T00:30:00Z`)) === '00:30');
      if (exists) expect([londonDay(instant), londonTime(instant)]).toEqual([day, time]);
      else expect(londonTime(instant)).toBe(`02:${time.slice(3)}`);
    }),
  );
  expect(consultationLength('2018-02-01', '2018-03-28').words).toBe('8 weeks');
});
