import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalAmountField, optionalDayField, optionalIdField, textField } from '../form-fields.ts';
import { optionalWholeField } from '../form-numbers.ts';
import { noteField, optionalChoice, postField, seenDecision } from './decision.ts';

/** What a condition of a decision asks for. */
export const decisionConditionKinds = ['DETAILED_PROPOSALS', 'CONSULTATION', 'ENGAGEMENT', 'FURTHER_DECISION', 'KEY_DECISION', 'OTHER'] as const;

/** What must happen before what was decided may go further. */
export const addConditionForm = z.object({
  ...seenDecision,
  needs: choiceField(decisionConditionKinds, 'Select what the condition asks for'),
  text: textField({ name: 'The condition', missing: 'Enter the condition', max: 500, multiline: true }),
});

/** A condition is met; one that asks for a decision names it. */
export const meetConditionForm = z.object({
  ...seenDecision,
  conditionId: idField('Choose a condition'),
  metOn: dayField('The day it was met'),
  metByDecisionId: optionalIdField('Choose a decision from the list'),
  note: noteField,
});

/** Authority is handed to a post, perhaps only in consultation with another and up to an amount. */
export const delegateAuthorityForm = z.object({
  ...seenDecision,
  toRole: textField({ name: 'The post', missing: 'Enter the post that may act', max: 120 }),
  inConsultationWithRole: postField('The post to be consulted'),
  scope: textField({ name: 'The scope', missing: 'Enter what may be done', max: 500, multiline: true }),
  limitPence: optionalAmountField('The limit'),
});

/** What one decision does to an earlier one. */
export const decisionLinkKinds = ['IMPLEMENTS', 'SUPERSEDES', 'AMENDS'] as const;
export const linkDecisionForm = z.object({
  ...seenDecision,
  kind: choiceField(decisionLinkKinds, 'Select what it does to the earlier decision'),
  earlierDecisionId: idField('Choose the earlier decision'),
});

/** What was known before a decision was taken. */
export const dutyKinds = ['EQUALITY_ASSESSMENT', 'DUE_REGARD', 'CONSULTATION_READ'] as const;
export const assessmentStages = ['STRATEGIC', 'INITIAL', 'FULL', 'UPDATED'] as const;
export const recordDutyForm = z
  .object({
    ...seenDecision,
    kind: choiceField(dutyKinds, 'Select what was done'),
    assessmentStage: optionalChoice(assessmentStages, 'Select how far the assessment went'),
    doneOn: dayField('The day it was done'),
    byRole: textField({ name: 'Who did it', missing: 'Enter the post or body that did it', max: 120 }),
    note: noteField,
  })
  .check(({ value, issues }) => {
    const isAssessment = value.kind === 'EQUALITY_ASSESSMENT';
    if (isAssessment === (value.assessmentStage !== null)) return;
    const message = isAssessment ? 'Select how far the assessment went' : 'Only an equality impact assessment has a stage';
    issues.push({ code: 'custom', path: ['assessmentStage'], message, input: value });
  });

/** How a decision comes before scrutiny without being called in. */
export const referralKinds = ['MEMBER_ITEM', 'PRE_DECISION', 'UPDATE'] as const;
export const referToScrutinyForm = z.object({
  ...seenDecision,
  kind: choiceField(referralKinds, 'Select how it came before scrutiny'),
  requestedByRole: textField({ name: 'Who asked for it', missing: 'Enter who asked for it', max: 200 }),
  requestedOn: dayField('The day they asked'),
  meetingId: optionalIdField('Choose a meeting from the list'),
  responseDueOn: optionalDayField('The day an answer is due'),
});

/** What a council's own rules say of its decisions, from a day. */
export const setDecisionRuleForm = z
  .object({
    councilSlug: textField({ name: 'The council', missing: 'Choose a council', max: 100 }),
    validFrom: dayField('The day from which it holds'),
    keyPence: optionalAmountField('The amount'),
    keyAreas: optionalWholeField({ name: 'The number of wards', min: 1, max: 500 }),
    callInWorkingDays: optionalWholeField({ name: 'The working days', min: 1, max: 30 }),
  })
  .check(({ value, issues }) => {
    if (value.keyPence !== null || value.keyAreas !== null || value.callInWorkingDays !== null) return;
    issues.push({ code: 'custom', path: ['keyPence'], message: 'Enter at least one of the rules', input: value });
  });
