import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { optionalWholeField, wholeField } from '../form-numbers.ts';

/** A paper goes on the agenda of a meeting. */
export const placeReportForm = z.object({
  reportId: idField('Choose a paper'),
  meetingId: idField('Choose a meeting from the list'),
  title: textField({ name: 'The words on the agenda', missing: 'Enter what the agenda says', max: 200 }),
});

/** A meeting considered a paper as it was published. */
export const recordConsiderationForm = z.object({
  reportId: idField('Choose a paper'),
  meetingId: idField('Choose a meeting from the list'),
  versionNumber: wholeField({ name: 'The version', min: 1, max: 999_999 }),
  consideredOn: dayField('The day it was considered'),
  minute: optionalTextField({ name: 'The minute', max: 1000, multiline: true }),
  updateScheduleId: optionalIdField('Choose an arrangement from the list'),
});

export const resolutionOutcomes = ['AGREED', 'NOTED', 'AMENDED', 'NOT_AGREED', 'DEFERRED', 'REFERRED'] as const;
export type ResolutionOutcome = (typeof resolutionOutcomes)[number];

/** What an outcome needs beside it, and what to say when it is missing or stands beside another outcome. */
const needs = {
  wording: { outcome: 'AMENDED', missing: 'Enter the recommendation as it was amended', extra: 'Only an amended recommendation has other words' },
  deferredToMeetingId: { outcome: 'DEFERRED', missing: 'Choose the meeting it was put off to', extra: 'Only what was put off names a meeting' },
  referredToBodyId: { outcome: 'REFERRED', missing: 'Choose the body it was referred to', extra: 'Only what was referred names a body' },
} as const;

/** What a meeting resolved on one recommendation of a paper. */
export const resolveRecommendationForm = z
  .object({
    considerationId: idField('Choose a meeting'),
    position: wholeField({ name: 'The recommendation', min: 1, max: 100 }),
    outcome: choiceField(resolutionOutcomes, 'Select what was resolved'),
    wording: optionalTextField({ name: 'The amended words', max: 2000, multiline: true }),
    deferredToMeetingId: optionalIdField('Choose a meeting from the list'),
    referredToBodyId: optionalIdField('Choose a body from the list'),
    note: optionalTextField({ name: 'The note', max: 500, multiline: true }),
  })
  .check(({ value, issues }) => {
    for (const [name, { outcome, missing, extra }] of Object.entries(needs)) {
      const isThere = value[name as keyof typeof needs] !== null;
      if (isThere === (value.outcome === outcome)) continue;
      issues.push({ code: 'custom', path: [name], message: isThere ? extra : missing, input: value });
    }
  });

/** A promise is found in a published paper. One of the two is named. */
export const citePromiseForm = z
  .object({
    reportId: idField('Choose a paper'),
    versionNumber: wholeField({ name: 'The version', min: 1, max: 999_999 }),
    section: optionalWholeField({ name: 'The section', min: 1, max: 200 }),
    commitmentId: optionalIdField('Choose a promise from the list'),
    grantCommitmentId: optionalIdField('Choose a promise from the list'),
  })
  .check(({ value, issues }) => {
    if ((value.commitmentId === null) !== (value.grantCommitmentId === null)) return;
    issues.push({ code: 'custom', path: ['commitmentId'], message: 'Choose one promise', input: value });
  });
