import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Source {
  factId: string;
  field: string;
  place: string;
  raw: string | null;
  normalised: string | null;
}
interface Decision {
  reference: string;
  kind: string;
  isKey: string;
  isUrgent: string;
  callIn: string;
  takenByRole: string;
  madeOn: string;
  effectiveOn: string | null;
  isDemonstration: boolean;
  parts: { label: string; text: string; provenance: Source[] }[];
  conditions: { needs: string; metOn: string | null; part: { label: string } | null }[];
  allows: { activity: string }[];
  delegations: { toRole: string; inConsultationWithRole: string | null; part: { label: string } | null }[];
  scrutinyReferrals: {
    kind: string; requestedByRole: string; heardOn: string; outcome: string; requested: { start: string; end: string; precision: string };
    meeting: { day: string; body: { name: string; kind: string } }; issues: { code: string; raw: string; normalised: string }[];
  }[];
  provenance: Source[];
  issues: { code: string; note: string }[];
}

const whole = `
  reference kind isKey isUrgent callIn takenByRole madeOn effectiveOn isDemonstration
  parts { label text provenance { factId field place raw normalised } }
  conditions { needs metOn part { label } }
  allows { activity }
  delegations { toRole inConsultationWithRole part { label } }
  scrutinyReferrals { kind requestedByRole heardOn outcome requested { start end precision } meeting { day body { name kind } } issues { code raw normalised } }
  provenance { factId field place raw normalised }
  issues { code note }`;
const kent = async (): Promise<Decision> => {
  const { data } = await server.ask<{ decision: Decision }>(`{ decision(councilSlug: "kent", reference: "22/00094") { ${whole} } }`);
  return data!.decision;
};

test('Kent took an urgent key decision on 14 October 2022, in principle only', async () => {
  const decision = await kent();
  expect(decision).toMatchObject({
    reference: '22/00094', kind: 'IN_PRINCIPLE', isKey: 'YES', isUrgent: 'YES', takenByRole: 'Cabinet Member for Integrated Children\'s Services',
    madeOn: '2022-10-14', effectiveOn: null, isDemonstration: false,
  });
  expect(decision.provenance.find(({ field }) => field === 'madeOn')).toMatchObject({ factId: 'KEN-09', place: 'paragraph 1.1', raw: '14 October 2022', normalised: '2022-10-14' });
});

test('the decision has the parts a to d, each with its place in the paper', async () => {
  const { parts } = await kent();
  expect(parts.map(({ label, provenance }) => [label, provenance.map(({ factId, place }) => `${factId} ${place}`)])).toEqual([
    ['a', ['KEN-10 paragraph 1.1a']], ['b', ['KEN-11 paragraph 1.1b']], ['c', ['KEN-12 paragraph 1.1c']], ['d', ['KEN-13 paragraph 1.1d']],
  ]);
});

test('what part c asks for is held as conditions, none of which is met, and the whole model needs a key decision', async () => {
  const { conditions } = await kent();
  expect(conditions.filter(({ part }) => part?.label === 'c').map(({ needs }) => needs)).toEqual(['DETAILED_PROPOSALS', 'CONSULTATION', 'ENGAGEMENT', 'FURTHER_DECISION']);
  expect(conditions.filter(({ part }) => part === null).map(({ needs }) => needs)).toEqual(['KEY_DECISION']);
  expect(conditions.every(({ metOn }) => metOn === null)).toBe(true);
});

test('the programme may prepare under the decision, and deliver nothing', async () => {
  const { allows } = await kent();
  expect(allows.map(({ activity }) => activity)).toEqual(['PARTNERSHIP', 'PREPARATORY_SPEND', 'PROPOSAL_DEVELOPMENT']);
});

test('authority is delegated to a post, in consultation with another', async () => {
  const { delegations } = await kent();
  expect(delegations).toEqual([
    { toRole: 'Corporate Director of Children, Young People and Education', inConsultationWithRole: "Cabinet Member for Integrated Children's Services", part: { label: 'd' } },
    { toRole: 'Relevant officers', inConsultationWithRole: null, part: null },
  ]);
});

