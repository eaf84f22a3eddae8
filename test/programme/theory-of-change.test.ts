import * as fc from 'fast-check';
import { mayLeadTo, theoryKinds, type TheoryKind } from '@throughline/shared/theory-of-change';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { codeOf, fieldsOf } from '../support/milestone-plan.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Theory {
  id: string;
  number: number;
  title: string;
  agreedOn: string | null;
  version: number;
  isPublished: boolean;
  viewerCan: { change: boolean };
  nodes: { id: string; kind: TheoryKind; title: string; detail: string | null }[];
  links: { id: string; from: { id: string }; to: { id: string } }[];
}
const SHOWN = '{ id number title agreedOn version isPublished viewerCan { change } nodes { id kind title detail } links { id from { id } to { id } } }';

let server: TestServer;
let council: { id: string };
let programme: { id: string; council: { id: string } };
let officer: { id: string; cookie: string };
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  programme = await givenProgramme(server.em, council);
  officer = await givenPerson(server.em, council, 'programme');
});

const change = (name: string, input: object, cookie = officer.cookie) =>
  server.ask<{ done: Theory }>(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) ${SHOWN} }`,
    { input },
    cookie,
  );
const read = async (id: string, cookie?: string) =>
  (await server.ask<{ theoryOfChange: Theory | null }>(`query ($id: ID!) { theoryOfChange(id: $id) ${SHOWN} }`, { id }, cookie)).data!
    .theoryOfChange;
const begun = async () => (await change('beginTheoryOfChange', { programmeId: programme.id, title: 'How it works' })).data!.done;
/** A theory with one thing of each kind, by kind. */
async function givenOneOfEach() {
  const { id } = await begun();
  let theory!: Theory;
  for (const [index, kind] of theoryKinds.entries()) {
    theory = (await change('addTheoryNode', { theoryId: id, version: index + 1, kind, title: `One ${kind}` })).data!.done;
  }
  const of = Object.fromEntries(theory.nodes.map((node) => [node.kind, node.id])) as Record<TheoryKind, string>;
  return { id, of, version: theory.version };
}

test('an officer begins a theory of change, says what leads to what, and it is for the board until it is agreed', async () => {
  const { id, of, version } = await givenOneOfEach();
  const { data } = await change('linkTheoryNodes', { theoryId: id, version, fromNodeId: of.ACTIVITY, toNodeId: of.OUTCOME });
  expect(data!.done).toMatchObject({ number: 1, agreedOn: null, version: version + 1, isPublished: false });
  expect(data!.done.links.map(({ from, to }) => [from.id, to.id])).toEqual([[of.ACTIVITY, of.OUTCOME]]);
  expect(await read(id)).toBeNull();
  expect((await read(id, (await givenPerson(server.em, council, 'board')).cookie))!.viewerCan).toEqual({ change: false });
  const agreed = await change('agreeTheoryOfChange', { theoryId: id, version: version + 1, agreedOn: '2026-10-30' });
  expect(agreed.data!.done).toMatchObject({ agreedOn: '2026-10-30', isPublished: true, viewerCan: { change: false } });
  expect((await read(id))!.nodes).toHaveLength(theoryKinds.length);
});

test('a link leads forward or stays within its kind, and from an assumption to anything that is none', async () => {
  const { id, of, version: first } = await givenOneOfEach();
  let version = first;
  for (const from of theoryKinds) {
    for (const to of theoryKinds) {
      const answer = await change('linkTheoryNodes', { theoryId: id, version, fromNodeId: of[from], toNodeId: of[to] });
      const isAllowed = mayLeadTo(from, to) && from !== to;
      expect([from, to, codeOf(answer)]).toEqual([from, to, isAllowed ? undefined : 'BAD_INPUT']);
      if (isAllowed) version++;
      else expect(Object.keys(fieldsOf(answer)!)).toEqual(['toNodeId']);
    }
  }
});

test('whatever links are tried, nothing ever leads round in a circle', async () => {
  const size = 6;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: 4, maxLength: 20 }), async (tried) => {
      const plan = await givenProgramme(server.em, council);
      const theory = (await change('beginTheoryOfChange', { programmeId: plan.id, title: 'Circles' })).data!.done;
      let latest = theory;
      for (let index = 0; index < size; index++) {
        latest = (await change('addTheoryNode', { theoryId: theory.id, version: latest.version, kind: 'OUTCOME', title: `Outcome ${index}` })).data!.done;
      }
      const ids = latest.nodes.map(({ id }) => id);
      /** What can be reached, by walking every way there is. */
      const reach = (from: string, links: Theory['links'], seen: readonly string[] = []): string[] =>
        links
          .filter((link) => link.from.id === from && !seen.includes(link.to.id))
          .flatMap((link) => [link.to.id, ...reach(link.to.id, links, [...seen, link.to.id])]);
      for (const [one, other] of tried) {
        const [fromNodeId, toNodeId] = [ids[one]!, ids[other]!];
        const isThere = latest.links.some(({ from, to }) => from.id === fromNodeId && to.id === toNodeId);
        const isCircle = fromNodeId === toNodeId || reach(toNodeId, latest.links).includes(fromNodeId);
        const answer = await change('linkTheoryNodes', { theoryId: theory.id, version: latest.version, fromNodeId, toNodeId });
        expect(codeOf(answer)).toBe(isThere || isCircle ? 'BAD_INPUT' : undefined);
        latest = answer.data?.done ?? latest;
      }
      for (const id of ids) expect(reach(id, latest.links)).not.toContain(id);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('what is taken out takes its links along, and a kind changes only where the links allow it', async () => {
  const { id, of, version } = await givenOneOfEach();
  await change('linkTheoryNodes', { theoryId: id, version, fromNodeId: of.ACTIVITY, toNodeId: of.OUTPUT });
  await change('linkTheoryNodes', { theoryId: id, version: version + 1, fromNodeId: of.OUTPUT, toNodeId: of.IMPACT });
  const seen = { theoryId: id, version: version + 2 };
  const backwards = await change('changeTheoryNode', { ...seen, nodeId: of.OUTPUT, kind: 'RESOURCE', title: 'A room' });
  expect(fieldsOf(backwards)).toEqual({ kind: 'Its links would lead backwards. Remove those links first' });
  const changed = await change('changeTheoryNode', { ...seen, nodeId: of.OUTPUT, kind: 'OUTCOME', title: 'A room', detail: 'For all' });
  expect(changed.data!.done.nodes).toContainEqual({ id: of.OUTPUT, kind: 'OUTCOME', title: 'A room', detail: 'For all' });
  const { data } = await change('removeTheoryNode', { theoryId: id, version: version + 3, nodeId: of.OUTPUT });
  expect([data!.done.nodes.length, data!.done.links]).toEqual([theoryKinds.length - 1, []]);
});

test('an agreed version never changes; the next begins with all that it says, one at a time', async () => {
  const { id, of, version } = await givenOneOfEach();
  const early = await change('beginTheoryOfChange', { programmeId: programme.id, title: 'Too early' });
  expect(codeOf(early)).toBe('THEORY_BEING_WRITTEN');
  await change('linkTheoryNodes', { theoryId: id, version, fromNodeId: of.ASSUMPTION, toNodeId: of.OUTCOME });
  await change('agreeTheoryOfChange', { theoryId: id, version: version + 1, agreedOn: '2026-10-30' });
  const closed = { theoryId: id, version: version + 2 };
  for (const [name, more] of [
    ['addTheoryNode', { kind: 'OUTPUT', title: 'Another' }],
    ['changeTheoryNode', { nodeId: of.OUTPUT, kind: 'OUTPUT', title: 'Another' }],
    ['removeTheoryNode', { nodeId: of.OUTPUT }],
    ['linkTheoryNodes', { fromNodeId: of.RESOURCE, toNodeId: of.IMPACT }],
    ['unlinkTheoryNodes', { linkId: of.OUTPUT }],
    ['agreeTheoryOfChange', { agreedOn: '2026-10-31' }],
  ] as const) {
    expect([name, codeOf(await change(name, { ...closed, ...more }))]).toEqual([name, 'THEORY_AGREED']);
  }
  const both = await Promise.all(['One', 'Two'].map((title) => change('beginTheoryOfChange', { programmeId: programme.id, title })));
  expect(new Set(both.map(codeOf))).toEqual(new Set(['THEORY_BEING_WRITTEN', undefined]));
  const next = both.find(({ data }) => data?.done)!.data!.done;
  expect(next).toMatchObject({ number: 2, version: 1, agreedOn: null });
  const titleOf = (theory: Theory, nodeId: string) => theory.nodes.find((node) => node.id === nodeId)?.title;
  expect(next.nodes.map(({ title }) => title).toSorted()).toEqual(theoryKinds.map((kind) => `One ${kind}`).toSorted());
  expect(next.links.map(({ from, to }) => [titleOf(next, from.id), titleOf(next, to.id)])).toEqual([['One ASSUMPTION', 'One OUTCOME']]);
  await change('removeTheoryNode', { theoryId: next.id, version: 1, nodeId: next.nodes[0]!.id });
  expect((await read(id))!.nodes).toHaveLength(theoryKinds.length);
});

test('of two officers who change it at once the second is told, and nothing is lost', async () => {
  const { id, version } = await begun();
  const answers = await Promise.all(['One', 'Two'].map((title) => change('addTheoryNode', { theoryId: id, version, kind: 'OUTCOME', title })));
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['VERSION_CONFLICT', undefined]));
  expect((await read(id, officer.cookie))!.nodes).toHaveLength(1);
});

test('what is empty, said twice or agreed in the future is refused beside its field', async () => {
  const { id, version } = await begun();
  const seen = { theoryId: id, version };
  expect(fieldsOf(await change('agreeTheoryOfChange', { ...seen, agreedOn: '2026-10-30' }))).toEqual({
    agreedOn: 'There is nothing in it yet that could be agreed',
  });
  await change('addTheoryNode', { ...seen, kind: 'OUTCOME', title: 'Heard' });
  const next = { theoryId: id, version: version + 1 };
  expect(fieldsOf(await change('addTheoryNode', { ...next, kind: 'OUTCOME', title: ' Heard ' }))).toEqual({ title: 'It says this already' });
  expect(Object.keys(fieldsOf(await change('addTheoryNode', { ...next, kind: 'OUTCOME', title: ' ' }))!)).toEqual(['title']);
  expect(Object.keys(fieldsOf(await change('agreeTheoryOfChange', { ...next, agreedOn: '2026-11-03' }))!)).toEqual(['agreedOn']);
});

test('a thing of another theory cannot be linked, changed or taken out', async () => {
  const mine = await givenOneOfEach();
  const theirs = await change('beginTheoryOfChange', { programmeId: (await givenProgramme(server.em, council)).id, title: 'Another' });
  const seen = { theoryId: theirs.data!.done.id, version: 1 };
  expect(fieldsOf(await change('removeTheoryNode', { ...seen, nodeId: mine.of.OUTCOME }))).toEqual({ nodeId: 'Choose what to take out' });
  const linked = await change('linkTheoryNodes', { ...seen, fromNodeId: mine.of.ACTIVITY, toNodeId: mine.of.OUTCOME });
  expect(fieldsOf(linked)).toEqual({ fromNodeId: 'Choose what leads to it' });
});
