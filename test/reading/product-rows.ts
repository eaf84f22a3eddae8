import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AssetRequirementRow, AssetReviewRow } from '../../server/src/assets/asset-review.entity.ts';
import { PanelRow } from '../../server/src/coproduction/panel.entity.ts';
import { BodyRow } from '../../server/src/decisions/body.entity.ts';
import { MeetingRow } from '../../server/src/decisions/meeting.entity.ts';
import { ScrutinyReferralRow } from '../../server/src/decisions/scrutiny-referral.entity.ts';
import { DataQualityIssueRow, SourcePaperRow } from '../../server/src/papers/papers.entity.ts';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { MilestoneBaselineRow, MilestoneChangeRow, MilestoneForecastRow, MilestoneRow } from '../../server/src/programme/milestone.entity.ts';
import { ProgrammeRow } from '../../server/src/programme/programme.entity.ts';
import { RaidItemRow } from '../../server/src/programme/raid.entity.ts';
import { TheoryLinkRow, TheoryNodeRow, TheoryOfChangeRow } from '../../server/src/programme/theory-of-change.entity.ts';
import { WorkstreamRow } from '../../server/src/programme/workstream.entity.ts';
import { SiteRow } from '../../server/src/sites/site.entity.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import { givenSite } from '../support/given-hubs.ts';
import { givenMilestones, givenPrecondition, givenProgramme } from '../support/given-programme.ts';
import { givenPayment } from '../support/given-reports.ts';
import { givenLists, givenRecord, givenRegister, recordSubjects } from './product-rows-record.ts';
import { givenBoardsMonth } from './product-rows-board.ts';
import { givenGovernance } from './product-rows-decisions.ts';
import { givenCosts, givenGrantLife } from './product-rows-grant-life.ts';
import { givenBudgets } from './product-rows-budget.ts';
import { givenEntries } from './product-rows-entries.ts';
import { givenImports } from './product-rows-import.ts';
import { givenForms } from './product-rows-forms.ts';
import { givenMoney } from './product-rows-money.ts';
import { givenPaperImports } from './product-rows-paper-import.ts';
import { givenPreparation } from './product-rows-preparation.ts';
import { givenScrutiny, scrutinySubjects } from './product-rows-scrutiny.ts';
import { givenVoices } from './product-rows-voices.ts';
import { givenPapersOnTheirWay } from './product-rows-report-way.ts';
import { givenPapersInWriting } from './product-rows-writing.ts';

interface Council {
  id: string;
}
export interface Decisions {
  published: { id: string };
  /** In force, and seen only by those who prepare decisions. */
  hidden: { id: string };
}

/** What the seeded councils lack: beside everything that is published, the like that is not. */
export async function givenHiddenRows(em: SqlEntityManager, council: Council): Promise<void> {
  const decisions = await givenDecisions(em, council);
  await givenGovernance(em, council, decisions);
  const grants = await givenMoney(em, council, decisions);
  for (const grant of [grants.published, grants.hidden]) await givenGrantLife(em, grant, decisions);
  await givenCosts(em, council, decisions);
  const programmes = await givenProgrammes(em, council, decisions);
  for (const grant of [grants.published, grants.hidden]) await givenPayment(em, programmes.published, grant);
  await givenPayment(em, programmes.hidden, grants.published);
  await givenBudgets(em, council, [grants.published, grants.hidden], decisions);
  await givenImports(em, [grants.published, grants.hidden], decisions);
  await givenPaperImports(em, council);
  await givenForms(em, council);
  await givenPreparation(em, council);
  await givenEntries(em, council);
  await givenReviews(em, council);
  for (const { id } of [decisions.published, decisions.hidden, decisions.hidden]) {
    await givenSite(em, council, { selectedByDecision: id });
  }
  await givenVoices(em, council, grants.published);
  await givenPapersInWriting(em, council);
  await givenPapersOnTheirWay(em, council);
  await givenScrutiny(em, council, decisions);
  await givenIssues(em, council);
  await givenBoardsMonth(em, council, { programme: programmes.published, grants: [grants.published, grants.hidden] });
}

