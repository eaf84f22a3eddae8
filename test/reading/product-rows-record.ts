import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { newId, seedId } from '../../server/src/platform/ids.ts';
import { AgreementRow } from '../../server/src/programme/agreement.entity.ts';
import { ChecklistFindingRow, ChecklistItemRow, ChecklistRow } from '../../server/src/programme/checklist.entity.ts';
import { CommitmentDueChangeRow, ProgrammeCommitmentRow } from '../../server/src/programme/commitment.entity.ts';
import {
  DeliveryPlanRow,
  DeliveryPlanTextRow,
  DeliveryPlanVersionRow,
  PlanSectionRow,
} from '../../server/src/programme/delivery-plan.entity.ts';
import { EngagementRow, ProgrammeFrameworkRow } from '../../server/src/programme/engagement.entity.ts';
import { PortfolioRow } from '../../server/src/programme/portfolio.entity.ts';
import { ProgrammeRow, ProgrammeStatementRow, ScopeChangeRow } from '../../server/src/programme/programme.entity.ts';
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

/** Of these the seeded papers have nothing that does not fit. */
export const recordSubjects = {
  portfolio: PortfolioRow,
  checklist: ChecklistRow,
  agreement: AgreementRow,
  engagement: EngagementRow,
  deliveryPlan: DeliveryPlanRow,
};

const span = { start: '2026-04-01', end: '2026-04-30', precision: 'MONTH', approximate: false, raw: 'April 2026' };

/** What a programme says of itself in two wordings, a promise whose time was changed, and a portfolio. */
export async function givenRecord(em: SqlEntityManager, { programme }: Pick<Given, 'programme'>, decision: string): Promise<void> {
  const own = { council: programme.council.id, programme: programme.id, isDemonstration: true };
  const fork = em.fork();
  const [old, later] = [newId(), newId()];
  const statement = { ...own, kind: 'VISION', position: 1, content: 'Hubs for all', ...fuzzyDateValues('agreed', span) };
  await fork.insert(ProgrammeStatementRow, { id: old, ...statement, version: 1 });
  await fork.insert(ProgrammeStatementRow, { id: later, ...statement, version: 2, replaces: old, changeNote: 'Clearer' });
  await fork.insert(ScopeChangeRow, {
    ...{ id: newId(), ...own, description: 'Wider', reason: 'One offer', decision, ...fuzzyDateValues('changed', span) },
  });
  const commitment = newId();
  await fork.insert(ProgrammeCommitmentRow, {
    ...{ id: commitment, ...own, promise: 'A review', status: 'OPEN', version: 2, outcomeNote: null },
    ...{ ...fuzzyDateValues('due', { ...span, end: '2026-04-10' }), ...fuzzyDateValues('revised', { ...span, end: '2026-04-19' }) },
  });
  await fork.insert(CommitmentDueChangeRow, {
    ...{ id: newId(), council: own.council, commitment, version: 2, reason: 'Later', changedOn: '2026-04-01' },
    ...{ ...fuzzyDateValues('due', span), recordedAt: new Date('2026-04-01T10:00:00Z') },
  });
  for (const isPublished of [true, false]) {
    await fork.insert(PortfolioRow, {
      ...{ id: newId(), council: own.council, name: `Portfolio ${newId()}`, description: 'Change', version: 1 },
      ...{ isPublished, isDemonstration: false, ...fuzzyDateValues('target', span) },
    });
  }
  const portfolio = await fork.findOneOrFail(PortfolioRow, { council: own.council, isPublished: false });
  await fork.nativeUpdate(ProgrammeRow, { id: programme.id }, { portfolio });
  await fork.insert(ProgrammeFrameworkRow, { id: newId(), ...own, name: 'Framework', publisher: 'DfE', note: 'A note', ...fuzzyDateValues('issued', span) });
}

