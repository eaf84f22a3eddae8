import { LockMode } from '@mikro-orm/core';
import { addConditionForm, delegateAuthorityForm, linkDecisionForm, meetConditionForm, recordDutyForm, setDecisionRuleForm } from '@throughline/shared/forms/decision-parts';
import { validateForm } from '@throughline/shared/forms';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { DecisionConditionRow, DelegationRow } from './authority.entity.ts';
import { coverOf } from './decision-cover.queries.ts';
import { endSuperseded } from './decision-effect.service.ts';
import { DecisionDutyRow, DecisionLinkRow, DecisionRuleRow } from './decision-life.entity.ts';
import { changeDecision } from './decision-rows.service.ts';
import { DecisionRow } from './decision.entity.ts';
import { canManageDecisions } from './decision.policy.ts';

/**
 * Adds what must happen before what was decided may go further.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: decision_condition, decision (version), audit_entry.
 */
export function addDecisionCondition(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'addDecisionCondition', addConditionForm, input, async (em, decision, { needs, text }) => {
    const position = await em.count(DecisionConditionRow, { decision: decision.id });
    await em.insert(DecisionConditionRow, { id: newId(), council: decision.council.id, decision: decision.id, part: null, position, needs, text, metOn: null, metByDecision: null, metNote: null });
  });
}

/**
 * Records that a condition was met. One that asks for a decision is met by a decision that is in force on that day; one
 * that asks for a key decision, by a key decision.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DECISION_STEP_NOT_ALLOWED.
 * Writes: decision_condition, decision (version), audit_entry.
 */
export function meetDecisionCondition(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'meetDecisionCondition', meetConditionForm, input, async (em, decision, { conditionId, metOn, metByDecisionId, note }) => {
    holdNotInFuture(context, 'metOn', metOn);
    const condition = await em.findOne(DecisionConditionRow, { id: conditionId, decision: decision.id });
    if (!condition) throw new Refused('BAD_INPUT', { conditionId: 'Choose a condition of this decision' });
    if (condition.metOn) throw new Refused('DECISION_STEP_NOT_ALLOWED');
    const needsDecision = condition.needs === 'FURTHER_DECISION' || condition.needs === 'KEY_DECISION';
    if (needsDecision && metByDecisionId === null) throw new Refused('BAD_INPUT', { metByDecisionId: 'Choose the decision by which it was met' });
    if (metByDecisionId !== null) {
      const cover = await coverOf(em, decision.council.id, metByDecisionId, metOn, []);
      if (!cover || metByDecisionId === decision.id) throw new Refused('BAD_INPUT', { metByDecisionId: 'Choose another decision from the list' });
      if (!cover.isInForce) throw new Refused('BAD_INPUT', { metByDecisionId: 'That decision was not in force on that day' });
      const isKey = (await em.count(DecisionRow, { id: metByDecisionId, isKey: 'YES' })) > 0;
      if (condition.needs === 'KEY_DECISION' && !isKey) throw new Refused('BAD_INPUT', { metByDecisionId: 'This condition needs a key decision' });
    }
    em.assign(condition, { metOn, metByDecision: metByDecisionId, metNote: note });
  });
}

/**
 * Hands authority to a post.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: delegation, decision (version), audit_entry.
 */
export function delegateAuthority(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'delegateAuthority', delegateAuthorityForm, input, async (em, decision, { toRole, inConsultationWithRole, scope, limitPence }) => {
    const position = await em.count(DelegationRow, { decision: decision.id });
    await em.insert(DelegationRow, { id: newId(), council: decision.council.id, decision: decision.id, part: null, position, toRole, inConsultationWithRole, scope, limitPence });
  });
}

/**
 * Says what a decision does to an earlier one. One that is superseded ends when the new one has effect.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: decision_link, decision (version; and of the one superseded its end), audit_entry.
 */
export function linkDecision(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'linkDecision', linkDecisionForm, input, async (em, decision, { kind, earlierDecisionId }) => {
    const earlier = await em.findOne(DecisionRow, { id: earlierDecisionId, council: decision.council.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const wrong = (words: string) => new Refused('BAD_INPUT', { earlierDecisionId: words });
    if (!earlier || earlier.id === decision.id) throw wrong('Choose another decision of this council');
    if (!earlier.madeOn) throw wrong('That decision was not taken yet');
    if (decision.madeOn && decision.madeOn < earlier.madeOn) throw wrong('That decision was taken later than this one');
    await em.insert(DecisionLinkRow, { id: newId(), council: decision.council.id, decision: decision.id, kind, earlierDecision: earlier.id, isDemonstration: context.demo });
    if (kind === 'SUPERSEDES') await endSuperseded(em, decision);
  });
}

/**
 * Records what was known before a decision is taken: the equality impact assessment, that due regard was had, that the
 * results of a consultation were read.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: decision_duty, decision (version), audit_entry.
 */
export function recordDecisionDuty(context: Context, input: object): Promise<string> {
  return changeDecision(context, 'recordDecisionDuty', recordDutyForm, input, async (em, decision, { kind, assessmentStage, doneOn, byRole, note }) => {
    holdNotInFuture(context, 'doneOn', doneOn);
    await em.insert(DecisionDutyRow, { id: newId(), council: decision.council.id, decision: decision.id, kind, assessmentStage, doneOn, byRole, note, isDemonstration: context.demo });
  });
}

/**
 * Sets a council's own rules for its decisions from a day on. Earlier rules stay for earlier days.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: decision_rule, audit_entry.
 */
export async function setDecisionRule(context: Context, input: object): Promise<string> {
  const form = validateForm(setDecisionRuleForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { councilSlug, ...rule } = form.data;
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { slug: councilSlug });
    see(council, council !== null);
    allow(canManageDecisions(context.viewer, council.id));
    const id = newId();
    await em.insert(DecisionRuleRow, { id, council: council.id, ...rule, isDemonstration: context.demo });
    return { result: id, audit: { councilId: council.id, action: 'setDecisionRule', subjectType: 'decisionRule', subjectId: id } };
  });
}
