import { keysNamed, reportBlocks, wordsOfInlines, type Inline, type TextBlock } from '@throughline/shared/report-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const words = (inlines: readonly Inline[]) => wordsOfInlines(inlines, (key) => `<${key}>`);

/** Every inline of a text, however deep. */
function everyInline(blocks: readonly TextBlock[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    if (block.kind === 'LIST') return block.items.flatMap(everyInline);
    if (block.kind === 'QUOTE') return everyInline(block.blocks);
    if (block.kind === 'TABLE') return [...block.headings, ...block.rows.flat()].flat();
    return block.kind === 'EXHIBIT' ? [] : block.inlines;
  });
}

describe('the text of a section', () => {
  test('has headings below the heading of its section, paragraphs, lists inside lists, quotes and tables', () => {
    const blocks = reportBlocks('# Sites\n\nThree *were* promised.\n\n1. Look\n   - near\n2. Choose\n\n> As it was said\n\n| Year | Grant |\n|---|---|\n| 2022/23 | [[first-year]] |');
    expect(blocks.map(({ kind }) => kind)).toEqual(['HEADING', 'PARAGRAPH', 'LIST', 'QUOTE', 'TABLE']);
    expect(blocks[0]).toMatchObject({ level: 3 });
    expect(blocks[2]).toMatchObject({ isOrdered: true, start: 1, items: [[{ kind: 'PARAGRAPH' }, { kind: 'LIST', isOrdered: false }], [{ kind: 'PARAGRAPH' }]] });
    expect(blocks[4]).toMatchObject({ headings: [[{ text: 'Year' }], [{ text: 'Grant' }]], rows: [[[{ text: '2022/23' }], [{ kind: 'FIGURE', key: 'first-year' }]]] });
  });

  test('names figures where they stand in a sentence, and tables and charts on a line of their own', () => {
    const blocks = reportBlocks('Of **[[awarded]]** we spent [[spent]].\n[[exhibit:money]]\nThe rest waits.');
    expect(blocks.map((block) => (block.kind === 'PARAGRAPH' ? words(block.inlines) : block))).toEqual(['Of <awarded> we spent <spent>.', { kind: 'EXHIBIT', key: 'money' }, 'The rest waits.']);
    expect(keysNamed('[[spent]] of [[awarded]], [[spent]]\n\n- [[left]]\n\n[[exhibit:money]]')).toEqual({ figures: ['spent', 'awarded', 'left'], exhibits: ['money'] });
  });

  test('shows HTML as the words that somebody typed', () => {
    const [block] = reportBlocks('<b onclick="x()">Hubs</b> & more');
    expect(block?.kind === 'PARAGRAPH' && words(block.inlines)).toBe('<b onclick="x()">Hubs</b> & more');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'http://example.org', '//example.org/x', 'vbscript:x', 'file:///etc/passwd'])('makes no link of %s', (address) => {
    expect(everyInline(reportBlocks(`[read this](${address})`)).filter(({ kind }) => kind === 'LINK')).toEqual([]);
  });

  test('links to https addresses, to mail and to pages of this platform', () => {
    expect(everyInline(reportBlocks('[one](https://example.org/a) [two](/york/reports) [three](mailto:clerk@example.org)')).filter(({ kind }) => kind === 'LINK')).toHaveLength(3);
  });

  test('whatever is typed is read without a fault, gives safe links only, and names no key that does not stand there', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('[[spent]]', '[[exhibit:money]]', '\n\n', '\n', '- ', '1. ', '> ', '| a | b |\n|---|---|\n', '**', '*', '`', '[x](', ')', '<script>', '![p](https://x.org/y.png)', '# ', '\u202E', '&lt;'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const blocks = reportBlocks(text);
        for (const inline of everyInline(blocks)) if (inline.kind === 'LINK') expect(inline.href).toMatch(/^(https:\/\/|mailto:|\/(?!\/))/i);
        const { figures, exhibits } = keysNamed(text);
        for (const key of figures) expect(text).toContain(`[[${key}]]`);
        for (const key of exhibits) expect(text).toContain(`[[exhibit:${key}]]`);
      }),
      { numRuns: 400 },
    );
  });
});
