import * as z from 'zod/mini';
import { choiceField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';

/** What becomes of a point that people made. */
export const dispositions = ['ACCEPTED', 'PARTLY', 'REJECTED', 'OUT_OF_SCOPE'] as const;

const theme = textField({ name: 'The theme', missing: 'Enter the theme', max: 80 });
const words = textField({ name: 'The point', missing: 'Enter the point', max: 400 });

export const recordPointForm = z.object({
  consultationId: idField('Choose a consultation'),
  questionId: idField('Choose a question'),
  theme,
  words,
});
export const changePointForm = z.object({ pointId: idField('Choose a point'), version: versionField(), theme, words });

/** A text goes into a point, or comes out of it. */
export const placeTextForm = z.object({ pointId: idField('Choose a point'), questionId: idField('Choose a question'), textId: idField('Choose a text') });

export const recordDispositionForm = z.object({
  pointId: idField('Choose a point'),
  version: versionField(),
  disposition: choiceField(dispositions, 'Select what becomes of it'),
  reason: textField({ name: 'The reason', missing: 'Enter the reason', max: 1000 }),
  changeMade: optionalTextField({ name: 'What is changed', max: 500 }),
  officerPost: textField({ name: 'Who considered it', missing: 'Enter the post of the officer who considered it', max: 120 }),
  decisionId: optionalIdField('Choose a decision from the list'),
});

export const publishPointsForm = z.object({ consultationId: idField('Choose a consultation') });
