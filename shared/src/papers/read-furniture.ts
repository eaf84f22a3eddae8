const pageNumber = /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|page\s+\d{1,4}(?:\s+(?:of|\/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4})\s*$/i;
const bareNumber = /^\s*\d{1,3}\s*$/;

/**
 * A paper's lines without what a printer adds to each page: page numbers, and heads and feet that come again beside
 * page numbers or page breaks. Page breaks become empty lines.
 */
export function withoutFurniture(lines: readonly string[]): string[] {
  const numbered = countedPages(lines);
  const isPageEdge = (at: number) => numbered.has(at) || pageNumber.test(lines[at] ?? '') || (lines[at] ?? '').includes('\f');
  const running = runningLines(lines, isPageEdge);
  return lines.map((text, at) => {
    if (isPageEdge(at) && !text.includes('\f')) return '';
    const words = text.replaceAll('\f', '');
    return running.has(words.trim()) ? '' : words;
  });
}

/** Lines that hold a number alone, where these count on from one to the next: at least two of them. */
function countedPages(lines: readonly string[]): Set<number> {
  const places = lines.flatMap((text, at) => (bareNumber.test(text) ? [at] : []));
  const counts = places.every((at, index) => index === 0 || Number(lines[at]) === Number(lines[places[index - 1]!]) + 1);
  return new Set(places.length > 1 && counts ? places : []);
}

/** Words that stand at least three times within two lines of the edge of a page. */
function runningLines(lines: readonly string[], isPageEdge: (at: number) => boolean): Set<string> {
  const seen = new Map<string, number>();
  const places = new Set<number>();
  for (const at of lines.keys()) {
    if (!isPageEdge(at)) continue;
    for (const near of [at - 2, at - 1, at, at + 1, at + 2]) places.add(near);
  }
  for (const at of places) {
    const words = (lines[at] ?? '').replaceAll('\f', '').trim();
    if (words.length >= 6 && words.length <= 100) seen.set(words, (seen.get(words) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, times]) => times >= 3).map(([words]) => words));
}
