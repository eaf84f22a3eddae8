import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { FunderReturnLineRow, FunderReturnRow, FunderReturnStepRow, FunderReturnTemplateRow } from './funder-return.entity.ts';
import { returnFigures, type ReturnFigure } from './funder-return.queries.ts';
import { stepsFrom } from './funder-return.service.ts';
import type { FunderReturn, FunderReturnFigure, FunderReturns } from './funder-return.type.ts';
import { GrantRow } from './grant.entity.ts';
import { canRecordSpend, canSeeLedger } from './grant.policy.ts';

/**
 * The returns of a grant for those who may read its ledger. Each return is worked out as its page shows it.
 *
 * @throws Refused NOT_FOUND
 */
export async function funderReturns(context: Context, grantId: string): Promise<FunderReturns> {
  const em = context.em.fork();
  const grant = isId(grantId) ? await em.findOne(GrantRow, grantId) : null;
  const councilId = grant?.council.id ?? '';
  see(grant, canSeeLedger(context.viewer, { councilId }));
  const rows = await em.find(FunderReturnRow, { grant: grant.id }, { orderBy: { periodStart: 'asc' }, limit: 100, populate: ['grant', 'template'] });
  const returns: FunderReturn[] = [];
  for (const row of rows) returns.push(await shown(em, context, row));
  return {
    grantTitle: grant.title, returns, canOpen: canRecordSpend(context.viewer, { councilId }),
    templates: await em.find(FunderReturnTemplateRow, {}, { orderBy: { code: 'asc' } }),
  };
}

/** One return; null when there is none or the viewer may not see it. */
export async function funderReturn(context: Context, id: string): Promise<FunderReturn | null> {
  const em = context.em.fork();
  const row = isId(id) ? await em.findOne(FunderReturnRow, id, { populate: ['grant', 'template'] }) : null;
  return row && canSeeLedger(context.viewer, { councilId: row.council.id }) ? shown(em, context, row) : null;
}

async function shown(em: SqlEntityManager, { viewer }: Context, row: FunderReturnRow): Promise<FunderReturn> {
  const { id, title, periodStart, periodEnd, dueOn = null, status, isDemonstration, version } = row;
  const steps = await em.find(FunderReturnStepRow, { funderReturn: id }, { orderBy: { seq: 'asc' } });
  const submission = steps.findLast(({ valuesHash }) => valuesHash);
  const sent = submission ? await em.find(FunderReturnLineRow, { step: submission.id }, { orderBy: { position: 'asc' } }) : null;
  const template = row.template as unknown as FunderReturnTemplateRow;
  const grant = row.grant as unknown as GrantRow;
  const now = await returnFigures(em, { grantId: grant.id, groupsBy: template.groupsBy, periodStart, periodEnd });
  return {
    id, title, periodStart, periodEnd, dueOn, isDemonstration, version, template,
    status: status as FunderReturn['status'],
    grantId: grant.id, grantTitle: grant.title,
    figures: beside(now, sent),
    steps: steps.map((step) => ({ status: step.status as FunderReturn['status'], madeOn: step.madeOn, note: step.note ?? null, valuesHash: step.valuesHash ?? null })),
    moves: canRecordSpend(viewer, { councilId: row.council.id }) ? (stepsFrom(status) as FunderReturn['moves']) : [],
  };
}

/** The figures by the ledger now, beside those that were sent. What was sent and is gone from the ledger stays, with nothing beside it. */
function beside(now: readonly ReturnFigure[], sent: readonly FunderReturnLineRow[] | null): FunderReturnFigure[] {
  const isSame = (one: ReturnFigure) => (other: FunderReturnLineRow) => one.label === other.label && one.fundType === other.fundType;
  const figures = now.map((figure) => {
    const before = sent?.find(isSame(figure));
    const submittedPence = before?.actualPence ?? null;
    return { ...figure, submittedPence, differencePence: sent === null ? null : figure.actualPence - (submittedPence ?? 0) };
  });
  const gone = (sent ?? []).filter((line) => !now.some((figure) => isSame(figure)(line)));
  return [
    ...figures,
    ...gone.map((line) => ({
      label: line.label, fundType: line.fundType, profilePence: null, actualPence: 0, committedPence: 0, forecastPence: null,
      submittedPence: line.actualPence, differencePence: -line.actualPence,
    })),
  ] as FunderReturnFigure[];
}
