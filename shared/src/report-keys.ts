/** What a figure or an exhibit may be called in the text: small letters, figures and hyphens. */
const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const KEY_LENGTH = 40;

export const isKey = (words: string): boolean => words.length <= KEY_LENGTH && keyPattern.test(words);

/**
 * A key out of words, such as "amount-spent" for "Amount spent", that is not taken yet: "amount-spent-2" where it is.
 *
 * @param otherwise stands for words without a letter
 */
export function keyFrom(words: string, taken: Iterable<string>, otherwise = 'figure'): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^[0-9 ]+/, '');
  const short = plain.split(' ').reduce((key, word) => (key.length + word.length >= KEY_LENGTH - 4 ? key : [key, word].filter(Boolean).join('-')), '');
  const key = short || otherwise;
  const known = new Set(taken);
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? key : `${key}-${number}`;
    if (!known.has(numbered)) return numbered;
  }
}

/** The text with each place that names a figure by one key naming it by another. */
export const renamedFigure = (text: string, from: string, to: string): string => text.replaceAll(`[[${from}]]`, `[[${to}]]`);

/** The text with each line that names an exhibit by one key naming it by another. */
export const renamedExhibit = (text: string, from: string, to: string): string => text.replaceAll(`[[exhibit:${from}]]`, `[[exhibit:${to}]]`);
