/**
 * A text in lines of so many letters at most, broken between words; a longer word is broken where it must be.
 *
 * @param most letters in a line, one or more
 * @returns at least one line; together they hold every letter of the text
 */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (line.length > most) {
      lines.push(line.slice(0, most));
      line = line.slice(most);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