/** Something that does not fit, of each row of which the seeded papers have nothing of the kind. */
async function givenIssues(em: SqlEntityManager, council: Council): Promise<void> {
  const subjects = { body: BodyRow, site: SiteRow, assetReview: AssetReviewRow, panel: PanelRow, meeting: MeetingRow, raidItem: RaidItemRow, ...recordSubjects, ...scrutinySubjects };
  const fork = em.fork();
  const paper = await fork.findOneOrFail(SourcePaperRow, { council: council.id });
  for (const [subjectType, entity] of Object.entries(subjects)) {
    for (const { id } of await fork.find(entity as typeof BodyRow, { council: council.id })) {
      await fork.insert(DataQualityIssueRow, {
        ...{ id: newId(), council: council.id, paper: paper.id, subjectType, subjectId: id, code: 'X-01' },
        ...{ raw: null, normalised: null, note: `Of ${id}`, decidedBy: 'A test', place: 'page 1' },
      });
    }
  }
}

async function givenDecisions(em: SqlEntityManager, council: Council): Promise<Decisions> {
  const body = await givenBody(em, council);
  await givenMeeting(em, council, body, { day: '2026-03-02' });
  const meeting = (await givenMeeting(em, council, body, { day: '2026-04-13', isPublished: false })).id;
  const published = await givenDecision(em, council, { meeting, effectiveOn: '2026-03-10' });
  const hidden = await givenDecision(em, council, {
    meeting,
    isPublished: false,
    madeOn: '2026-04-13',
    effectiveOn: '2026-04-20',
  });
  for (const decision of [published, hidden]) {
    await em.fork().insert(ScrutinyReferralRow, {
      ...{ id: newId(), council: council.id, decision: decision.id, kind: 'UPDATE', requestedByRole: 'A member' },
      ...fuzzyDateValues('requested', { ...day('2026-04-01'), raw: '1 April' }),
      ...{ meeting, heardOn: '2026-04-13', outcome: 'NOTED' },
    });
  }
  return { published, hidden };
}

async function givenProgrammes(em: SqlEntityManager, council: Council, decisions: Decisions) {
  const published = await givenProgramme(em, council);
  const hidden = await givenProgramme(em, council, { isPublished: false });
  await em.fork().nativeUpdate(ProgrammeRow, { id: published.id }, { authorityDecision: decisions.hidden.id });
  for (const programme of [published, hidden]) await givenPlan(em, programme, decisions);
  return { published, hidden };
}

/** Milestones of every kind, half of them not published, some of which wait for decisions. */
async function givenPlan(
  em: SqlEntityManager,
  programme: { id: string; council: Council },
  decisions: Decisions,
): Promise<void> {
  const own = { council: programme.council.id, programme: programme.id };
  const workstream = newId();
  await em.fork().insert(WorkstreamRow, {
    ...{ id: workstream, ...own, position: 1, label: 'A', title: 'Buildings', description: 'Find them' },
    isDemonstration: false,
  });
  const span = (start: string, end: string) => ({ start, end });
  const milestones = await givenMilestones(em, programme, [
    { baseline: span('2026-01-01', '2026-01-31'), forecast: span('2026-05-01', '2026-06-30') },
    { baseline: span('2026-03-01', '2026-03-31'), isPublished: false },
    { baseline: span('2026-03-01', '2026-03-31'), progress: 'IN_PROGRESS' },
    { forecast: span('2025-12-01', '2025-12-24'), progress: 'COMPLETE', isPublished: false },
    { baseline: span('2025-12-01', '2025-12-24'), progress: 'COMPLETE' },
    { forecast: span('2026-09-01', '2026-09-30'), progress: 'MISSED' },
    { forecast: span('2026-04-01', '2026-04-20') },
    {},
  ]);
  const [first, second, , , fifth, , seventh] = milestones;
  await em.fork().nativeUpdate(MilestoneRow, { id: [first!.id, fifth!.id, seventh!.id] }, { workstream });
  for (const decision of [decisions.hidden, decisions.published]) await givenPrecondition(em, first!, decision);
  for (const decision of [decisions.published, null]) await givenPrecondition(em, second!, decision);
  await givenRegister(em, { programme, workstream, milestones });
  await givenRecord(em, { programme }, decisions.hidden.id);
  await givenLists(em, { programme });
  await givenPrecondition(em, fifth!, null);
  await givenPrecondition(em, seventh!, decisions.hidden);
  for (const [version, milestone] of [[2, first], [3, first], [2, second]] as const) {
    await em.fork().insert(MilestoneForecastRow, {
      ...{ id: newId(), council: own.council, milestone: milestone!.id, version, reason: `Reason ${version}` },
      ...fuzzyDateValues('due', day('2026-06-30')),
      ...{ madeBy: newId(), madeAt: new Date('2026-02-01T09:30:00.123Z') },
    });
  }
  await givenHistory(em, own.council, [first!, second!]);
  await givenTheories(em, programme);
}

