import { LockMode } from '@mikro-orm/core';
import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { ReportRow, stateOfDraft } from './report.entity.ts';
import { canSeeReport, canWriteReport } from './report.policy.ts';
import { letPlacesCross } from './report.queries.ts';

/** A part of a draft that people edit: a section, a figure, a recommendation and so on. */
interface DraftPart {
  id: string;
  version: number;
  report: { id: string };
}

/**
 * What every change of a draft has in common: the form, a lock on the report, the two halves of access, and that it, or a
 * correction of it, is being written now. Several people may write at once: each part has a version of its own.
 *
 * @param change makes the change; gives the id of what it was about, or null for the report itself
 * @returns the id of the report
 * @throws Refused BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT
 */
export function changeDraft<F extends Form<{ reportId: string }>>(
  context: Context,
  { action, subjectType }: { action: string; subjectType: string },
  form: F,
  input: object,
  change: (em: SqlEntityManager, report: ReportRow, data: DataOf<F>) => Promise<string | null>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { reportId } = data as { reportId: string };
  return command(context, async (em) => {
    const report = await em.findOne(ReportRow, { id: reportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(report, report !== null && canSeeReport(context.viewer, report));
    allow(canWriteReport(context.viewer, report));
    holdInDraft(report);
    em.assign(report, { writtenAt: context.clock.now(), writtenBy: context.viewer.personId });
    const subjectId = (await change(em, report, data)) ?? reportId;
    return { result: reportId, audit: { councilId: report.council.id, action, subjectType, subjectId } };
  });
}

/** Refuses while nothing of the report is being written. */
export function holdInDraft(report: ReportRow): void {
  const state = stateOfDraft(report);
  if (state !== 'DRAFTING' && state !== 'CONSULTING') throw new Refused('REPORT_NOT_IN_DRAFT');
}

/** The part of this report with this id, in the version that was seen; its version is raised. */
export async function partToChange<Part extends DraftPart>(
  em: SqlEntityManager,
  entity: EntityName<Part>,
  report: ReportRow,
  { id, version }: { id: string; version: number },
): Promise<Part> {
  const part = (await em.findOne(entity as EntityName<DraftPart>, { id, report: report.id })) as Part | null;
  if (!part) throw new Refused('NOT_FOUND');
  if (part.version !== version) throw new Refused('VERSION_CONFLICT');
  part.version += 1;
  return part;
}

/** Raises the version of the report itself, for changes of its header. */
export function headerToChange(report: ReportRow, version: number): ReportRow {
  if (report.version !== version) throw new Refused('VERSION_CONFLICT');
  report.version += 1;
  return report;
}

/** Takes a place in a list of parts: moves a part one up or down, past its neighbour. Nothing happens at either end. */
export async function movePart<Part extends DraftPart & { position: number }>(em: SqlEntityManager, entity: EntityName<Part>, report: ReportRow, id: string, direction: 'UP' | 'DOWN'): Promise<void> {
  const parts = (await em.find(entity as EntityName<DraftPart & { position: number }>, { report: report.id }, { orderBy: { position: 'asc' } }));
  const at = parts.findIndex((part) => part.id === id);
  if (at < 0) throw new Refused('NOT_FOUND');
  const neighbour = parts[direction === 'UP' ? at - 1 : at + 1];
  if (!neighbour) return;
  await letPlacesCross(em);
  const part = parts[at]!;
  [part.position, neighbour.position] = [neighbour.position, part.position];
}

/** The place after the last part of its kind. */
export async function nextPosition<Part extends DraftPart & { position: number }>(em: SqlEntityManager, entity: EntityName<Part>, report: ReportRow): Promise<number> {
  const last = await em.findOne(entity as EntityName<DraftPart & { position: number }>, { report: report.id }, { orderBy: { position: 'desc' } });
  return (last?.position ?? 0) + 1;
}
