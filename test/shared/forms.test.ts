import { describe, expect, test } from 'vitest';
import { validateForm, type Form } from '@throughline/shared/forms';
import { amendGrantForm } from '@throughline/shared/forms/amend-grant';
import { joinCodeAlphabet, joinCodeForm } from '@throughline/shared/forms/join-code';
import { publishReportForm } from '@throughline/shared/forms/publish-report';
import { recordInstalmentForm } from '@throughline/shared/forms/record-instalment';
import { recordSpendForm } from '@throughline/shared/forms/record-spend';
import { signInForm } from '@throughline/shared/forms/sign-in';
import { statementForm } from '@throughline/shared/forms/statement';

const id = '0190b0d2-5c1e-7a3b-8c4d-0123456789ab';

function data<Data>(form: Form<Data>, values: unknown): Data {
  const result = validateForm(form, values);
  if (!result.ok) throw new Error(JSON.stringify(result.fields));
  return result.data as Data;
}

function mistakes(form: Form, values: unknown): Record<string, string> {
  const result = validateForm(form, values);
  if (result.ok) throw new Error('The form accepted it.');
  return result.fields;
}

describe('every form', () => {
  test('says what is missing for each of its fields, in the order of the form', () => {
    expect(Object.entries(mistakes(signInForm, {}))).toEqual([
      ['email', 'Enter your email address'],
      ['password', 'Enter your password'],
    ]);
  });

  test.each([null, undefined, 'text', 7, []])('answers %j in plain words', (values) => {
    for (const message of Object.values(mistakes(signInForm, values))) expect(message).toMatch(/^(Enter|Some of what you entered)/);
  });

  test('says one thing about each field: the first', () => {
    const twiceWrong = statementForm.check(({ issues, value }) => {
      for (const message of ['First', 'Second']) issues.push({ code: 'custom', path: ['text'], message, input: value });
    });
    expect(mistakes(twiceWrong, { text: 'Open at weekends' })).toEqual({ text: 'First' });
  });

  test('leaves out what it does not know', () => {
    expect(data(statementForm, { text: 'Open at weekends', role: 'admin' })).toEqual({ text: 'Open at weekends' });
  });
});

describe('signing in', () => {
  test('forgives spaces around the address and takes the password as it is', () => {
    expect(data(signInForm, { email: ' board.york@demo.example ', password: ' a b ' })).toEqual({
      email: 'board.york@demo.example',
      password: ' a b ',
    });
  });

  test.each(['york', 'a@b', 'a@@b.co', 'a b@c.co', 'a@b..co', 'a\u0000@b.co', `${'a'.repeat(250)}@b.co`])('asks for a proper address instead of %j', (email) => {
    expect(mistakes(signInForm, { email, password: 'x' })['email']).toContain('correct format');
  });

  test('does not work through a password of any length', () => {
    expect(mistakes(signInForm, { email: 'a@b.co', password: 'x'.repeat(201) })).toEqual({
      password: 'Your password must be 200 characters or fewer',
    });
  });
});

describe('a panel statement', () => {
  test('has at most 280 characters, on one line', () => {
    expect(data(statementForm, { text: 'a'.repeat(280) }).text).toHaveLength(280);
    expect(mistakes(statementForm, { text: 'a'.repeat(281) })).toEqual({ text: 'Your statement must be 280 characters or fewer' });
    expect(data(statementForm, { text: 'Open late \r\n on Thursdays\n' })).toEqual({ text: 'Open late on Thursdays' });
    expect(mistakes(statementForm, { text: ' \n ' })).toEqual({ text: 'Enter a statement' });
    expect(mistakes(statementForm, { text: 'a\u0000b' })['text']).toContain('cannot be kept');
  });
});

describe('joining a session', () => {
  test('forgives case, spaces and hyphens', () => {
    for (const code of ['CDF347', 'cdf347', ' c d f-3 4 7 ', 'cdf 347']) expect(data(joinCodeForm, { code })).toEqual({ code: 'CDF347' });
  });

  test('has no letter or figure that is mistaken for another', () => {
    for (const confusable of 'O0I1L5S2Z8BUAE') expect(joinCodeAlphabet).not.toContain(confusable);
    expect(new Set(joinCodeAlphabet).size).toBe(joinCodeAlphabet.length);
  });

  test('says what is wrong with a code', () => {
    expect(mistakes(joinCodeForm, { code: ' ' })).toEqual({ code: 'Enter the code of the session' });
    expect(mistakes(joinCodeForm, { code: 'CDF34' })).toEqual({ code: 'The code has 6 letters and figures' });
    expect(mistakes(joinCodeForm, { code: 'CDF34O' })['code']).toContain('never used');
    expect(mistakes(joinCodeForm, { code: 'С'.repeat(6) })['code']).toContain('never used');
  });
});

