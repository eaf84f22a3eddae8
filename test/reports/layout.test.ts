import { barsOf } from '@throughline/shared/report-bars';
import type { PaperPartName, ReportContent } from '@throughline/shared/report-content';
import { layOut, type LaidPart } from '@throughline/shared/report-layout';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureFor, paperWith } from '../support/paper-content.ts';

const section = (position: number, role: ReportContent['sections'][number]['role'], body = 'Text.', label: string | null = null) => ({ position, label, heading: `Section ${position}`, body, role });
const headingsOf = (parts: readonly LaidPart[]) => parts.flatMap((part) => ('sections' in part ? part.sections.map(({ heading }) => heading) : [part.part]));
const numbersOf = (content: ReportContent) => layOut(content).parts.flatMap((part) => ('sections' in part ? part.sections.flatMap(({ blocks }) => blocks.map(({ number }) => number)) : []));

describe('a paper as it is drawn', () => {
  test('stands in the order of its council\'s template, and what the template leaves out follows', () => {
    const content = paperWith({ order: ['BODY', 'RECOMMENDATIONS', 'SUMMARY'], sections: [section(1, 'SUMMARY'), section(2, 'RISKS'), section(3, 'BODY')] });
    expect(headingsOf(layOut(content).parts)).toEqual(['Section 3', 'RECOMMENDATIONS', 'Section 1', 'PURPOSES', 'HEADER', 'Section 2']);
  });

  test('loses no section and no figure and shows none twice, whatever the template', () => {
    const parts: PaperPartName[] = ['PURPOSES', 'HEADER', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'OPTIONS', 'CONSULTEES', 'RISKS', 'NEXT_STEPS', 'FIGURES'];
    const roles = fc.array(fc.constantFrom('SUMMARY', 'BODY', 'OPTIONS', 'RISKS', 'NEXT_STEPS', 'CONSULTEES') as fc.Arbitrary<ReportContent['sections'][number]['role']>, { maxLength: 6 });
    fc.assert(fc.property(fc.shuffledSubarray(parts), roles, fc.array(fc.option(fc.integer({ min: 1, max: 7 })), { maxLength: 5 }), (order, all, places) => {
      const content = paperWith({
        order, sections: all.map((role, index) => section(index + 1, role, index % 2 ? '[[figure-1]]' : 'Text.')),
        figures: places.map((place, index) => figureFor(`figure-${index + 1}`, { section: place })),
      });
      const laid = layOut(content);
      const drawn = laid.parts.flatMap((part) => ('sections' in part ? part.sections : []));
      expect(drawn.map(({ anchor }) => anchor).toSorted()).toEqual(content.sections.map(({ position }) => `section-${position}`).toSorted());
      expect([...drawn.flatMap(({ figures }) => figures), ...laid.otherFigures].map(({ key }) => key).toSorted()).toEqual(content.figures.map(({ key }) => key).toSorted());
    }));
  });

  test('numbers its paragraphs through the paper or within each section, and not its headings, lists and tables', () => {
    const body = 'First.\n\n### Heading\n\n- item\n\nSecond.';
    const sections = [section(1, 'BODY', body), section(2, 'BODY', 'Third.', '7.')];
    expect(numbersOf(paperWith({ sections, numbering: 'THROUGHOUT' }))).toEqual(['1', null, null, '2', '3']);
    expect(numbersOf(paperWith({ sections, numbering: 'BY_SECTION' }))).toEqual(['1.1', null, null, '1.2', '7.1']);
    expect(numbersOf(paperWith({ sections, numbering: 'NONE' }))).toEqual([null, null, null, null, null]);
  });

  test('leaves out a section in which nothing was written, and keeps one that only lists figures', () => {
    const content = paperWith({ sections: [section(1, 'BODY'), section(2, 'RISKS', ' \n'), section(3, 'NEXT_STEPS', '')], figures: [figureFor('spent', { section: 3 })] });
    expect(headingsOf(layOut(content).parts)).not.toContain('Section 2');
    expect(headingsOf(layOut(content).parts)).toEqual(expect.arrayContaining(['Section 1', 'Section 3']));
  });

  test('a line in bold right above a table is the name of the table', () => {
    const { parts } = layOut(paperWith({ numbering: 'THROUGHOUT', sections: [section(1, 'BODY', '**Costs**\n\n| Year |\n| --- |\n| 2023 |\n\nAfter.')] }));
    const [{ sections }] = parts.filter((part) => 'sections' in part) as [Extract<LaidPart, { sections: unknown }>];
    expect(sections[0]!.blocks.map(({ number, block, caption }) => [number, block.kind, caption?.[0]])).toEqual([[null, 'TABLE', { kind: 'TEXT', text: 'Costs', isBold: true, isItalic: false }], ['1', 'PARAGRAPH', undefined]]);
  });
});

describe('bars', () => {
  test('stand beside one another from nought, and a hidden count has none', () => {
    const bars = barsOf([figureFor('a', { pence: 100 }), figureFor('b', { pence: 50 }), figureFor('c', { display: '[c]' })]);
    expect(bars?.map(({ percent }) => percent)).toEqual([100, 50, null]);
    expect(barsOf([figureFor('a', { display: '84' }), figureFor('b', { display: '21 (25.0%)' })])?.map(({ percent }) => percent)).toEqual([100, 25]);
  });

  test('are not drawn of what cannot be measured with one measure, or is below nought', () => {
    expect(barsOf([figureFor('a', { pence: 100 }), figureFor('b', { number: 3, unit: 'hubs' })])).toBeNull();
    expect(barsOf([figureFor('a', { pence: -100 }), figureFor('b', { pence: 5 })])).toBeNull();
    expect(barsOf([figureFor('a', { display: '31 March 2024' })])).toBeNull();
  });
});