/** Lists, agreements, engagement and plans, each published and not. */
export async function givenLists(em: SqlEntityManager, { programme }: Pick<Given, 'programme'>): Promise<void> {
  const fork = em.fork();
  const council = programme.council.id;
  const sections = await givenSections(em, council);
  for (const [index, isPublished] of [true, false].entries()) {
    const own = { council, programme: programme.id, isPublished, isDemonstration: !isPublished };
    const list = newId();
    await fork.insert(ChecklistRow, { id: list, ...own, kind: 'REQUIREMENTS', title: `List ${list}`, position: index + 1, about: 'About' });
    for (const position of [1, 2]) {
      const item = newId();
      await fork.insert(ChecklistItemRow, { id: item, council, checklist: list, position, title: `Line ${position}`, label: 'a' });
      for (const [assessedOn, status, isOpen] of [['2023-01-01', 'NONE', true], ['2026-04-19', 'PARTIAL', true], ['2026-04-20', 'NONE', false]] as const) {
        if (position === 2 && status === 'NONE' && isOpen) continue;
        await fork.insert(ChecklistFindingRow, {
          ...{ id: newId(), council, item, status, evidence: 'Seen', assessorRole: 'Manager', assessedOn },
          ...{ recordedAt: new Date(`${assessedOn}T10:00:00Z`), isPublished: isOpen, isDemonstration: false },
        });
      }
    }
    const framework = newId();
    const agreement = { ...own, purpose: 'Rooms', parties: 'Two', version: 1, ...fuzzyDateValues('agreed', span) };
    await fork.insert(AgreementRow, { id: framework, ...agreement, kind: 'MOU', title: 'Whole', reviewOn: '2026-04-01', endsOn: '2026-04-19' });
    await fork.insert(AgreementRow, { id: newId(), ...agreement, kind: 'SLA', title: 'Part', partOf: framework, reviewOn: '2026-04-19', startsOn: '2026-01-01' });
    await fork.insert(EngagementRow, {
      ...{ id: newId(), ...own, kind: 'WORKSHOP', title: 'Workshop', status: 'HELD', howMany: 2, audience: 'All', ledBy: 'Us' },
      ...{ learnt: 'Much', detail: 'More', version: 1, ...fuzzyDateValues('happened', span) },
    });
    const plan = newId();
    await fork.insert(DeliveryPlanRow, { id: plan, ...own, hub: null, title: `Plan ${plan}` });
    await givenPlanVersions(em, council, plan, sections);
  }
}

async function givenSections(em: SqlEntityManager, council: string): Promise<string[]> {
  const fork = em.fork();
  const known = await fork.find(PlanSectionRow, { council, subject: 'PROGRAMME' }, { orderBy: { position: 'asc' } });
  if (known.length > 0) return known.map(({ id }) => id);
  const id = newId();
  await fork.insert(PlanSectionRow, { id, council, subject: 'PROGRAMME', position: 1, title: 'One', isDemonstration: false });
  return [id];
}

async function givenPlanVersions(em: SqlEntityManager, council: string, plan: string, sections: readonly string[]): Promise<void> {
  const fork = em.fork();
  const [first, second] = [newId(), newId()];
  const own = { council, plan, contributors: 'All', note: 'A note', isTextKnown: true, version: 1, isDemonstration: false };
  await fork.insert(DeliveryPlanVersionRow, { id: first, ...own, number: 1, state: 'DRAFT' });
  await fork.insert(DeliveryPlanTextRow, { id: newId(), council, planVersion: first, section: sections[0]!, content: 'Said' });
  const frozen = { frozenContent: '{}', frozenHash: '44136fa355b3678a1146ad16f7e8649e94fb4f77bee829a5f0a0ae0dd1a5e1f6' };
  const submitted = { agreedOn: '2026-04-01', agreedByRole: 'Board', submittedTo: 'DfE', submittedOn: '2026-04-02', acceptedOn: '2026-04-03' };
  await fork.nativeUpdate(DeliveryPlanVersionRow, { id: first }, { state: 'ACCEPTED', ...submitted, ...frozen });
  await fork.insert(DeliveryPlanVersionRow, { id: second, ...own, number: 2, state: 'DRAFT', basedOn: first });
}
