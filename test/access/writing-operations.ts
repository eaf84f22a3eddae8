import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

/** It waits to be published: who may write it is told that it does not change now. */
const reportId = seedId('report', 'york', 'family-hubs-next-update');
/** It is being written. */
const inWriting = { reportId: seedId('report', 'york', 'family-hubs-highlight-report') };
const part = { reportId, id: seedId('none'), version: 999 };
const writers: readonly Role[] = ['admin', 'programme', 'clerk'];
/** Finance reads drafts and is told that it may not write them; for all others there is no such draft. */
const ofDraft = { in: writers, others: 'NOT_FOUND' as const, sees: ['finance'] as Role[], elsewhere: 'NOT_FOUND' as const };
const mutation = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;

const section = { heading: 'Money', role: 'BODY' };
const recommendation = { verb: 'NOTE', text: 'Note it.', reason: 'To know.' };
const implication = { kind: 'Legal', state: 'NONE' };
const person = { capacity: 'AUTHOR', name: 'Somebody' };
const enclosure = { kind: 'APPENDIX', title: 'A list', isAtHand: false, isExempt: false };
const header = {
  reportId, version: 999, title: 'A paper', purposes: ['To tell'], bodyId: seedId('none'), asksFor: 'DECISION', classification: 'PUBLIC', isKey: 'NO', inForwardPlan: 'NO',
  callIn: 'NO', isUrgent: 'NO', wardCoverage: 'ALL', holderRecommends: 'NO',
};

/** Who writes papers: asked of York's draft with versions that nobody has seen. */
export const writingOperations = [
  {
    name: 'beginReport', in: writers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const, query: mutation('beginReport'),
    variables: () => ({ input: { councilSlug: 'york', kind: 'HIGHLIGHT_REPORT', title: 'A paper', bodyId: seedId('none') } }),
  },
  ...Object.entries({
    changeReportHeader: header,
    addReportSection: { reportId, ...section }, changeReportSection: { ...part, ...section },
    addReportRecommendation: { reportId, ...recommendation }, changeReportRecommendation: { ...part, ...recommendation },
    addReportImplication: { reportId, ...implication }, changeReportImplication: { ...part, ...implication },
    addReportPerson: { reportId, ...person }, changeReportPerson: { ...part, ...person },
    addReportEnclosure: { reportId, ...enclosure }, changeReportEnclosure: { ...part, ...enclosure },
    removeEnclosedFile: part,
    moveReportPart: { reportId, part: 'SECTION', id: part.id, direction: 'UP' }, removeReportPart: { ...part, part: 'SECTION' },
  }).map(([name, input]) => ({ name, ...ofDraft, query: mutation(name), variables: () => ({ input }) })),
  ...Object.entries({
    commentOnDraft: { ...inWriting, answersId: seedId('none'), body: 'To nobody' }, settleDraftComment: { ...inWriting, commentId: seedId('draft-comment', 'york', 'sites'), isResolved: false },
  }).map(([name, input]) => ({
    name, in: name === 'commentOnDraft' ? ([...writers, 'finance'] as Role[]) : writers, others: 'NOT_FOUND' as const, sees: name === 'commentOnDraft' ? [] : (['finance'] as Role[]),
    elsewhere: 'NOT_FOUND' as const, query: mutation(name), variables: () => ({ input }),
  })),
  {
    name: 'reportDraft', in: roles, elsewhere: 'in' as const, query: 'query { reportDraft(councilSlug: "york", slug: "family-hubs-highlight-report") { id } }', variables: () => ({}),
  },
];
