import { errors } from './errors.ts';

/** Why a line of a file is not added, in words for the officer who sent it. */
export const ledgerReasons = {
  MISREAD: 'This line could not be read.',
  CHANGED: 'A line with this transaction number was imported before with another amount or date. Put it right with a reversal.',
  ALREADY: 'This line is in the ledger already.',
  CODE_NOT_MATCHED: 'Its code has not been matched yet.',
  IN_FUTURE: 'The date is in the future.',
  GRANT_CLOSED: errors.GRANT_CLOSED.words,
  SPEND_OUTSIDE_GRANT_DATES: errors.SPEND_OUTSIDE_GRANT_DATES.words,
  REVENUE_ON_CAPITAL: errors.REVENUE_ON_CAPITAL.words,
  CAPITAL_EXCEEDS_ALLOCATION: errors.CAPITAL_EXCEEDS_ALLOCATION.words,
  SPEND_NEEDS_AUTHORITY: errors.SPEND_NEEDS_AUTHORITY.words,
  CAPITAL_NEEDS_SELECTED_SITE: errors.CAPITAL_NEEDS_SELECTED_SITE.words,
  SPEND_ABOVE_AUTHORITY: errors.SPEND_ABOVE_AUTHORITY.words,
  SITE_RESTRICTED: 'An earlier grant restricts what may become of its site.',
  NO_BUDGET_LINE: 'There is no budget line with the chosen title for its financial year.',
  CREDIT_WITHOUT_REFERENCE: 'It is a credit and does not say which line it takes back.',
  CREDIT_NOT_FOUND: 'It is a credit, and no line has the number or reference that it names.',
  CREDIT_UNCERTAIN: 'It is a credit, and several lines have the number or reference that it names.',
  CREDIT_TOO_EARLY: 'It is a credit from before the line that it takes back.',
  CREDIT_TOO_LARGE: 'It is a credit for more than is left of the line that it takes back.',
  CREDIT_OF_WRONG_LINE: 'It is a credit for a line of this file that cannot be added.',
} as const;
export type LedgerReason = keyof typeof ledgerReasons;

/** What is said of a line whose transaction number another line of the file has too. */
export const sameNumber =
  'Another line of this file has the same transaction number. If your system uses one number for several lines, say on the columns page that there is none.';

/** What was wrong with a whole file. */
export const fileProblems = {
  NOT_CSV: 'This is not a CSV file. In your finance system or spreadsheet, choose ‘CSV’ or ‘Comma separated values’.',
  TOO_LARGE: 'The file is too large. Send at most 32 MB or 100,000 lines at a time.',
  TOO_MANY_LINES: 'The file has more than 100,000 lines. Send it in parts.',
  EMPTY: 'The file has no lines below its headings.',
  NO_FILE: 'Choose a file.',
  QUOTES: 'A quotation mark is opened and never closed, so the rest of the file cannot be told apart. Mend that line and send the file again.',
  CUT_OFF: 'The file did not arrive whole. Send it again.',
  INTERNAL: 'Something went wrong while the file was read. Nothing was added.',
} as const;
export type FileProblem = keyof typeof fileProblems;

const isReason = (reason: string): reason is LedgerReason => Object.hasOwn(ledgerReasons, reason);

/** Why a line is not added: what was wrong with reading it, or the words for its reason. */
export const sayLedgerReason = (reason: string | null, misread: string | null): string =>
  misread ?? (reason !== null && isReason(reason) ? ledgerReasons[reason] : '');
