import * as z from 'zod/mini';
import { amountField, choiceField, dayField, idField, optionalAmountField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, yesOrNoField } from '../form-numbers.ts';
import { optionalWordedDateField, wordedDateField } from '../form-worded-dates.ts';

/** What a grant is for. */
export const grantPurposes = ['TRANSFORMATION', 'DELIVERY', 'NOT_STATED'] as const;

/** Steps that need no figures of their own: what happened, when, and who says so. */
export const plainGrantSteps = ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED', 'REJECTED', 'WITHDRAWN', 'CLAWBACK'] as const;
export type PlainGrantStep = (typeof plainGrantSteps)[number];

/** Amounts that are no income. */
export const grantAmountKinds = ['CEILING', 'INDICATIVE'] as const;

const byWhom = textField({ name: 'Who', missing: 'Enter who did it, such as the department or a post', max: 120 });
const note = optionalTextField({ name: 'The note', max: 500, multiline: true });
/** What every change of a grant says: which one, and the version that the person was looking at. */
const seen = { grantId: idField('Choose a grant'), version: versionField() };

/** A grant that the council may have from a national scheme. The scheme is looked up by any name that papers give it. */
export const recordGrantForm = z.object({
  councilId: idField('Choose a council'),
  title: textField({ name: 'The name', missing: 'Enter what the council calls the grant', max: 120 }),
  scheme: textField({ name: 'The scheme', missing: 'Enter the scheme that pays it', max: 200 }),
  purpose: choiceField(grantPurposes, 'Select what the grant is for'),
  ceilingPence: optionalAmountField('The most that could come'),
  indicativePence: optionalAmountField('The indicative amount'),
  stated: optionalWordedDateField('When it was stated'),
  byWhom,
  isPublished: yesOrNoField('Select whether everybody may see it'),
}).check(({ value, issues }) => {
  if (value.stated !== null || (value.ceilingPence === null && value.indicativePence === null)) return;
  issues.push({ code: 'custom', path: ['stated'], message: 'Enter when that amount was stated', input: value });
});

/** The council has applied. */
export const recordApplicationForm = z.object({
  ...seen, applied: optionalWordedDateField('When the council applied'), amountPence: optionalAmountField('The amount applied for'), byWhom, note,
});

/** The funder has awarded an amount, for the first time. Later changes are amendments. */
export const recordAwardForm = z.object({
  ...seen,
  announced: wordedDateField('When it was awarded'),
  amountPence: amountField('The amount awarded'),
  awardedFor: optionalTextField({ name: 'What it covers', max: 120 }),
  startsOn: optionalDayField('The first day'),
  endsOn: optionalDayField('The last day'),
  byWhom,
  note,
}).check(({ value, issues }) => {
  if (value.startsOn === null || value.endsOn === null || value.startsOn <= value.endsOn) return;
  issues.push({ code: 'custom', path: ['endsOn'], message: 'The grant cannot end before it starts', input: value });
});

/** The agreement with the funder is signed. */
export const signAgreementForm = z.object({
  ...seen, signedOn: dayField('The day it was signed'), decisionId: optionalIdField('Choose a decision from the list'), byWhom, note,
});

/** Any other step in the life of a grant. Money that is asked back has an amount. */
export const recordGrantStepForm = z.object({
  ...seen,
  state: choiceField(plainGrantSteps, 'Select what has happened'),
  happenedOn: dayField('The day it happened'),
  amountPence: optionalAmountField('The amount asked back'),
  byWhom,
  note,
}).check(({ value, issues }) => {
  const refuse = (message: string) => issues.push({ code: 'custom', path: ['amountPence'], message, input: value });
  if (value.state === 'CLAWBACK' && value.amountPence === null) refuse('Enter how much the funder asks back');
  if (value.state !== 'CLAWBACK' && value.amountPence !== null) refuse('Leave the amount empty: only money that is asked back has one');
});

/** A ceiling or an indicative amount as it is stated now. Earlier statements stay. */
export const restateAmountForm = z.object({
  ...seen,
  kind: choiceField(grantAmountKinds, 'Select which amount is stated'),
  amountPence: amountField('The amount'),
  stated: wordedDateField('When it was stated'),
  saidBy: textField({ name: 'Who states it', missing: 'Enter who states it, such as a letter or a paper', max: 200 }),
});
