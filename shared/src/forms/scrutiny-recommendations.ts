import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';

const seenRecommendation = { recommendationId: idField('Choose a recommendation'), version: versionField() };

/** What scrutiny recommended at a meeting, to a body or a post, and by when an answer is due. */
export const recordScrutinyRecommendationForm = z
  .object({
    meetingId: idField('Choose the meeting that recommended it'),
    text: textField({ name: 'The recommendation', missing: 'Enter what was recommended', max: 2000, multiline: true }),
    toBodyId: optionalIdField('Choose a body from the list'),
    toRole: optionalTextField({ name: 'The post', max: 120 }),
    aboutReportId: optionalIdField('Choose a paper from the list'),
    aboutDecisionId: optionalIdField('Choose a decision from the list'),
    madeOn: dayField('The day it was made'),
    responseDueOn: dayField('The day an answer is due'),
  })
  .check(({ value, issues }) => {
    const refuse = (field: string, message: string) => issues.push({ code: 'custom', path: [field], message, input: value });
    if ((value.toBodyId === null) === (value.toRole === null)) refuse('toBodyId', 'Choose the body it is for, or enter the post, but not both');
    if (value.aboutReportId !== null && value.aboutDecisionId !== null) refuse('aboutReportId', 'Choose a paper or a decision, but not both');
    if (value.responseDueOn < value.madeOn) refuse('responseDueOn', 'The answer cannot be due before the recommendation was made');
  });

/** Another day by which the answer is due, and why. */
export const changeResponseDueForm = z.object({
  ...seenRecommendation,
  responseDueOn: dayField('The day an answer is now due'),
  reason: textField({ name: 'The reason', missing: 'Enter why the day changed', max: 500, multiline: true }),
});

export const scrutinyResponses = ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED'] as const;
export type ScrutinyResponse = (typeof scrutinyResponses)[number];

/** What was answered. Whoever does not accept all of it says why. */
export const recordScrutinyResponseForm = z
  .object({
    ...seenRecommendation,
    response: choiceField(scrutinyResponses, 'Select what the answer was'),
    reason: optionalTextField({ name: 'The reason', max: 2000, multiline: true }),
    respondedOn: dayField('The day the answer came'),
  })
  .check(({ value, issues }) => {
    if (value.response === 'ACCEPTED' || value.reason !== null) return;
    issues.push({ code: 'custom', path: ['reason'], message: 'Enter the reason that was given', input: value });
  });

export const recommendationProgress = ['DONE', 'ON_THE_WAY', 'NOT_DONE'] as const;
export type RecommendationProgress = (typeof recommendationProgress)[number];

/** What became of a recommendation that was accepted, and how it is known. */
export const recordProgressForm = z.object({
  ...seenRecommendation,
  progress: choiceField(recommendationProgress, 'Select how far it has come'),
  evidence: textField({ name: 'How it is known', missing: 'Enter how it is known', max: 1000, multiline: true }),
  foundOn: dayField('The day it was found'),
});