test("a member's item is not a call-in: scrutiny heard the decision on 7 December 2022 and endorsed it", async () => {
  const { scrutinyReferrals, issues } = await kent();
  expect(scrutinyReferrals).toHaveLength(1);
  expect(scrutinyReferrals[0]).toMatchObject({
    kind: 'MEMBER_ITEM', heardOn: '2022-12-07', outcome: 'ENDORSED', requested: { start: '2022-11-01', end: '2022-11-30', precision: 'MONTH' },
    meeting: { day: '2022-12-07', body: { name: 'Scrutiny Committee', kind: 'SCRUTINY' } },
    issues: [{ code: 'X-19', raw: '07 December', normalised: '2022-12-07' }],
  });
  expect(issues.map(({ code }) => code)).toEqual(['X-19']);
});

test('a key decision without call-in stands because it was urgent', async () => {
  expect(await kent()).toMatchObject({ isKey: 'YES', callIn: 'NO', isUrgent: 'YES' });
});

interface Bodies {
  council: {
    bodies: {
      name: string; kind: string; status: string; frequency: string; chairRole: string | null; accountableToRole: string | null;
      seats: { heldBy: string; isRequired: boolean }[]; oversees: { ofWhat: string; status: string }[]; meetings: { total: number; items: { day: string | null; statedDate: string }[] };
      provenance: { factId: string }[];
    }[];
  };
}
const bodies = async (slug: string) => {
  const query = `query ($slug: String!) { council(slug: $slug) { bodies {
    name kind status frequency chairRole accountableToRole seats { heldBy isRequired } oversees { ofWhat status } meetings { total items { day statedDate } } provenance { factId } } } }`;
  const { data } = await server.ask<Bodies>(query, { slug });
  return data!.council.bodies;
};

test("York's project board meets every month under the corporate director", async () => {
  const board = (await bodies('york')).find(({ kind }) => kind === 'PROJECT_BOARD');
  expect(board).toMatchObject({ name: 'Family Hubs Project Board', frequency: 'MONTHLY', chairRole: "Corporate Director of Children's Services", status: 'LIVE' });
  expect(board!.provenance.map(({ factId }) => factId)).toEqual(['YOR-29', 'YOR-29']);
});

test("Barnet's programme board is chaired by the operational director and answers to the strategic director", async () => {
  expect((await bodies('barnet')).find(({ kind }) => kind === 'PROGRAMME_BOARD')).toMatchObject({
    chairRole: 'Operational Director – Early Help, Children in Need and Child Protection', accountableToRole: 'Family Services Strategic Director',
  });
});

test("a cabinet committee is neither the cabinet nor scrutiny", async () => {
  const kinds = new Map((await bodies('kent')).map(({ name, kind }) => [name, kind]));
  expect(kinds.get("Children's and Young People's Cabinet Committee")).toBe('CABINET_COMMITTEE');
  expect(kinds.get('Scrutiny Committee')).toBe('SCRUTINY');
});

test('in Kirklees one board oversees the hubs today, and three bodies are only suggested for oversight of the district', async () => {
  const all = (await bodies('kirklees')).flatMap(({ name, oversees }) => oversees.map((oversight) => ({ name, ...oversight })));
  expect(all.filter(({ status }) => status === 'LIVE').map(({ name }) => name)).toEqual(['Education and Learning Partnership Board']);
  expect(all.filter(({ status }) => status === 'PROPOSED').map(({ name }) => name)).toEqual([
    "Children and Young People's Partnership", "Children's Integrated Commissioning Group", 'Education and Learning Partnership Board',
  ]);
});

