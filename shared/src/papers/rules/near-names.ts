import type { Hit, PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { foldWords, likeness, quoted, singular } from '../check-words.ts';

/** Names as papers print them: words with capitals, small words between them. */
const properName = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]{0,40}(?: (?:(?:of|for|and|&) (?:the )?)?\p{Lu}[\p{L}’'-]{0,40}){1,12}/gu;

/** Words that end the name of one document or scheme, and are mistaken for each other. */
const endings = [
  ['strategy', 'plan', 'framework', 'policy'],
  ['programme', 'project'],
  ['fund', 'funding', 'grant', 'scheme'],
];
const beginnings = [['full', 'final']];

/** A strategy that is a plan two pages later, a full case that becomes the final one: one document, or two? */
export const oneThingTwoNames: Rule = {
  name: 'one-thing-under-two-names',
  grade: 'KNOW',
  looksFor: 'A document or scheme whose name ends or begins differently in another place.',
  find(hand) {
    const names = distinctNames(hand);
    return names.flatMap((name, index): Flaw[] => {
      const other = names.slice(0, index).find((each) => isVariant(each.words, name.words));
      if (other === undefined) return [];
      const place = name.hit.place;
      return [{ place, about: `${other.words.join(' ')} ${name.words.join(' ')}`, words: `${quoted(name.hit.match[0])} is ${quoted(other.hit.match[0])} in another place. If it is one thing, call it by one name; if it is two, say how they differ.` }];
    });
  },
};

function distinctNames(hand: PaperInHand): { words: string[]; hit: Hit }[] {
  const names = new Map<string, { words: string[]; hit: Hit }>();
  for (const hit of hand.search(properName)) {
    if (hand.block(hit.place.block).kind === 'HEADING') continue;
    const words = foldWords(hit.match[0]).replace(/^(?:the|a|an) /, '').split(' ').map(singular);
    if (words.length >= 3 && !names.has(words.join(' '))) names.set(words.join(' '), { words, hit });
  }
  return [...names.values()];
}

function isVariant(one: readonly string[], other: readonly string[]): boolean {
  return endsOtherwise(one, other) || beginsOtherwise(one, other);
}

function endsOtherwise(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.findIndex((word, index) => word !== other[index]);
  if (shared < 3) return false;
  const [rest, otherRest] = [one.slice(shared).join(' '), other.slice(shared).join(' ')];
  return endings.some((words) => words.includes(rest) && words.includes(otherRest));
}

function beginsOtherwise(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.slice(1).join(' ') !== other.slice(1).join(' ')) return false;
  return beginnings.some((words) => words.includes(one[0]!) && words.includes(other[0]!));
}

/** A scheme by a name that is nearly another's: the money, its terms and the return to its funder hang on which it is. */
export const schemeInDoubt: Rule = {
  name: 'scheme-name-in-doubt',
  grade: 'KNOW',
  looksFor: 'Funding by a name that is nearly, and not quite, that of a scheme.',
  find(hand) {
    const seen = new Set<string>();
    return hand.search(properName).flatMap(({ match, place }): Flaw[] => {
      const name = match[0].replace(/^The /, '');
      const folded = foldWords(name).split(' ').map(singular).join(' ');
      if (!/\b(?:fund|funding|grant|scheme)$/.test(folded) || seen.has(folded) || name.split(' ').length < 3) return [];
      seen.add(folded);
      const isOwnName = hand.known.schemes.some((names) => names.some((each) => foldWords(each).split(' ').map(singular).join(' ') === folded));
      const likest = (names: readonly string[]): number => Math.max(...names.map((each) => likeness(inSingular(each), inSingular(name))));
      const near = hand.known.schemes.toSorted((one, other) => likest(other) - likest(one))[0];
      if (isOwnName || near === undefined || likest(near) < 0.5) return [];
      return [{ place, about: folded, words: `${quoted(name)} is nearly the name of the ${quoted(near[0]!)}. If it is that scheme, use its name; if it is another, say which.` }];
    });
  },
};

const inSingular = (name: string): string => foldWords(name).split(' ').map(singular).join(' ');

/** National bodies whose names papers often get slightly wrong. */
const nationalBodies = [
  'Department of Health and Social Care',
  'Department for Education',
  'Department for Work and Pensions',
  'Department for Culture, Media and Sport',
  'Ministry of Housing, Communities and Local Government',
  'Ministry of Justice',
  'Home Office',
  'Information Commissioner’s Office',
  'Care Quality Commission',
  'Office for National Statistics',
];

/** A body by nearly its name: for instead of of. It is not found by a search, and the body notices. */
export const bodyNearlyNamed: Rule = {
  name: 'organisation-nearly-named',
  grade: 'KNOW',
  looksFor: 'An organisation by nearly its own name.',
  find(hand) {
    const right = new Map([...nationalBodies, ...hand.known.organisations].map((name) => [foldWords(name), name]));
    const near = new Map([...right].map(([folded, name]) => [withoutSmallWords(folded), name]));
    const seen = new Set<string>();
    return hand.search(properName).flatMap(({ match: [name], place }): Flaw[] => {
      const folded = foldWords(name.replace(/^The /, '').replace(/['’]s$/, ''));
      const meant = near.get(withoutSmallWords(folded)) ?? nearestByLetters(folded, right);
      if (meant === undefined || right.has(folded) || seen.has(folded) || folded.split(' ').length < 3) return [];
      seen.add(folded);
      const start = name.startsWith('The ') ? place.start + 4 : place.start;
      return [{ place: { ...place, start }, about: folded, words: `The name is ${quoted(meant)}.` }];
    });
  },
};

const withoutSmallWords = (folded: string): string => folded.replace(/\b(?:of|for|and|the|&)\b/g, '').replace(/[\s,]+/g, ' ').trim();

/** The name that is one letter away, small words left out, from words that are long enough for that to be a slip. */
function nearestByLetters(folded: string, names: ReadonlyMap<string, string>): string | undefined {
  const words = withoutSmallWords(folded);
  if (words.length < 16) return undefined;
  return [...names].find(([name]) => {
    const other = withoutSmallWords(name);
    return name[0] === folded[0] && Math.abs(other.length - words.length) <= 1 && lettersApart(other, words) === 1;
  })?.[1];
}

/** How many letters have to be changed, added or taken out to make one word of the other. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
