/** What kind of thing was taken out of a text, and what stands in its place. */
export const takenOutKinds = {
  NAME: '[name]', PHONE: '[telephone number]', EMAIL: '[email address]', POSTCODE: '[postcode]', PLACE: '[place]', AGE: '[age]', OTHER: '[taken out]',
} as const;
export type TakenOutKind = keyof typeof takenOutKinds;
export const takenOutList = Object.keys(takenOutKinds) as TakenOutKind[];

/** Something in a text that may identify somebody. A suggestion: nothing is taken out until a person says so. */
export interface RedactionHint {
  kind: TakenOutKind;
  words: string;
  /** Where it begins in the text, in UTF-16 units. */
  start: number;
}

/** Words to take out wherever they stand in a text. */
export interface TakeOut {
  words: string;
  kind: TakenOutKind;
}

/** A name: one to three words that begin with a capital. */
const NAMED = String.raw`(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})`;
const RELATIVES = 'sons?|daughters?|husband|wife|partner|boy|girl|baby|child|kids?|brother|sister|mum|mother|dad|father|nan|gran|grandma|grandad|grandson|granddaughter|nephew|niece|cousin|aunt|auntie|uncle|neighbour|friend|teacher|midwife';

/** Each pattern with one group: what would be taken out. All are bounded, so that no text takes long. */
const patterns: readonly { kind: TakenOutKind; pattern: RegExp }[] = [
  { kind: 'EMAIL', pattern: /([\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4})/giu },
  { kind: 'PHONE', pattern: /(?<![\d.])((?:\+44[ -]?\(?0?\)?|\(?0)\d(?:[ ()-]{0,2}\d){7,9})(?!\d)/gu },
  { kind: 'POSTCODE', pattern: /\b([A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2})\b/giu },
  { kind: 'NAME', pattern: new RegExp(String.raw`\b[Mm]y (?:\p{L}{1,12} ){0,2}(?:${RELATIVES})(?:,| is| was)?(?: called| named)? ${NAMED}`, 'gu') },
  { kind: 'NAME', pattern: new RegExp(String.raw`\b(?:[Mm]y name is|I am called|I'm called|(?:he|she|who) is called|called|named) ${NAMED}`, 'gu') },
  { kind: 'NAME', pattern: new RegExp(String.raw`\b((?:Mr|Mrs|Ms|Miss|Dr|Doctor|Nurse|Sister|Auntie|Uncle|Councillor|Cllr)\.? ${NAMED.slice(1, -1)})`, 'gu') },
  { kind: 'PLACE', pattern: /\b(\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’-]{1,30} ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Place|Gardens|Terrace|Grove|Hill|Walk|Mews)\b)/gu },
];
const AGE = /\b((?:aged? \d{1,3}|\d{1,2}[ -]?(?:year|yr|month|week)s?[ -]old))\b/giu;
const SOMEWHERE = new RegExp(String.raw`\b(?:in|at|from|near|to|of) ${NAMED}`, 'gu');

/**
 * What in a text may identify somebody: telephone numbers, e-mail addresses, postcodes, addresses, names that follow words
 * such as “my son”, and ages that stand in one sentence with a place. It finds much, not all: a person reads every text.
 *
 * @returns in the order of the text, none inside another
 */
export function redactionHints(text: string): RedactionHint[] {
  const found = patterns.flatMap(({ kind, pattern }) => hintsOf(kind, pattern, text));
  for (const { sentence, at } of sentences(text)) {
    const [ages, places] = [hintsOf('AGE', AGE, sentence), hintsOf('PLACE', SOMEWHERE, sentence)];
    if (ages.length > 0 && places.length > 0) found.push(...[...ages, ...places].map((hint) => ({ ...hint, start: hint.start + at })));
  }
  const sorted = found.toSorted((a, b) => a.start - b.start || b.words.length - a.words.length);
  let upTo = -1;
  return sorted.filter(({ start, words }) => {
    const isFree = start >= upTo;
    if (isFree) upTo = start + words.length;
    return isFree;
  });
}

const hintsOf = (kind: TakenOutKind, pattern: RegExp, text: string): RedactionHint[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, words: match[1]!, start: match.index + match[0].indexOf(match[1]!) }));

function sentences(text: string): { sentence: string; at: number }[] {
  return [...text.matchAll(/[^.!?\n]+/gu)].map((match) => ({ sentence: match[0], at: match.index }));
}

/** A text with words taken out, or the place in the list of the first that is not in it. */
export type Redaction = { ok: true; words: string; takenOut: TakenOutKind[] } | { ok: false; missing: number };

/**
 * Takes words out of a text wherever they stand; each is replaced by the name of its kind. Nothing else can be changed:
 * what is left are the person's own words, in their order.
 */
export function redact(text: string, takeOut: readonly TakeOut[]): Redaction {
  const missing = takeOut.findIndex(({ words }) => words === '' || !text.includes(words));
  if (missing >= 0) return { ok: false, missing };
  const spans = takeOut
    .flatMap(({ words, kind }) => placesOf(text, words).map((start) => ({ start, end: start + words.length, kind })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let words = '';
  let upTo = 0;
  for (const { start, end, kind } of spans) {
    // What overlaps with what was taken out goes with it.
    if (start >= upTo) words += text.slice(upTo, start) + takenOutKinds[kind];
    upTo = Math.max(upTo, end);
  }
  return { ok: true, words: words + text.slice(upTo), takenOut: takenOutList.filter((kind) => takeOut.some((each) => each.kind === kind)) };
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
