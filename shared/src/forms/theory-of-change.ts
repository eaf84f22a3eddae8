import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalTextField, textField } from '../form-fields.ts';
import { theoryKinds } from '../theory-of-change.ts';
import { versionField } from './milestone-fields.ts';

/** What every change of a theory of change says: which one, and the version that the person was looking at. */
const seen = {
  theoryId: idField('Choose a theory of change'),
  version: versionField('Open the theory of change again'),
};

const node = {
  kind: choiceField(theoryKinds, 'Choose what it is'),
  title: textField({ name: 'What it says', missing: 'Enter what it says', max: 120 }),
  detail: optionalTextField({ name: 'More about it', max: 500, multiline: true }),
};

/** The next version of a programme's theory of change is begun. */
export const beginTheoryForm = z.object({
  programmeId: idField('Choose a programme'),
  title: textField({ name: 'The title', missing: 'Enter a title', max: 120 }),
});

/** Something is added to a theory of change. */
export const addTheoryNodeForm = z.object({ ...seen, ...node });

/** Something in a theory of change is said otherwise. */
export const changeTheoryNodeForm = z.object({ ...seen, nodeId: idField('Choose what to change'), ...node });

/** Something is taken out of a theory of change, with its links. */
export const removeTheoryNodeForm = z.object({ ...seen, nodeId: idField('Choose what to take out') });

/** One thing leads to another. */
export const linkTheoryNodesForm = z.object({
  ...seen,
  fromNodeId: idField('Choose what leads to it'),
  toNodeId: idField('Choose what it leads to'),
});

/** One thing no longer leads to another. */
export const unlinkTheoryNodesForm = z.object({ ...seen, linkId: idField('Choose a link') });

/** A theory of change is agreed, on a day that has come. From then on it is never changed. */
export const agreeTheoryForm = z.object({ ...seen, agreedOn: dayField('The date it was agreed') });
