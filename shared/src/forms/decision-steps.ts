import * as z from 'zod/mini';
import { choiceField, dayField, optionalDayField, optionalIdField, textField } from '../form-fields.ts';
import { noteField, noticeExceptions, postField, seenDecision } from './decision.ts';

/** The notice that a key decision is to be taken, 28 clear days before. */
export const publishNoticeForm = z.object({ ...seenDecision, publishedOn: dayField('The day of the notice') });

/** The report on which a decision will be taken. */
export const publishDecisionReportForm = z.object({ ...seenDecision, publishedOn: dayField('The day of the report') });

/** It cannot wait for the usual notice, and the chair of scrutiny was told or has agreed. */
export const agreeUrgencyForm = z.object({
  ...seenDecision,
  exception: choiceField(noticeExceptions, 'Select general exception or special urgency'),
  reason: textField({ name: 'The reason', missing: 'Enter why it cannot wait', max: 500, multiline: true }),
  agreedByRole: textField({ name: 'Who agreed', missing: 'Enter which post agreed, such as the chair of the scrutiny committee', max: 120 }),
  agreedOn: dayField('The day they agreed'),
});

/** The decision is taken, by somebody in a post or by a body at a meeting. */
export const makeDecisionForm = z
  .object({
    ...seenDecision,
    madeOn: dayField('The day it was taken'),
    takenByRole: postField('The post'),
    meetingId: optionalIdField('Choose a meeting from the list'),
    isSubjectToCallIn: choiceField(['YES', 'NO'], 'Select whether scrutiny may call it in'),
    publishedOn: optionalDayField('The day its record was published'),
    effectiveOn: optionalDayField('The day from which it has effect'),
    consultedRole: postField('Who was consulted'),
    consultedOn: optionalDayField('The day they were consulted'),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
    if (value.takenByRole === null && value.meetingId === null) refuse('takenByRole', 'Enter the post that took it, or choose the meeting');
    if (value.publishedOn !== null && value.publishedOn < value.madeOn) refuse('publishedOn', 'Its record cannot be published before it was taken');
    if (value.effectiveOn !== null && value.effectiveOn < value.madeOn) refuse('effectiveOn', 'It cannot have effect before it was taken');
    if (value.isSubjectToCallIn === 'YES' && value.publishedOn === null) {
      refuse('publishedOn', 'Enter the day on which its record was published: call-in is counted from it');
    }
  });

/** Scrutiny calls a decision in: it has no effect until that has ended. */
export const callInForm = z.object({
  ...seenDecision,
  calledInOn: dayField('The day it was called in'),
  requestedByRole: textField({ name: 'Who called it in', missing: 'Enter who called it in, such as three members of the council', max: 200 }),
  grounds: textField({ name: 'The grounds', missing: 'Enter the grounds', max: 1000, multiline: true }),
});

/** How a call-in ends. */
export const callInOutcomes = ['UPHELD', 'RETURNED', 'REFERRED_TO_COUNCIL'] as const;
export const concludeCallInForm = z.object({
  ...seenDecision,
  outcome: choiceField(callInOutcomes, 'Select what scrutiny decided'),
  heardOn: dayField('The day it was heard'),
  meetingId: optionalIdField('Choose a meeting from the list'),
  note: noteField,
});

/** A decision that was sent back is taken again. It has effect at once. */
export const remakeDecisionForm = z.object({
  ...seenDecision,
  madeOn: dayField('The day it was taken again'),
  byRole: textField({ name: 'Who took it again', missing: 'Enter the post or body that took it again', max: 120 }),
  note: textField({ name: 'What changed', missing: 'Enter what changed, or that nothing did', max: 1000, multiline: true }),
});

/** What becomes of a decision that has effect. */
export const recordOutcomeForm = z.object({
  ...seenDecision,
  outcome: choiceField(['IMPLEMENTED', 'REVIEWED'], 'Select whether it was carried out or reviewed'),
  happenedOn: dayField('The day'),
  note: textField({ name: 'The note', missing: 'Enter what was done or found', max: 1000, multiline: true }),
});

/** A decision is taken back: before it has effect it is withdrawn, afterwards it ends. */
export const withdrawDecisionForm = z.object({
  ...seenDecision,
  withdrawnOn: dayField('The day'),
  byRole: textField({ name: 'Who', missing: 'Enter the post or body that took it back', max: 120 }),
  reason: textField({ name: 'The reason', missing: 'Enter why', max: 1000, multiline: true }),
});
