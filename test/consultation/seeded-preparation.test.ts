import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const read = async <Shown>(council: string, slug: string, fields: string, role?: string): Promise<Shown> => {
  const cookie = role && (await givenSession(server.em, seedId('person', council, role)));
  const { data } = await server.ask<{ consultation: Shown }>(`{ consultation(councilSlug: "${council}", slug: "${slug}") { ${fields} } }`, {}, cookie);
  return data!.consultation;
};

interface Heard {
  groups: { name: string; heard: { display: string } | null; share: object | null; alerts: string[]; lastOutreachOn: string | null }[];
}

interface Group {
  kind: string;
  name: string;
  legalBasis: string | null;
  isPrescribed: boolean;
  invitedOn: string | null;
  isDemonstration: boolean;
  provenance: { factId: string }[];
}

describe("Barnet's consultation", () => {
  const barnet = <Shown>(fields: string, role?: string) => read<Shown>('barnet', 'new-0-19-hub-model', fields, role);
  const groups = async () => (await barnet<{ groups: Group[] }>('groups { kind name legalBasis isPrescribed invitedOn isDemonstration provenance { factId } }')).groups;

  test('names the seven groups that section 27 prescribes, from its paper', async () => {
    const prescribed = (await groups()).filter(({ legalBasis }) => legalBasis === 'Children and Families Act 2014, section 27');
    expect(prescribed.map(({ kind }) => kind)).toEqual([
      'SEND_CHILDREN', 'PARENTS', 'SCHOOLS', 'COLLEGES', 'CHILDRENS_CENTRES', 'EARLY_YEARS_PROVIDERS', 'YOUTH_OFFENDING_TEAMS',
    ]);
    expect(prescribed.every(({ isPrescribed, isDemonstration, provenance }) => isPrescribed && !isDemonstration && provenance[0]?.factId === 'BAR-49')).toBe(true);
  });

  test('names young people, all who live there and those who worked on the first ideas, and invents no invitation', async () => {
    const named = await groups();
    const factOf = (kind: string) => named.find((group) => group.kind === kind)?.provenance.map(({ factId }) => factId);
    expect([factOf('YOUNG_PEOPLE'), factOf('RESIDENTS'), factOf('STAFF'), factOf('PARTNERS')]).toEqual([['BAR-48'], ['BAR-55'], ['BAR-57'], ['BAR-57']]);
    expect(named.filter(({ invitedOn }) => invitedOn !== null)).toEqual([]);
  });

  test('says how many of its children are from minority ethnic groups, without a number of people, beside England', async () => {
    const { groups: shown } = await barnet<{ groups: { name: string; populationPercent: string | null; populationSource: string | null; provenance: { factId: string }[] }[] }>(
      'groups { name populationPercent populationSource provenance { factId } }', 'programme',
    );
    expect(shown.filter(({ populationPercent }) => populationPercent !== null)).toEqual([{
      name: 'Children and young people from minority ethnic groups', populationPercent: '52', populationSource: expect.stringMatching(/30 per cent in England, without numbers/),
      provenance: [{ factId: 'BAR-54' }, { factId: 'BAR-54' }],
    }]);
  });

  test('says of both options where their risks are set out, and of the status quo nothing', async () => {
    const { options } = await barnet<{ options: { reference: string; risks: string | null; provenance: { factId: string; field: string }[] }[] }>('options { reference risks provenance { factId field } }');
    expect(options.map(({ risks }) => risks !== null)).toEqual([true, true, false]);
    for (const { provenance } of options.slice(0, 2)) expect(provenance).toContainEqual({ factId: 'BAR-51', field: 'risks' });
  });

  test('answers to the equality duty, with a full assessment to come with the final proposals', async () => {
    const { duties } = await barnet<{ duties: { statute: string; metBy: string | null; provenance: { factId: string }[] }[] }>('duties { statute metBy provenance { factId } }');
    const equality = duties.find(({ statute }) => statute === 'Equality Act 2010')!;
    expect(equality.metBy).toContain('full equality impact assessment');
    expect(equality.provenance.map(({ factId }) => factId).sort()).toEqual(['BAR-52', 'BAR-56']);
    expect(duties.find(({ statute }) => statute === 'Public law')!.provenance).toEqual([{ factId: 'BAR-50' }]);
  });

  test('met the time before the election of May 2018, which its checklist says', async () => {
    const { startChecklist } = await barnet<{ startChecklist: { item: string; state: string; words: string }[] }>('startChecklist { item state words }', 'programme');
    const standing = (item: string) => startChecklist.find((check) => check.item === item);
    expect(standing('ELECTION')).toEqual({
      item: 'ELECTION', state: 'LOOK', words: 'It meets the time before the election of 3 May 2018, which begins on 27 March 2018.',
    });
    expect(standing('LENGTH')).toEqual({ item: 'LENGTH', state: 'DONE', words: 'It lasts 8 weeks.' });
    expect(standing('SEND')).toMatchObject({ state: 'DONE' });
    expect(standing('YOUTH')).toMatchObject({ state: 'DONE' });
    expect(standing('CHILDRENS_CENTRES')).toMatchObject({ state: 'MISSING' });
  });

  test('shows its checklist and its advice to those who prepare it, and to nobody else', async () => {
    const fields = 'startChecklist { item } assurances { id } outreach { id } missingBeforeDecision(on: "2018-06-05") { kind }';
    const nothing = { startChecklist: [], assurances: [], outreach: [], missingBeforeDecision: [] };
    expect(await barnet(fields)).toEqual(nothing);
    expect(await barnet(fields, 'panel')).toEqual(nothing);
    expect(await barnet(fields, 'clerk')).toMatchObject({ startChecklist: { length: 17 }, missingBeforeDecision: [{ kind: 'DUE_REGARD' }, { kind: 'EQUALITY_ASSESSMENT' }, { kind: 'RESULTS' }] });
  });

  test('says why it cannot be decided in one read', async () => {
    const statements = await server.statementsOf(() => barnet('title groups { name } startChecklist { words } missingBeforeDecision(on: "2018-06-05") { kind } pack { title versions { words } }', undefined));
    expect(statements).toHaveLength(1);
  });
});

