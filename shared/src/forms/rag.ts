import * as z from 'zod/mini';
import { dayField, idField, optionalIdField, textField } from '../form-fields.ts';

/** A programme, one of its workstreams or one of its milestones is rated. */
export const recordRatingForm = z
  .object({
    programmeId: idField('Choose a programme'),
    workstreamId: optionalIdField('Choose a workstream from the list'),
    milestoneId: optionalIdField('Choose a milestone from the list'),
    pointId: idField('Select how it stands'),
    reason: textField({ name: 'The reason', missing: 'Enter why it stands so', max: 1000, multiline: true }),
    assessorRole: textField({ name: 'Who judged it', missing: 'Enter the role that judged it', max: 100 }),
    assessedOn: dayField('The day it was judged'),
  })
  .check(({ value, issues }) => {
    if (value.workstreamId === null || value.milestoneId === null) return;
    const message = 'Rate a workstream or a milestone, not both at once';
    issues.push({ code: 'custom', path: ['workstreamId'], message, input: value });
  });