describe('recording spend', () => {
  const entered = { grantId: id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: '£1,300.50', spentOn: '27 3 2024', description: 'Room hire', allowedUseId: id };

  test('takes the amount and the day as people write them, and gives pence and a day', () => {
    expect(data(recordSpendForm, entered)).toEqual({
      ...entered,
      amountPence: 130_050,
      spentOn: '2024-03-27',
      evidence: null,
      siteId: null,
      decisionId: null,
      reversesId: null,
      budgetLineId: null,
    });
  });

  test('takes what it gave, so that the server can judge with the same form', () => {
    const once = data(recordSpendForm, { ...entered, siteId: id.toUpperCase() });
    expect(data(recordSpendForm, once)).toEqual(once);
  });

  test.each(['£1.300', '£640.000', '1,32', 'about £5', 'up to £5', '£5 a year', '£0', '-£5', '', 0, -500, 1.5, null])('refuses the amount %j', (amountPence) => {
    expect(mistakes(recordSpendForm, { ...entered, amountPence })['amountPence']).toMatch(/^The amount must be/);
  });

  test.each(['31/02/2024', '12/25/2024', 'March 2024', '2023/24', 'by 27 March 2024', 'about 27 March 2024', '24-03-27', '27 March', '--', '', null])(
    'refuses the day %j',
    (spentOn) => expect(mistakes(recordSpendForm, { ...entered, spentOn })['spentOn']).toMatch(/^The date of the spend must be a real date/),
  );

  test('a reversal names the entry that it takes back; any other entry names the use of the money', () => {
    const { allowedUseId: _, ...withoutUse } = entered;
    expect(mistakes(recordSpendForm, withoutUse)).toEqual({ allowedUseId: 'Choose what the money was used for' });
    expect(mistakes(recordSpendForm, { ...entered, reversesId: id })).toEqual({ reversesId: 'Only a reversal names another entry' });
    expect(mistakes(recordSpendForm, { ...entered, kind: 'REVERSAL' })).toEqual({ reversesId: 'Choose the entry that is reversed' });
    expect(data(recordSpendForm, { ...withoutUse, kind: 'REVERSAL', reversesId: id })).toMatchObject({ reversesId: id, allowedUseId: null });
  });

  test('refuses kinds that are not in the list and ids that are none', () => {
    expect(mistakes(recordSpendForm, { ...entered, kind: 'GIFT', fundType: '', grantId: '1', siteId: 'x', description: ' ' })).toEqual({
      grantId: 'Choose a grant',
      kind: 'Select what kind of entry this is',
      fundType: 'Select capital or revenue',
      description: 'Enter what the money was spent on',
      siteId: 'Choose a site from the list',
    });
  });
});

test('an instalment has an amount and the day it was received', () => {
  expect(data(recordInstalmentForm, { grantId: id, movement: 'RECEIVED', amountPence: '£1.3m', receivedOn: '1/12/2022', note: ' ' })).toEqual({
    grantId: id,
    movement: 'RECEIVED',
    amountPence: 130_000_000,
    receivedOn: '2022-12-01',
    financialYear: null,
    instalmentId: null,
    note: null,
  });
});

test('the financial year of an instalment is two years in a row', () => {
  const received = { grantId: id, movement: 'RECEIVED', amountPence: 5, receivedOn: '1/12/2022' };
  expect(data(recordInstalmentForm, { ...received, financialYear: '2022-23' })).toMatchObject({ financialYear: '2022/23' });
  expect(data(recordInstalmentForm, { ...received, financialYear: '2099/00' })).toMatchObject({ financialYear: '2099/00' });
  for (const financialYear of ['2022', '2022/24', '22/23', '2022/2023', 7]) {
    expect(mistakes(recordInstalmentForm, { ...received, financialYear })).toHaveProperty('financialYear');
  }
});

test('money that was paid back is not one of the instalments that were planned', () => {
  const repaid = { grantId: id, movement: 'REPAID', amountPence: '£1,000', receivedOn: '1/12/2022' };
  expect(data(recordInstalmentForm, repaid)).toMatchObject({ movement: 'REPAID', instalmentId: null });
  expect(mistakes(recordInstalmentForm, { ...repaid, instalmentId: id })).toHaveProperty('instalmentId');
});

describe('amending a grant', () => {
  const agreed = { grantId: id, agreedOn: '2024-01-15', reason: 'Agreed with the department' };

  test('changes one thing: the award or a date', () => {
    expect(data(amendGrantForm, { ...agreed, change: 'ENDS_ON', newDay: '30 September 2024' })).toMatchObject({
      newDay: '2024-09-30',
      newAmountPence: null,
    });
    expect(data(amendGrantForm, { ...agreed, change: 'AWARDED', newAmountPence: 100_000_000 })).toMatchObject({
      newAmountPence: 100_000_000,
      newDay: null,
    });
  });

  test('needs the new value that belongs to the change, and no other', () => {
    expect(mistakes(amendGrantForm, { ...agreed, change: 'AWARDED' })).toEqual({ newAmountPence: 'Enter the new amount' });
    expect(mistakes(amendGrantForm, { ...agreed, change: 'STARTS_ON' })).toEqual({ newDay: 'Enter the new date' });
    expect(mistakes(amendGrantForm, { ...agreed, change: 'AWARDED', newAmountPence: 5, newDay: '2024-09-30' })).toHaveProperty('newDay');
    expect(mistakes(amendGrantForm, { ...agreed, change: 'ENDS_ON', newAmountPence: 5, newDay: '2024-09-30' })).toHaveProperty('newAmountPence');
  });
});

test('a correction of a published report says what it corrects; a first version need not', () => {
  expect(data(publishReportForm({ isCorrection: false }), { reportId: id })).toEqual({ reportId: id, version: null, note: null, urgencyReason: null });
  expect(mistakes(publishReportForm({ isCorrection: true }), { reportId: id, note: ' ' })).toEqual({ note: 'Enter what this version corrects' });
});
