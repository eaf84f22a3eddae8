/** A label alone, as it stands before a paragraph: what follows it is not a second column. */
const labelAlone = /^(?:[-–—•·●○◦▪■*‣o]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,6})[.)]?)$/i;

/**
 * Which lines are rows of a table, and their cells: parted by tabs, by upright strokes, or set under one another with
 * at least three spaces between. A number or bullet with space behind it is a label and no cell. Undefined elsewhere.
 */
export function cellsOfLines(lines: readonly string[]): (string[] | undefined)[] {
  const cells = lines.map((text) => tabbed(text) ?? piped(text));
  const aligned = lines.map(columns);
  for (const at of lines.keys()) {
    if (cells[at] || !aligned[at]) continue;
    if (aligned[at - 1] || aligned[at + 1] || aligned[at][0]!.endsWith(':')) cells[at] = aligned[at];
  }
  joinWrapped(lines, cells);
  return cells;
}

function tabbed(text: string): string[] | undefined {
  if (!text.includes('\t')) return undefined;
  const cells = text.split('\t').map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || labelAlone.test(filled[0]!)) return undefined;
  return filled.length > 1 || cells.length > 1 ? cells : undefined;
}

function piped(text: string): string[] | undefined {
  const bare = text.trim();
  if (!bare.includes('|') || (!bare.startsWith('|') && !/\S\s+\|\s+\S/.test(bare))) return undefined;
  return bare.replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim());
}

function columns(text: string): string[] | undefined {
  if (!text.includes('   ')) return undefined;
  const cells = text.trim().split(/ {3,}/);
  return cells.length > 1 && cells.length <= 12 && !labelAlone.test(cells[0]!) ? cells : undefined;
}

/** A line of one cell under a row belongs to it: the words of a cell that was too narrow for them. */
function joinWrapped(lines: readonly string[], cells: (string[] | undefined)[]): void {
  let open: string[] | undefined;
  for (const [at, text] of lines.entries()) {
    const row = cells[at];
    const filled = row?.filter((cell) => cell !== '') ?? [];
    const goesOn = open !== undefined && text.trim() !== '' && /^\s*[a-z(£]/.test(text);
    if (goesOn && row && filled.length === 1 && row[0] !== '') {
      open![0] = `${open![0]} ${row[0]}`;
      cells[at] = [];
    } else if (goesOn && !row && indentOf(text) >= 8) {
      open![open!.length - 1] += ` ${text.trim()}`;
      cells[at] = [];
    } else {
      open = row;
    }
  }
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