describe("York's demonstration", () => {
  const york = <Shown>(fields: string, role?: string) => read<Shown>('york', 'family-hubs-have-your-say', fields, role);

  test('shows what there is to read, with the version before and what changed', async () => {
    const { pack } = await york<{ pack: { title: string; isDemonstration: boolean; versions: { number: number; changeNote: string | null; words: string }[] }[] }>(
      'pack { title isDemonstration versions { number changeNote words } }');
    expect(pack[0]).toMatchObject({ title: 'What a family hub is', isDemonstration: true, versions: [{ number: 2, changeNote: 'It says now up to what age a hub helps.' }, { number: 1, changeNote: null }] });
    expect(pack[0]!.versions[1]!.words).not.toContain('25');
  });

  test('says of each group how many were heard and what to do, to those who may see counts and to nobody else', async () => {
    const fields = 'groups { name heard { display } share { percentage low high standing } alerts lastOutreachOn }';
    const { groups } = await york<Heard>(fields, 'programme');
    expect(groups.map(({ name, heard }) => [name, heard?.display])).toEqual([
      ['Parents and carers', '34'], ['People who expect a baby', '8'], ['Young people', '7'], ['People who work with families', '7'],
    ]);
    expect(groups[0]!.share).toEqual({ percentage: '54.8', low: '42.5', high: '66.6', standing: 'WITHIN' });
    expect(groups[1]!.share).toMatchObject({ standing: 'WITHIN' });
    expect(groups[2]!.alerts).toContain('NOTHING_LOGGED');
    const [board, nobody] = [await york<Heard>(fields, 'board'), await york<Heard>(fields)];
    expect(board.groups[0]!.heard).toEqual({ display: '34' });
    expect(nobody.groups.every(({ heard, share, alerts, lastOutreachOn }) => heard === null && share === null && alerts.length === 0 && lastOutreachOn === null)).toBe(true);
  });

  test('has a consultation that is being prepared, with what is missing', async () => {
    const draft = await read<{ status: string; startChecklist: { item: string; state: string }[] } | null>('york', 'where-the-next-hub-goes', 'status startChecklist { item state }', 'programme');
    expect(draft!.status).toBe('DRAFT');
    expect(draft!.startChecklist.filter(({ state }) => state === 'MISSING').map(({ item }) => item)).toContain('STATUS_QUO');
    expect(draft!.startChecklist.find(({ item }) => item === 'ELECTION')).toMatchObject({ state: 'LOOK' });
    expect(await read('york', 'where-the-next-hub-goes', 'status')).toBeNull();
  });
});
