import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const slug = 'family-hubs-have-your-say';
const seen = { formId: seedId('consultation-form', 'york', slug, '1'), version: 999 };
const questionId = seedId('consultation-question', 'york', slug, '1');
const optionId = seedId('answer-option', 'york', slug, '1', '1');
const editionId = seedId('form-edition', seen.formId, 'ar', 'STANDARD');
const none = seedId('none');
const asked = { text: 'What?', isRequired: false, isBreakdown: false };
/** It is closed, so nothing of it is begun by trying. */
const closed = { consultationId: seedId('consultation', 'york', 'what-matters-to-you') };

/** What is sent to each command about questions: refused for what it says, once both halves of access are passed. */
const inputs: Readonly<Record<string, object>> = {
  beginQuestions: closed,
  addQuestion: { ...seen, ...asked, kind: 'SHORT_TEXT' },
  reviseQuestion: { ...seen, ...asked, questionId },
  removeQuestion: { ...seen, questionId },
  moveQuestion: { ...seen, questionId, to: 2 },
  copyQuestion: { ...seen, questionId },
  addOption: { ...seen, questionId, label: 'Another' },
  reviseOption: { ...seen, optionId, label: 'Another' },
  removeOption: { ...seen, optionId },
  moveOption: { ...seen, optionId, to: 2 },
  addLine: { ...seen, questionId, label: 'A line' },
  reviseLine: { ...seen, lineId: none, label: 'A line' },
  removeLine: { ...seen, lineId: none },
  moveLine: { ...seen, lineId: none, to: 2 },
  addSection: { ...seen, title: 'About you' },
  reviseSection: { ...seen, sectionId: none, title: 'About you' },
  removeSection: { ...seen, sectionId: none },
  routeQuestion: { ...seen, questionId, routes: [] },
  askForEachBuilding: { ...seen, kind: 'LONG_TEXT', text: 'What of it?', isRequired: false, siteIds: [none] },
  beginCorrection: closed,
  beginChangeOfMeaning: { ...closed, questionIds: [] },
  changeQuestionMeaning: { ...seen, questionId },
  publishForm: { ...seen, changeNote: 'A word', isMaterial: false },
  dropForm: seen,
  addEdition: { ...seen, language: 'pl', format: 'STANDARD' },
  removeEdition: { ...seen, editionId },
  wordInEdition: { ...seen, editionId, wordings: [] },
  wordJourney: { ...seen, editionId, words: [] },
  removePicture: { ...seen, wordingId: none },
};

/** Questions are built by those who keep a consultation. Everybody sees that it is there, so others are told that they may not. */
export const questionOperations = Object.entries(inputs).map(([name, input]) => ({
  name,
  in: ['admin', 'programme'] as readonly Role[],
  others: 'FORBIDDEN' as const,
  elsewhere: 'FORBIDDEN' as const,
  query: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
  variables: () => ({ input }),
}));
