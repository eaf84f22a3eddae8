import * as z from 'zod/mini';
import { dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';

const seen = { planVersionId: idField('Choose a version of the plan'), version: versionField() };
const contributors = optionalTextField({ name: 'Who makes it', max: 500 });
const note = optionalTextField({ name: 'What this version is about', max: 500, multiline: true });

/** A new plan of a programme or of a hub, with its first version. */
export const beginPlanForm = z.object({
  programmeId: idField('Choose a programme'),
  hubId: optionalIdField('Choose a hub from the list'),
  title: textField({ name: 'The title', missing: 'Enter what the plan is called', max: 200 }),
  contributors,
});

/** A new version, begun from any earlier one. */
export const beginPlanVersionForm = z.object({ basedOnId: idField('Choose the version to begin from'), note });

/** What the version being written says in one section. */
export const writePlanSectionForm = z.object({
  ...seen,
  sectionId: idField('Choose a section'),
  content: textField({ name: 'The section', missing: 'Enter what the plan says here', max: 5000, multiline: true }),
});

/** Who makes the version that is being written, and what it is about. */
export const describePlanVersionForm = z.object({ ...seen, contributors, note });

/** Those who made it agree to it: every section must be there. */
export const agreePlanForm = z.object({
  ...seen,
  agreedOn: dayField('The day it was agreed'),
  agreedByRole: textField({ name: 'Who agreed to it', missing: 'Enter the role or body that agreed to it', max: 100 }),
});

/** It is submitted, and never changes again. */
export const submitPlanForm = z.object({
  ...seen,
  submittedTo: textField({ name: 'To whom it was submitted', missing: 'Enter to whom it was submitted', max: 200 }),
  submittedOn: dayField('The day it was submitted'),
});

/** Those it was submitted to have accepted it. */
export const acceptPlanForm = z.object({ ...seen, acceptedOn: dayField('The day it was accepted') });
