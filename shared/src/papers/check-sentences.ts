/** After these a full stop does not end a sentence. */
const abbreviation = /(?:^|[\s("‘“'])(?:e\.g|i\.e|etc|cllr|mr|mrs|ms|dr|st|no|nos|para|paras|approx|inc|p\.a|vs|cf|ref|dept|govt|[A-Z])$/i;

/**
 * Cuts a text into sentences: at a full stop, question or exclamation mark that a new beginning follows, at a line end and
 * at a tab (cells of a table). Offsets are into the text; white space around a sentence belongs to none.
 */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let from = 0;
  const cut = (end: number): void => {
    const piece = text.slice(from, end);
    const start = from + (piece.length - piece.trimStart().length);
    const stop = from + piece.trimEnd().length;
    if (stop > start) sentences.push({ start, end: stop });
    from = end;
  };
  for (const { 0: mark, index } of text.matchAll(/(?<![.!?])[.!?]{1,6}["'”’)\]]{0,3}(?=\s{1,3}["'“‘([]?[\p{Lu}\d])|[\n\t]/gu)) {
    const isBreak = mark === '\n' || mark === '\t';
    if (!isBreak && abbreviation.test(text.slice(Math.max(from, index - 12), index))) continue;
    cut(index + mark.length);
  }
  cut(text.length);
  return sentences;
}
