import { formatPence, parseMoney } from '../../money.ts';
import type { FoundFigure, PaperInHand, Sentence } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { listed, numberOf, quoted } from '../check-words.ts';

/** A total with one of its parts: what of the rest? The reader has to work it out, and may work it out otherwise. */
export const partsNotGiven: Rule = {
  name: 'parts-of-a-total-not-given',
  grade: 'KNOW',
  looksFor: 'A total of which only some parts are given.',
  find(hand) {
    return totals(hand).flatMap(({ total, parts, areAll }): Flaw[] => {
      const sum = parts.reduce((before, { value }) => before + value.pence, 0);
      if (areAll || sum >= total.value.pence) return [];
      const given = listed(parts.map(({ raw }) => raw));
      return [{ place: total.place, about: `${total.value.pence} ${sum}`, words: `Of ${total.raw} in all only ${given} is explained. Say what the other ${formatPence(total.value.pence - sum)} is for.` }];
    });
  },
};

/** Parts that come to more than the whole. */
export const partsExceedTotal: Rule = {
  name: 'parts-exceed-the-total',
  grade: 'MEND',
  looksFor: 'Parts that come to more than their total.',
  find(hand) {
    return totals(hand).flatMap(({ total, parts }): Flaw[] => {
      const sum = parts.reduce((before, { value }) => before + value.pence, 0);
      if (sum <= total.value.pence) return [];
      return [{ place: total.place, about: `${total.value.pence} ${sum}`, words: `The parts come to ${formatPence(sum)}, more than their total of ${total.raw}.` }];
    });
  },
};

/** Words before parts that need not be all of them, and before parts that are. */
const someOf = /\b(?:within this|of this|of which|of that|includ(?:es|ing))\b/i;
const allOf = /\b(?:made up of|comprising|comprises|consisting of|consists of|split between|being|broken down|as follows)\b/i;

/** A stated total with the parts that are said to lie within it, in the same paragraph. */
function totals(hand: PaperInHand): { total: FoundFigure<'MONEY'>; parts: FoundFigure<'MONEY'>[]; areAll: boolean }[] {
  return hand.figures('MONEY').flatMap((total) => {
    const { text } = hand.block(total.place.block);
    const before = text.slice(Math.max(0, total.place.start - 80), total.place.start);
    if (!/\b(?:(?:sub)?total\b[^.;£]{0,60}|in total,?|totalling|altogether)\s*(?:of )?(?:about |approximately |around )?$/i.test(before)) return [];
    if (/^\s*(?:a|per|each) (?:year|annum|month|hub|site|family)/i.test(text.slice(total.place.end))) return [];
    const from = total.place.end;
    const parts = hand.figuresWithin('MONEY', { block: total.place.block, start: from, end: text.length }).filter(({ place }) => {
      const between = text.slice(from, place.start);
      return (someOf.test(between) || allOf.test(between)) && !/\b(?:previous|last year|compared)\b/i.test(between);
    });
    return parts.length === 0 ? [] : [{ total, parts, areAll: allOf.test(text.slice(from, parts[0]!.place.start)) }];
  });
}

/** Amounts in a sentence and the total that the sentence gives for them. */
export const sumWrong: Rule = {
  name: 'sum-does-not-add-up',
  grade: 'MEND',
  looksFor: 'Amounts or table rows that do not come to the total that is given for them.',
  find(hand) {
    return [...hand.sentences.flatMap((sentence) => sumInSentence(hand, sentence)), ...wholesThatDoNotAddUp(hand), ...tablesThatDoNotAddUp(hand)];
  },
};

/** A total that is 'made up of' parts which do not come to it. */
function wholesThatDoNotAddUp(hand: PaperInHand): Flaw[] {
  return totals(hand).flatMap(({ total, parts, areAll }): Flaw[] => {
    const sum = parts.reduce((before, { value }) => before + value.pence, 0);
    if (!areAll || sum >= total.value.pence || total.value.isApproximate || parts.some(({ value }) => value.isApproximate)) return [];
    return [{ place: total.place, about: `${total.value.pence} ${sum}`, words: `The parts that are given come to ${formatPence(sum)}, not ${total.raw}.` }];
  });
}

