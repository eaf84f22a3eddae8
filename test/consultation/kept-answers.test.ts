import { saveKept, type Outcome } from '@throughline/client/src/consultation/kept-answer.ts';
import { giving, nextToSend, replacing, saved, trying, typing, without, type Kept } from '@throughline/client/src/consultation/keeping/kept-answers.ts';
import { asPublished } from '@throughline/client/src/consultation/reading.ts';
import { readFields } from '@throughline/client/src/forms/read-form.ts';
import { Refused, type Gql } from '@throughline/client/src/gql.ts';
import fc from 'fast-check';
import { print, type DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

describe('what a browser keeps', () => {
  const kept = giving(giving({}, 'b', 'text=second', 4, 200), 'a', 'text=first', 3, 100);

  test('is sent in the order in which it was given', () => {
    expect(nextToSend(kept)?.[0]).toBe('a');
    expect(nextToSend(saved(kept, 'a', 'text=first', 5))?.[0]).toBe('b');
  });

  test('is not sent while it is only typed', () => {
    expect(nextToSend(typing({}, 'a', 'text=ha', 3))).toBeUndefined();
  });

  test('keeps the version on which it was begun, however often it is changed before it is saved', () => {
    const changed = giving(typing(kept, 'a', 'text=firs', 9), 'a', 'text=other', 9, 300);
    expect(changed['a']).toMatchObject({ base: 3, given: 'text=other' });
  });

  test('is gone once it is saved, but not what was given or typed since', () => {
    expect(saved(kept, 'a', 'text=first', 5)).not.toHaveProperty('a');
    const later = giving(trying(kept, 'a'), 'a', 'text=later', 3, 300);
    expect(saved(later, 'a', 'text=first', 5)['a']).toEqual({ base: 5, given: 'text=later', givenAt: 300, tried: [] });
    expect(saved(typing(kept, 'a', 'text=typed', 3), 'a', 'text=first', 5)['a']).toEqual({ base: 5, typed: 'text=typed', tried: [] });
  });
});

let server: TestServer;
let consultation: GivenConsultation;
let gql: Gql;
beforeAll(async () => {
  server = await startServer();
  consultation = await givenConsultation(server.em, await givenCouncil(server.em), { questions: [{ kind: 'SHORT_TEXT' }, { kind: 'LONG_TEXT' }] });
  const run = async (document: DocumentNode, variables: object) => {
    const { data, errors } = await server.ask(print(document), variables);
    if (errors) throw new Refused(errors[0]!.extensions.code as 'VERSION_CONFLICT');
    return data;
  };
  gql = { query: run, mutate: run, isCached: false } as unknown as Gql;
});
afterAll(() => server.stop());

/** A phone and a desk: what each keeps, and the answers that its owner has seen on it, by question. */
interface Device {
  kept: Kept;
  seen: Map<string, Set<string>>;
  clock: number;
}
type Fate = 'arrives' | 'is lost' | 'its answer is lost';
type Step =
  | { do: 'look'; device: number; question: number }
  | { do: 'answer'; device: number; question: number }
  | { do: 'send'; device: number; fate: Fate; choice: 'mine' | 'saved' };

const device = fc.nat(1);
const question = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('look' as const), device, question }),
  fc.record({ do: fc.constant('answer' as const), device, question }),
  fc.record({ do: fc.constant('send' as const), device, fate: fc.constantFrom<Fate>('arrives', 'arrives', 'is lost', 'its answer is lost'), choice: fc.constantFrom('mine' as const, 'saved' as const) }),
);

test('answered on two devices with a connection that comes and goes, no answer is replaced that its owner has not seen there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const { start, resume } = answering(server);
      const code = (await start(consultation.id)).data!.startResponse.resumeCode;
      const devices: Device[] = [0, 1].map(() => ({ kept: {}, seen: new Map(), clock: 0 }));
      let made = 0;

      const now = async () => {
        const { version, answers } = (await resume(code)).data!.draftResponse;
        return { version, of: (id: string) => answers.find(({ questionId }) => questionId === id)?.text ?? '' };
      };
      const seenOn = ({ seen }: Device, id: string) => seen.get(id) ?? seen.set(id, new Set()).get(id)!;

      /** A page of the question is shown: what is saved is seen, and the form is on that version. */
      async function look(on: Device, id: string): Promise<number> {
        const { version, of } = await now();
        // A form with something kept in it shows that instead.
        if (!on.kept[id]) seenOn(on, id).add(of(id));
        return version;
      }
      async function post(on: Device): Promise<{ id: string; given: string; outcome: Outcome }> {
        const [id, { given, base, tried }] = nextToSend(on.kept)!;
        const body = new URLSearchParams(given);
        body.set('baseVersion', String(base));
        for (const fields of tried) if (fields !== given) body.append('tried[]', fields);
        on.kept = trying(on.kept, id);
        const before = (await now()).of(id);
        const outcome = await saveKept({ gql, code, values: readFields(body), under: '', reading: asPublished });
        const text = new URLSearchParams(given).get('text')!;
        if (outcome.kind === 'saved' && before !== '' && before !== text) expect([...seenOn(on, id)]).toContain(before);
        seenOn(on, id).add(text);
        return { id, given, outcome };
      }
      async function sendOne(on: Device, fate: Fate, choice: 'mine' | 'saved'): Promise<void> {
        if (!nextToSend(on.kept)) return;
        if (fate === 'is lost') return void (on.kept = trying(on.kept, nextToSend(on.kept)![0]));
        const { id, given, outcome } = await post(on);
        if (fate !== 'arrives') return;
        if (outcome.kind === 'saved') return void (on.kept = saved(on.kept, id, given, outcome.version));
        if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
        seenOn(on, id).add(outcome.draft.answers.find(({ questionId }) => questionId === id)?.text ?? '');
        on.kept = choice === 'mine' ? replacing(on.kept, id, outcome.draft.version) : without(on.kept, id);
      }

      for (const each of steps) {
        const on = devices[each.device]!;
        if (each.do === 'send') await sendOne(on, each.fate, each.choice);
        else {
          const { id } = consultation.questions[each.question]!;
          // Who answers with no connection sees a page that was fetched before: on a version that may be old.
          const base = each.do === 'look' || !on.seen.has(id) ? await look(on, id) : (on.kept[id]?.base ?? 0);
          if (each.do === 'look') continue;
          made += 1;
          const fields = new URLSearchParams({ questionId: id, text: `answer ${made}` }).toString();
          on.kept = giving(on.kept, id, fields, base, ++on.clock);
        }
      }
      // In the end all are connected, and everything that was kept is sent or decided.
      for (const on of devices) while (nextToSend(on.kept)) await sendOne(on, 'arrives', 'mine');
      expect(devices.map(({ kept }) => kept)).toEqual([{}, {}]);
    }),
    { numRuns: 40, seed: 20_261_122 },
  );
}, 120_000);
