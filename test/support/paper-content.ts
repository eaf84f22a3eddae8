import type { ContentFigure, ReportContent } from '@throughline/shared/report-content';

/** A figure with this key. */
export const figureFor = (key: string, values: Partial<ContentFigure> = {}): ContentFigure => ({
  key, section: null, label: `The figure ${key}`, display: '1', unit: null, note: null, pence: null, number: null, isComputed: false, isDemonstration: false,
  source: 'A record', raw: null, asAt: '2023-01-17', ...values,
});

/** A paper with a recommendation and nothing else, but for what is given. */
export const paperWith = (values: Partial<ReportContent>): ReportContent => ({
  title: 'A paper', kind: 'UPDATE_FOR_INFORMATION', body: 'A committee', meetingDay: '2023-02-01', asksFor: 'INFORMATION', isKey: 'NO', keyTest: null, keyExplanation: null,
  inForwardPlan: 'NOT_APPLICABLE', callIn: 'NOT_STATED', isUrgent: 'NO', urgencyReason: null, holderRecommends: 'NOT_STATED', wardCoverage: 'NOT_STATED', wards: [],
  purposes: ['To tell what was done.'], noOptionsReason: null, isDemonstration: false, order: ['PURPOSES', 'HEADER', 'SUMMARY', 'RECOMMENDATIONS', 'BODY'], numbering: 'NONE',
  sections: [], recommendations: [{ position: 1, text: 'Note it.', reason: null }], implications: [], people: [], signOffs: [], enclosures: [], exhibits: [], figures: [], glossary: [],
  ...values,
});

const sentence = 'The hub in the north of the town opened its doors to families in the spring, and the council has asked them what they think of it. ';

/** A paper of some 40 pages: sections with paragraphs, lists, tables, charts and figures. */
export function longPaper(): ReportContent {
  const sections = Array.from({ length: 20 }, (_, index): ReportContent['sections'][number] => ({
    position: index + 1, label: String(index + 1), heading: `Part ${index + 1} of the work`, role: 'BODY',
    body: [
      ...Array.from({ length: 10 }, () => sentence.repeat(3)),
      `Of this [[figure-${index + 1}]] was spent.`,
      Array.from({ length: 8 }, (_item, number) => `- Point ${number + 1}: ${sentence}`).join('\n'),
      `| Year | Planned | Spent |\n| --- | --- | --- |\n${Array.from({ length: 10 }, (_row, year) => `| ${2020 + year} | £${year},000 | [[figure-${index + 1}]] |`).join('\n')}`,
      `[[exhibit:chart-${index + 1}]]`,
    ].join('\n\n'),
  }));
  return paperWith({
    title: 'A long paper', numbering: 'BY_SECTION', sections,
    figures: sections.map(({ position }) => figureFor(`figure-${position}`, { section: position, display: '£1,234', pence: 123_400 })),
    exhibits: sections.map(({ position }) => ({
      key: `chart-${position}`, kind: 'BARS', title: `Chart ${position}`, description: 'All are alike.',
      figureKeys: ['figure-1', 'figure-2', 'figure-3'],
    })),
  });
}
