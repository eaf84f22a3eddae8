import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { draftStateOf, reportMovesFrom, type DraftState, type ReportMove } from '@throughline/shared/report-life';
import { allow, isMemberOf, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { ReportStepRow } from './report-step.entity.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeDraft, canSeeReport, draftReaders } from './report.policy.ts';

/** What is known of a step besides where it led and who took it. */
export type StepFacts = Partial<Pick<ReportStepRow, 'note' | 'line' | 'answer' | 'signedBy' | 'onBehalfOf' | 'signedOn'>>;

interface Move {
  /** The command's name, as in the API. */
  action: string;
  move: ReportMove;
  /** The kind of the step that is kept. */
  step: string;
  can: (viewer: Context['viewer'], report: ReportRow) => boolean;
}

/**
 * What every step of a report has in common: the form, a lock on the report, the two halves of access, the state that was
 * seen, that the step can follow, and that it is kept.
 *
 * @param make makes the step; gives what is kept of it
 * @returns the id of the report
 * @throws Refused BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_STEP_NOT_ALLOWED, VERSION_CONFLICT
 */
export function moveReport<F extends Form<{ reportId: string; version: number }>>(
  context: Context,
  { action, move, step, can }: Move,
  form: F,
  input: object,
  make: (em: SqlEntityManager, report: ReportRow, data: DataOf<F>) => Promise<StepFacts>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { reportId, version } = data as { reportId: string; version: number };
  return command(context, async (em) => {
    const report = await lockedReport(context, em, reportId);
    allow(can(context.viewer, report));
    if (move !== 'SIGN' && report.version !== version) throw new Refused('VERSION_CONFLICT');
    holdMove(report, move);
    const from = draftStateOf(report);
    const facts = await make(em, report, data);
    if (move !== 'SIGN') report.version += 1;
    await keepStep(context, em, report, { kind: step, from, ...facts });
    return { result: reportId, audit: { councilId: report.council.id, action, subjectType: 'report', subjectId: reportId } };
  });
}

/** The report, held until the transaction ends. Whoever reads drafts sees it in every state. */
export async function lockedReport({ viewer }: Context, em: SqlEntityManager, reportId: string): Promise<ReportRow> {
  const report = await em.findOne(ReportRow, { id: reportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  see(report, report !== null && (canSeeReport(viewer, report) || canSeeDraft(viewer, report)));
  return report;
}

/** Refuses what does not follow from where the report stands. */
export function holdMove(report: ReportRow, move: ReportMove): void {
  if (!reportMovesFrom(report).includes(move)) throw new Refused('REPORT_STEP_NOT_ALLOWED');
}

/** What is being prepared of the report, the paper itself or a correction, stands here from now on. */
export function putInState(report: ReportRow, state: DraftState): void {
  if (report.status === 'PUBLISHED') report.correctionState = state;
  else report.status = state;
}

/** Keeps a step that was just made, with who made it and in which capacity. */
export async function keepStep(
  { viewer, clock }: Context,
  em: SqlEntityManager,
  report: ReportRow,
  { kind, from, ...facts }: StepFacts & { kind: string; from: string | null },
): Promise<void> {
  const last = await em.findOne(ReportStepRow, { report: report.id }, { orderBy: { position: 'desc' } });
  const now = clock.now();
  await em.insert(ReportStepRow, {
    id: newId(now.getTime()), council: report.council.id, report: report.id, position: (last?.position ?? 0) + 1, kind, fromState: from, toState: draftStateOf(report),
    note: null, line: null, answer: null, signedBy: null, onBehalfOf: null, signedOn: null, ...facts,
    happenedAt: now, byPerson: viewer.personId, byRole: draftReaders.find((role) => isMemberOf(viewer, report.council.id, role)) ?? null,
    isDemonstration: report.isDemonstration,
  });
}
