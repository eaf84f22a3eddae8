import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { USUAL_CALL_IN_WORKING_DAYS, callInPeriod } from '@throughline/shared/decision-life';
import { Refused } from '../platform/errors.ts';
import { DecisionLinkRow, DecisionRuleRow, DecisionStepRow } from './decision-life.entity.ts';
import { supersededFrom } from './decision-cover.queries.ts';
import { DecisionRow } from './decision.entity.ts';

/** When the record of a decision was published, and from when it was meant to have effect. */
interface Publication {
  madeOn: string;
  publishedOn: string | null;
  /** A later day that the decision itself names; null where it names none. */
  effectiveOn: string | null;
}

/**
 * Sets the day from which a decision has effect: the day after the call-in period where scrutiny may call it in, else the
 * day it was taken; later where the decision says so.
 *
 * @throws Refused BAD_INPUT (publishedOn) where it is missing, or working days cannot be counted from it
 */
export async function setEffect(em: SqlEntityManager, decision: DecisionRow, { madeOn, publishedOn, effectiveOn }: Publication): Promise<void> {
  decision.publishedOn = publishedOn;
  let from = madeOn;
  if (decision.callIn === 'YES') {
    if (publishedOn === null) throw new Refused('BAD_INPUT', { publishedOn: 'Enter the day on which its record was published: call-in is counted from it' });
    const period = periodFrom(publishedOn, await callInDays(em, decision.council.id, publishedOn));
    decision.callInEndsOn = period.endsOn;
    from = period.effectiveOn;
  }
  decision.effectiveOn = effectiveOn !== null && effectiveOn > from ? effectiveOn : from;
  await endSuperseded(em, decision);
}

/** The working days of call-in by the rule of the council that holds on a day; the usual five where none is on record. */
async function callInDays(em: SqlEntityManager, councilId: string, day: string): Promise<number> {
  const rule = await em.findOne(
    DecisionRuleRow,
    { council: councilId, validFrom: { $lte: day }, callInWorkingDays: { $ne: null } },
    { orderBy: { validFrom: 'desc' } },
  );
  return rule?.callInWorkingDays ?? USUAL_CALL_IN_WORKING_DAYS;
}

function periodFrom(publishedOn: string, workingDays: number) {
  try {
    return callInPeriod(publishedOn, workingDays);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('BAD_INPUT', { publishedOn: error.message });
    throw error;
  }
}

/**
 * Whom a decision supersedes ends when it has effect; and does not end while it has none, for instance since it was called
 * in or taken back before. Where several supersede the same one, the first that has effect ends it.
 */
export async function endSuperseded(em: SqlEntityManager, decision: DecisionRow): Promise<void> {
  await em.flush();
  const links = await em.find(DecisionLinkRow, { decision: decision.id, kind: 'SUPERSEDES' }, { orderBy: { earlierDecision: 'asc' } });
  for (const { earlierDecision } of links) {
    const earlier = await em.findOneOrFail(DecisionRow, earlierDecision.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Taken back for itself: that stays.
    if ((await em.count(DecisionStepRow, { decision: earlier.id, kind: { $in: ['ENDED', 'WITHDRAWN'] } })) > 0) continue;
    earlier.endedOn = await supersededFrom(em, earlier.id);
    earlier.version += 1;
  }
}
