import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const report = seedId('report', 'york', 'family-hubs-highlight-report');
const reportId = { reportId: report };
const figure = { ...reportId, figureId: seedId('report-figure', report, '1') };
const exhibit = { ...reportId, exhibitId: seedId('report-exhibit', report, '1') };
const shown = { key: 'money', kind: 'TABLE', title: 'x', description: 'x', isExempt: false, figureKeys: ['no-such-figure'] };
const typed = { ...reportId, label: 'x', kind: 'NUMBER' };
const councilId = seedId('council', 'york');
const seenTerm = { termId: seedId('glossary-term', 'york', 'DfE'), version: 999 };

/** What is sent to each command about a draft: refused for what it says, once both halves of access are passed. */
const ofDraft: Readonly<Record<string, { type?: string; input: object }>> = {
  quoteFigures: { input: { ...reportId, quoted: ['LIVE/grant/none/awardedPence'] } },
  addFigureFromPaper: { type: 'FigureFromPaper', input: { ...typed, paperId: seedId('none'), place: 'x', raw: '5' } },
  addStatedFigure: { type: 'StatedFigure', input: { ...typed, sectionId: seedId('none'), value: '5', statedBy: 'x' } },
  changeFigure: { input: { ...figure, version: 999, label: 'x', key: 'x', isApproximate: false, isExempt: false } },
  moveFigure: { input: { ...figure, direction: 'UP' } },
  removeFigure: { input: { ...figure, version: 999 } },
  addExhibit: { input: { ...reportId, ...shown } },
  changeExhibit: { input: { ...exhibit, ...shown, version: 999 } },
  moveExhibit: { input: { ...exhibit, direction: 'UP' } },
  removeExhibit: { input: { ...exhibit, version: 999 } },
};
const ofCouncil: Readonly<Record<string, { in: readonly Role[]; input: object }>> = {
  changePaperTemplate: { in: ['admin', 'clerk'], input: { councilId, version: 999, parts: ['SUMMARY'], numbering: 'NONE', implications: [], signOffs: [] } },
  addGlossaryTerm: { in: ['admin', 'programme', 'clerk'], input: { councilId, term: 'DfE', expansion: 'x' } },
  changeGlossaryTerm: { in: ['admin', 'programme', 'clerk'], input: { ...seenTerm, term: 'DfE', expansion: 'x' } },
  removeGlossaryTerm: { in: ['admin', 'programme', 'clerk'], input: seenTerm },
};

const mutation = (name: string, type = name[0]!.toUpperCase() + name.slice(1)) => `mutation ($input: ${type}Input!) { ${name}(input: $input) { id } }`;
const writers: readonly Role[] = ['admin', 'programme', 'clerk'];

/** What a draft quotes and shows, how papers are printed, and what short forms mean. */
export const figureOperations = [
  ...Object.entries(ofDraft).map(([name, { type, input }]) => ({
    name, in: writers, others: 'NOT_FOUND' as const, sees: ['finance'] as Role[], elsewhere: 'NOT_FOUND' as const, query: mutation(name, type), variables: () => ({ input }),
  })),
  {
    name: 'draftPreview', in: [...writers, 'finance'] as Role[], others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: 'query ($reportId: ID!) { draftPreview(reportId: $reportId) { id } }', variables: () => reportId,
  },
  ...Object.entries(ofCouncil).map(([name, { in: who, input }]) => ({
    name, in: who, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const, query: mutation(name), variables: () => ({ input }),
  })),
];
