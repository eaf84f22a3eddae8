/** What a column of a finance system's file can hold. Two are always needed beside the amount: the date and what it was for. */
export const ledgerColumns = ['date', 'amount', 'credit', 'description', 'number', 'evidence', 'credits', 'code', 'secondCode'] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** Column → its place in the file, from 0; null where the file has none. */
export type ColumnPlaces = Record<LedgerColumn, number | null>;

/** Headings as finance systems write them, the surest first. A heading that holds one of these words may be the column. */
const headingsOf: Record<LedgerColumn, readonly RegExp[]> = {
  date: [/^(transaction|posting|posted|accounting|invoice|effective|gl) ?date$/, /^date$/, /date/],
  amount: [/^(net )?(amount|value)( \(?(£|gbp)\)?)?$/, /^(net|base|local|gross) ?(amount|value)/, /amount|value/, /^debit/, /^dr$/],
  credit: [/^credits?( amount| value)?$/, /^cr$/],
  description: [/^(line |transaction |journal )?description$/, /narrative|details?$|particulars/, /description|text$/, /supplier|vendor|payee/],
  number: [/^(transaction|trans|txn|line|gl|journal line|unique) ?(number|no|id|ref|reference)$/, /(transaction|trans|txn) ?(number|no\b|id|ref)/],
  evidence: [/^(invoice|voucher|document|doc) ?(number|no|id|ref|reference)?$/, /invoice|voucher/, /^reference$|^ref$/],
  credits: [/^(credits|reverses|reversed|original|applied to|credit of)( (number|no|id|ref|reference|transaction|invoice))?$/],
  code: [/^(cost cent(re|er)|account|subjective|nominal|ledger|budget) ?(code|number|no)?$/, /cost cent|account|subjective|nominal/, /^code$/],
  secondCode: [/^(subjective|account|nominal|detail|project) ?(code|number|no)?$/],
};

/** One heading as it is compared: small letters, single spaces, no marks. */
export const plainHeading = (heading: string): string =>
  heading.toLowerCase().replace(/[_.:/-]+/g, ' ').replace(/\s+/g, ' ').trim();

/** Which column is probably which, by its heading. No column is taken for two things; what nothing points at stays null. */
export function guessColumns(headings: readonly string[]): ColumnPlaces {
  const plain = headings.map(plainHeading);
  const taken = new Set<number>();
  const places = Object.fromEntries(ledgerColumns.map((column) => [column, null])) as ColumnPlaces;
  for (const column of ledgerColumns) {
    for (const pattern of headingsOf[column]) {
      const at = plain.findIndex((heading, place) => !taken.has(place) && pattern.test(heading));
      if (at < 0) continue;
      places[column] = at;
      taken.add(at);
      break;
    }
  }
  return places;
}