function sumInSentence(hand: PaperInHand, sentence: Sentence): Flaw[] {
  const amounts = hand.figuresWithin('MONEY', sentence);
  const last = amounts.at(-1);
  if (amounts.length < 3 || last === undefined) return [];
  const before = sentence.text.slice(0, last.place.start - sentence.start);
  if (!/\b(?:total(?:ling|ing)?|in all|altogether|sum|together)(?: (?:of|to|costs?|is|are|come to|makes?|,|about|approximately))*\s*$/i.test(before)) return [];
  const sum = amounts.slice(0, -1).reduce((total, { value }) => total + value.pence, 0);
  if (sum === last.value.pence || last.value.isApproximate) return [];
  return [{ place: last.place, about: `${sum} ${last.value.pence}`, words: `The amounts before it come to ${formatPence(sum)}, not ${last.raw}.` }];
}

/** A row that calls itself the total, held against the rows above it, column by column. */
function tablesThatDoNotAddUp(hand: PaperInHand): Flaw[] {
  return hand.paper.blocks.flatMap((block, index): Flaw[] => {
    if (block.kind !== 'TABLE') return [];
    const rows = block.text.split('\n').map((row) => row.split('\t'));
    const totalRow = rows.findIndex((row) => /^\s*(?:grand )?totals?\b/i.test(row[0] ?? ''));
    if (totalRow < 3) return [];
    return rows[totalRow]!.flatMap((cell, column): Flaw[] => {
      if (column === 0) return [];
      const stated = valueOf(cell);
      const values = rows.slice(1, totalRow).map((row) => valueOf(row[column] ?? ''));
      if (stated === null || values.some((value) => value === null)) return [];
      const sum = values.reduce<number>((total, value) => total + value!, 0);
      if (sum === stated) return [];
      const start = block.text.split('\n').slice(0, totalRow).join('\n').length + 1;
      const place = { block: index, start, end: start + rows[totalRow]!.join('\t').length };
      const heading = rows[0]![column]?.trim() ?? '';
      const shown = (value: number): string => (cell.includes('£') ? formatPence(value) : (value / 100).toLocaleString('en-GB'));
      return [{ place, about: `${heading} ${sum} ${stated}`, words: `In the column ${quoted(heading)} the rows come to ${shown(sum)}, and the total says ${cell.trim()}.` }];
    });
  });
}

/** A cell's number in hundredths, of money or plain; an empty cell or a dash is nothing. Null where it is neither. */
function valueOf(cell: string): number | null {
  const text = cell.trim();
  if (/^[-–—]?$/.test(text)) return 0;
  if (text.includes('£')) {
    const reading = parseMoney(text);
    return reading.kind === 'parsed' ? reading.pence : null;
  }
  const number = /^\d[\d,]*$/.test(text) ? numberOf(text) : null;
  if (number !== null) return number * 100;
  return /^\d[\d,]*\.\d{1,2}$/.test(text) ? Math.round(Number(text.replaceAll(',', '')) * 100) : null;
}

/** Shares that are given with their numbers: 12 of 40 are not 25%. */
export const percentageWrong: Rule = {
  name: 'percentage-does-not-fit',
  grade: 'MEND',
  looksFor: 'A percentage that is not that of the numbers beside it.',
  find(hand) {
    const partFirst = hand.search(/\b(\d[\d,]*) (?:out )?of (?:the |our |all )?(\d[\d,]*)\b[^.%()]{0,60}\((\d{1,3}(?:\.\d+)?) ?(?:%|per cent)\)/gi);
    const wholeFirst = hand.search(/\bof (?:the |our |all )?(\d[\d,]*)\b[^.%()]{0,60}, (\d[\d,]*) (?:[^.%()]{0,20} )?\((\d{1,3}(?:\.\d+)?) ?(?:%|per cent)\)/gi);
    return [...partFirst.map((hit) => ({ ...hit, part: hit.match[1]!, whole: hit.match[2]! })), ...wholeFirst.map((hit) => ({ ...hit, part: hit.match[2]!, whole: hit.match[1]! }))].flatMap(({ match, place, part, whole }): Flaw[] => {
      const share = ((numberOf(part) ?? 0) / (numberOf(whole) ?? 1)) * 100;
      if (numberOf(part) === null || numberOf(whole) === null || Math.abs(share - Number(match[3])) <= 1) return [];
      return [{ place, words: `${part} of ${whole} is ${share.toFixed(1)}%, not ${match[3]}%.` }];
    });
  },
};
