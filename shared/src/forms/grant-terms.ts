import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalAmountField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { optionalWholeField, optionalYearField, versionField, wholeField, yesOrNoField } from '../form-numbers.ts';
import { optionalWordedDateField } from '../form-worded-dates.ts';
import { fundTypes } from './record-spend.ts';

const reason = textField({ name: 'The reason', missing: 'Enter why', max: 500, multiline: true });
const decisionId = optionalIdField('Choose a decision from the list');
const byWhom = textField({ name: 'Who', missing: 'Enter who found so, such as a post', max: 120 });

/** A part of the award: by capital or revenue, by financial year, by strand, or by several at once. */
export const setAllocationForm = z
  .object({
    grantId: idField('Choose a grant'),
    version: versionField(),
    kind: choiceField([...fundTypes, 'NONE'], 'Select capital, revenue or neither'),
    financialYear: optionalYearField(),
    strand: optionalTextField({ name: 'The strand', max: 120 }),
    amountPence: optionalAmountField('The amount'),
    agreedOn: dayField('The day it was agreed'),
    decisionId,
    reason,
  })
  .check(({ value, issues }) => {
    if (value.kind !== 'NONE' || value.financialYear !== null || value.strand !== null) return;
    issues.push({ code: 'custom', path: ['kind'], message: 'Say which part it is: capital or revenue, a year, or a strand', input: value });
  });

/** What a funder asks. */
export const conditionKinds = [
  'CAPITAL_ONLY_FOR_SELECTED_SITES', 'TRANSFORMATION_ONLY', 'SUSTAINABLE_AFTERWARDS', 'MONITORED', 'AGREEMENT_SIGNED', 'FURTHER_DECISIONS', 'OTHER',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

const seen = { grantId: idField('Choose a grant'), version: versionField() };
const words = textField({ name: 'The words', missing: 'Enter what is asked or promised', max: 300, multiline: true });
const due = optionalWordedDateField('When it is due');

/** A condition of the funder, or a term of the agreement. */
export const recordConditionForm = z.object({ ...seen, kind: choiceField(conditionKinds, 'Select what kind of condition it is'), words, due, decisionId });

export const promiseKinds = ['HUB_SITES', 'OTHER'] as const;

/** Something that the council promises in return. */
export const recordGrantPromiseForm = z.object({
  ...seen,
  kind: choiceField(promiseKinds, 'Select what is promised'),
  words,
  promisedCount: wholeField({ name: 'The number promised', min: 1, max: 10_000 }),
  due,
});

/** Whether a condition or a promise is met, as somebody found it on a day, with what shows it. */
export const checkGrantTermForm = z.object({
  termId: idField('Choose a condition or a promise'),
  isMet: yesOrNoField('Select whether it is met'),
  metCount: optionalWholeField({ name: 'How many are there', min: 0, max: 10_000 }),
  checkedOn: dayField('The day'),
  evidence: textField({ name: 'What shows it', missing: 'Enter what shows it', max: 500, multiline: true }),
  byWhom,
});

/** The restriction that an earlier grant has laid on a site is lifted, and a decision says so. */
export const waiveSiteRestrictionForm = z.object({
  siteId: idField('Choose a site from the list'),
  decisionId: idField('Choose the decision that says so'),
  waivedOn: dayField('The day it was lifted'),
  byWhom: textField({ name: 'Who', missing: 'Enter who has lifted it, such as the department', max: 120 }),
  reason,
});