/** Milestones that were planned, begun, missed and promised anew, with all that was said of them on the way. */
async function givenHistory(em: SqlEntityManager, council: string, milestones: { id: string }[]): Promise<void> {
  const made = { council, madeBy: newId(), madeAt: new Date('2026-04-01T09:30:00.123Z') };
  for (const { id: milestone } of milestones) {
    const said = [
      { version: 4, kind: 'STARTED', progress: 'IN_PROGRESS', holdsFrom: '2026-03-01' },
      { version: 5, kind: 'MISSED', progress: 'MISSED', holdsFrom: '2026-03-20' },
      { version: 6, kind: 'REBASELINED', progress: 'PLANNED', holdsFrom: '2026-04-20' },
      { version: 7, kind: 'REVISED', progress: null, holdsFrom: '2026-04-21', note: 'Another title' },
    ];
    await em.fork().insertMany(MilestoneChangeRow, said.map((change) => ({ ...made, ...change, id: newId(), milestone })));
    for (const [version, setOn] of [[6, '2026-04-20'], [8, '2026-05-01']] as const) {
      await em.fork().insert(MilestoneBaselineRow, {
        ...{ ...made, id: newId(), milestone, version, setOn, reason: 'The room was late' },
        ...fuzzyDateValues('due', day(version === 6 ? '2026-04-19' : '2026-12-31')),
      });
    }
  }
  await em.fork().nativeUpdate(MilestoneRow, { id: milestones.map(({ id }) => id) }, {
    ...{ progressSince: '2026-04-20', agreedOn: '2026-05-01', ...fuzzyDateValues('agreed', day('2026-12-31')) },
  });
}

/** An agreed theory of change, and the next, which is not published. */
async function givenTheories(em: SqlEntityManager, programme: { id: string; council: Council }): Promise<void> {
  const own = { council: programme.council.id, isDemonstration: false };
  for (const number of [1, 2]) {
    const theory = newId();
    await em.fork().insert(TheoryOfChangeRow, {
      ...{ ...own, id: theory, programme: programme.id, number, title: `Version ${number}`, version: 1 },
      ...{ agreedOn: number === 1 ? '2026-01-01' : null, isPublished: number === 1 },
    });
    const [activity, outcome] = [newId(), newId()];
    await em.fork().insertMany(TheoryNodeRow, [
      { ...own, id: activity, theory, kind: 'ACTIVITY', position: 1, title: 'Meet', detail: null },
      { ...own, id: outcome, theory, kind: 'OUTCOME', position: 2, title: 'Know', detail: 'Each other' },
    ]);
    await em.fork().insert(TheoryLinkRow, { ...own, id: newId(), theory, fromNode: activity, toNode: outcome });
  }
}

/** A review that is published and one that is not, each with a requirement that is published and one that is not. */
async function givenReviews(em: SqlEntityManager, council: Council): Promise<void> {
  const fork = em.fork();
  for (const isPublished of [true, false]) {
    const review = newId();
    await fork.insert(AssetReviewRow, {
      ...{ id: review, council: council.id, title: `Review ${review}`, status: 'INITIATED', considers: null },
      ...{ sitesPromised: 3, capitalWaitingPence: null, isPublished, isDemonstration: false },
    });
    await fork.insertMany(
      AssetRequirementRow,
      [true, false].map((isPublic, index) => ({
        ...{ id: newId(), council: council.id, review, position: index + 1, title: `Requirement ${index}` },
        ...{ weight: 10, isPublished: isPublic, isDemonstration: false },
      })),
    );
  }
}

const day = (on: string) => ({ start: on, end: on, precision: 'DAY', approximate: false, raw: null });
