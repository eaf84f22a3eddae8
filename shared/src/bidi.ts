const openings = new Set(['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068']);
const isolates = new Set(['\u2066', '\u2067', '\u2068']);
const overrides = new Set(['\u202d', '\u202e']);
const endOfEmbedding = '\u202c';
const endOfIsolate = '\u2069';
const allControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Keeps the invisible marks that Arabic, Hebrew and mixed text need, and removes those that could mislead.
 *
 * Letters are never touched, nor are the single marks (left-to-right, right-to-left, Arabic letter mark). Embeddings and
 * isolates stay where each is closed on its own line. Overrides, which make text read as something else, go together
 * with their closing mark. A line whose marks do not pair loses them all, since an open one would turn what follows it.
 */
export function settleDirection(text: string): string {
  return text.split('\n').map(settleLine).join('\n');
}

function settleLine(line: string): string {
  const open: { mark: string; at: number }[] = [];
  const removed = new Set<number>();
  for (const [at, mark] of line.split('').entries()) {
    if (openings.has(mark)) open.push({ mark, at });
    if (mark !== endOfEmbedding && mark !== endOfIsolate) continue;
    const opened = open.pop();
    if (opened === undefined || isolates.has(opened.mark) !== (mark === endOfIsolate)) return line.replace(allControls, '');
    if (overrides.has(opened.mark)) removed.add(opened.at).add(at);
  }
  if (open.length > 0) return line.replace(allControls, '');
  return line.split('').filter((_, at) => !removed.has(at)).join('');
}