test('a hub management group must have elected members', async () => {
  const group = (await bodies('kirklees')).find(({ kind }) => kind === 'HUB_MANAGEMENT_GROUP')!;
  expect(group.status).toBe('AGREED');
  expect(group.seats.find(({ heldBy }) => heldBy === 'Elected members')).toMatchObject({ isRequired: true });
});

test('the hub leaders of Kirklees have a network', async () => {
  expect((await bodies('kirklees')).some(({ kind, status }) => kind === 'LEADER_NETWORK' && status === 'LIVE')).toBe(true);
});

interface Meetings {
  council: { meetings: { total: number; items: { day: string | null; statedDate: string; held: { start: string; end: string; precision: string }; isDemonstration: boolean; body: { name: string }; provenance: Source[]; issues: { code: string; raw: string; normalised: string }[] }[] } };
}
const meetings = async (slug: string) => {
  const query = `query ($slug: String!) { council(slug: $slug) { meetings { total items { day statedDate held { start end precision } isDemonstration body { name } provenance { factId field place raw normalised } issues { code raw normalised } } } } }`;
  const { data } = await server.ask<Meetings>(query, { slug });
  return data!.council.meetings.items.filter(({ isDemonstration }) => !isDemonstration);
};

test("the Kirklees panel met on 25 February 2019, as '25th February 2019' says", async () => {
  expect(await meetings('kirklees')).toMatchObject([{ day: '2019-02-25', statedDate: '25th February 2019', body: { name: "Children's Scrutiny Panel" } }]);
});

test('the Barnet meeting printed as 2017 is read as 16 January 2018, and says why', async () => {
  const [january, november] = await meetings('barnet');
  expect(january).toMatchObject({ day: '2018-01-16', statedDate: '16 January 2017', issues: [{ code: 'X-08', raw: '16 January 2017', normalised: '2018-01-16' }] });
  expect(november).toMatchObject({ day: null, held: { start: '2017-11-01', end: '2017-11-30', precision: 'MONTH' } });
});

test('a date without a year gets it from the dates around it, with a note', async () => {
  const scrutiny = (await meetings('kent')).find(({ body }) => body.name === 'Scrutiny Committee')!;
  expect(scrutiny).toMatchObject({ day: '2022-12-07', statedDate: '07 December', issues: [{ code: 'X-19' }] });
});

test('the York committee met on 20 December 2022', async () => {
  expect(await meetings('york')).toMatchObject([{ day: '2022-12-20', provenance: [{ factId: 'YOR-01', place: 'header', raw: '20 December 2022' }] }]);
});

interface Posts {
  council: { posts: { title: string; alsoCalled: string | null; appointments: { holder: string; shownOn: string }[]; issues: { code: string }[] }[] };
}
const posts = async (slug: string) => {
  const { data } = await server.ask<Posts>(`query ($slug: String!) { council(slug: $slug) { posts { title alsoCalled appointments { holder shownOn } issues { code } } } }`, { slug });
  return data!.council.posts;
};

test('a portfolio may be held by two people at once', async () => {
  const holders = (await posts('kirklees')).find(({ title }) => title.includes('portfolio'))!.appointments;
  expect(holders).toHaveLength(2);
});

test("Kent's paper is from two cabinet members and a corporate director", async () => {
  expect((await posts('kent')).flatMap(({ appointments }) => appointments.map(({ holder }) => holder)).sort()).toEqual(['Rory Love', 'Sarah Hammond', 'Sue Chandler']);
});

test('one post with two titles in one paper is one post with another name', async () => {
  const director = (await posts('york')).find(({ alsoCalled }) => alsoCalled !== null);
  expect(director).toMatchObject({ title: "Corporate Director of Children's Services", alsoCalled: "Director of Children's Services", issues: [{ code: 'X-24' }] });
});

test('a whole decision, and all bodies with their meetings, are one statement each', async () => {
  expect(await server.statementsOf(() => kent())).toHaveLength(1);
  expect(await server.statementsOf(() => bodies('kirklees'))).toHaveLength(1);
});
