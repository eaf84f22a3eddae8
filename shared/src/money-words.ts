/** A limit that was written beside an amount. */
export type MoneyQualifier = 'up to' | 'at least' | 'more than' | 'less than';

/** The words around an amount, and what is left between them. */
export interface AmountWords {
  rest: string;
  approximate: boolean;
  qualifier?: MoneyQualifier;
  perPeriod?: 'year';
}

const longestAmount = 100;
const approximately = /^(?:approximately|approx\.?|about|around|roughly|circa|ca?\.|c(?=[ £])|~|an estimated|estimated) ?/i;
const limits: [RegExp, MoneyQualifier][] = [
  [/^(?:up to|no more than|a maximum of|at most) /i, 'up to'],
  [/^(?:at least|a minimum of|no less than) /i, 'at least'],
  [/^(?:more than|over|above) /i, 'more than'],
  [/^(?:less than|under|below) /i, 'less than'],
];
const yearly = /(?:,? ?(?:per annum|p\.?a\.?|(?:a|per|each|every) year|annually|yearly)|\/(?:year|yr))$/i;

/** Why no amount can be read from a text at all, in a sentence; undefined when it is worth reading. */
export function reasonUnreadable(text: string): string | undefined {
  if (text === '') return 'Enter an amount.';
  if (text.length > longestAmount) return 'This is too long to be an amount.';
  if (/^[=+@]/.test(text)) return 'This looks like a formula, not an amount.';
  if (/[$€¥]|\b(?:usd|eur)\b/i.test(text)) return 'Amounts must be in pounds.';
  if (/^–|£ ?–/.test(text)) return 'The dash could be a minus sign or part of a list.';
  if (/[^\x20-\x7e£−–]/.test(text)) return 'Some characters here only look like figures or letters. Type the amount again.';
  if (/\d[a-z]* ?(?:-|–|to|and) ?£? ?\d/i.test(text)) return 'There is more than one amount here.';
  return undefined;
}

/** Takes off the words around an amount: about, up to, a year. What is not understood stays in the rest, where it is refused. */
export function readWords(text: string): AmountWords {
  let rest = text.replace(yearly, '');
  const perPeriod = rest === text ? undefined : 'year';
  const [limit, qualifier] = limits.find(([pattern]) => pattern.test(rest)) ?? [];
  if (limit) rest = rest.replace(limit, '');
  const approximate = approximately.test(rest);
  rest = rest.replace(approximately, '');
  return { rest, approximate, ...(qualifier && { qualifier }), ...(perPeriod && { perPeriod }) };
}

/** Takes off sign and currency. What is doubled or unbalanced stays in the figure, where it is refused. */
export function readSign(text: string): { figure: string; negative: boolean; rule: string } {
  const [, bracketed] = /^\((.*)\)$/.exec(text) ?? [];
  const unbracketed = bracketed ?? text;
  const bare = unbracketed.replace(/^(?:£|gbp) ?/i, '').replace(/ ?(?:gbp|pounds)$/i, '');
  if (bracketed !== undefined) return { figure: bare, negative: true, rule: ' Brackets mean a negative amount.' };
  const minus = /^[-−] ?/;
  if (!minus.test(bare)) return { figure: bare, negative: false, rule: '' };
  const figure = bare.replace(minus, '');
  return { figure: bare === unbracketed ? figure.replace(/^£ ?/, '') : figure, negative: true, rule: '' };
}
