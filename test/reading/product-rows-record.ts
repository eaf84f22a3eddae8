import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId, seedId } from '../../server/src/platform/ids.ts';
import { RaidStatusChangeRow } from '../../server/src/programme/raid.entity.ts';
import { givenJudgement, givenRagScale, givenRaidItem, givenRaidReader, givenRating } from '../support/given-raid.ts';

interface Given {
  programme: { id: string; council: { id: string } };
  workstream: string;
  milestones: readonly { id: string }[];
}

/** A register with items of every state, and ratings of a programme, a workstream and milestones. */
export async function givenRegister(em: SqlEntityManager, { programme, workstream, milestones }: Given): Promise<void> {
  const open = await givenRaidItem(em, programme, { isPublished: true, dueOn: '2026-04-10', reviewOn: '2026-03-01' });
  const closed = await givenRaidItem(em, programme, { dueOn: '2026-02-01', reviewOn: '2026-04-10', raisedOn: '2026-04-19' });
  const restricted = await givenRaidItem(em, programme, { restrictedWhy: 'Legal advice', workstream });
  const named = await givenRaidItem(em, programme, { kind: 'ISSUE', restrictedWhy: 'Legal advice', raisedFrom: open.id });
  for (const [assessedOn, likelihood] of [['2026-01-10', 5], ['2026-04-19', 2], ['2026-04-20', 4]] as const) {
    for (const item of [open, closed, restricted, named]) {
      await givenJudgement(em, item, { assessedOn, likelihood, basis: likelihood === 5 ? 'INHERENT' : 'CURRENT' });
    }
  }
  await givenRaidReader(em, named, await boardMember(em));
  await em.fork().insertMany(
    RaidStatusChangeRow,
    [
      { item: closed.id, status: 'CLOSED', outcome: 'RESOLVED', changedOn: '2026-04-20' },
      { item: restricted.id, status: 'CLOSED', outcome: 'DONE', changedOn: '2026-02-20' },
      { item: restricted.id, status: 'OPEN', outcome: null, changedOn: '2026-04-20' },
    ].map((change) => ({
      ...{ id: newId(), council: programme.council.id, note: 'A note', ...change, recordedAt: new Date('2026-04-20T10:00:00Z') },
      isDemonstration: false,
    })),
  );
  const { green, amber, red } = await givenRagScale(em, programme.council, { isInUse: false });
  for (const [point, assessedOn] of [[green, '2023-01-01'], [amber, '2026-04-19'], [red, '2026-04-20']] as const) {
    await givenRating(em, programme, { point, assessedOn });
    await givenRating(em, programme, { point, assessedOn, workstream });
    for (const { id } of milestones.slice(0, 2)) await givenRating(em, programme, { point, assessedOn, milestone: id });
  }
}

/** The board member of York among those who look: named for one restricted item. */
async function boardMember(em: SqlEntityManager): Promise<string> {
  const id = seedId('person', 'reading', '3');
  await em.fork().execute(
    `insert into person (id, email, name, password_hash) values (?, 'reading-3@test.example', 'Named Person', 'none') on conflict do nothing`,
    [id],
  );
  return id;
}
