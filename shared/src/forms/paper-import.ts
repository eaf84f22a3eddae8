import * as z from 'zod/mini';
import { choiceField, idField, optionalDayField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, yesOrNoField } from '../form-numbers.ts';
import { reportKinds } from '../report-templates.ts';

/** What is said of a fact that was found: taken over, left out, or not decided after all. */
export const factVerdicts = ['ACCEPTED', 'LEFT_OUT', 'OPEN'] as const;
/** The kinds of facts, in the order in which they are looked at. */
export const factKinds = ['HEADER', 'PERSON', 'RECOMMENDATION', 'IMPLICATION', 'ENCLOSURE', 'MONEY', 'DATE', 'COUNT', 'FINDING'] as const;
export type FactKind = (typeof factKinds)[number];

const importId = idField('Choose a paper');
const factId = idField('Choose a fact');

export const judgeImportedFactForm = z.object({ factId, version: versionField(), verdict: choiceField(factVerdicts, 'Select whether to take it over') });

/** A verdict on all facts of a kind that nobody has decided on yet. */
export const judgeImportedFactsForm = z.object({
  importId,
  kind: choiceField(factKinds, 'Select what kind of facts'),
  verdict: choiceField(['ACCEPTED', 'LEFT_OUT'], 'Select whether to take them over'),
});

/** How a fact is meant, in the words in which such facts are written. */
export const correctImportedFactForm = z.object({
  factId,
  version: versionField(),
  words: textField({ name: 'What it says', missing: 'Enter how it is meant', max: 8000, multiline: true }),
  choice: optionalTextField({ name: 'The choice', max: 40 }),
  post: optionalTextField({ name: 'The post', max: 200 }),
  reason: optionalTextField({ name: 'The reason', max: 4000, multiline: true }),
});

export const finishPaperImportForm = z.object({
  importId,
  version: versionField(),
  title: textField({ name: 'The title', missing: 'Enter the title of the paper', max: 200 }),
  kind: choiceField(reportKinds, 'Select what kind of paper it is'),
  bodyId: idField('Choose the committee or body that the paper was for'),
  meetingDay: optionalDayField('The day of the meeting'),
  isPublished: yesOrNoField('Select whether everybody can read the paper already'),
  takesText: yesOrNoField('Select whether to take over its text'),
});

export const paperImportForm = z.object({ importId, version: versionField() });
