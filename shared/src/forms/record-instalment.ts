import * as z from 'zod/mini';
import { amountField, choiceField, dayField, idField, optionalIdField, optionalTextField } from '../form-fields.ts';
import { field, type FieldReading } from '../forms.ts';

/** What an instalment that moved did: money came from the funder, or went back. */
export const instalmentMovements = ['RECEIVED', 'REPAID'] as const;
export type InstalmentMovement = (typeof instalmentMovements)[number];

/**
 * Money of a grant that has moved. Money received may be the instalment that was planned or claimed before, which is
 * then named. Whether it passes the award is for the server, which knows it.
 */
export const recordInstalmentForm = z
  .object({
    grantId: idField('Choose a grant'),
    movement: choiceField(instalmentMovements, 'Select whether the money was received or paid back'),
    amountPence: amountField('The amount'),
    receivedOn: dayField('The date the money moved'),
    financialYear: field(readFinancialYear),
    instalmentId: optionalIdField('Choose an instalment from the list'),
    note: optionalTextField({ name: 'The note', max: 500, multiline: true }),
  })
  .check(({ value, issues }) => {
    if (value.movement !== 'REPAID' || value.instalmentId === null) return;
    const message = 'Money that was paid back is a line of its own: leave this empty';
    issues.push({ code: 'custom', path: ['instalmentId'], message, input: value });
  });

/** '2022/23', also written with a hyphen; null when nothing is entered. */
function readFinancialYear(entered: unknown): FieldReading<string | null> {
  if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
  const [, first, second] = /^(\d{4})[/-](\d{2})$/.exec(typeof entered === 'string' ? entered.trim() : '') ?? [];
  const follows = first !== undefined && (Number(first) + 1) % 100 === Number(second);
  return follows ? { ok: true, value: `${first}/${second}` } : { ok: false, message: 'The financial year must be two years in a row, like 2022/23' };
}
