import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const keepers: readonly Role[] = ['admin', 'programme'];
const readers: readonly Role[] = ['admin', 'programme', 'board', 'analyst'];
const council = { councilId: seedId('council', 'york') };
const refused = { others: 'FORBIDDEN', elsewhere: 'FORBIDDEN' } as const;

/** Who chooses what York's people are asked about themselves, who reads who answered, and who says how long things are kept. */
export const equalityOperations = [
  {
    name: 'chooseEqualityQuestions', in: keepers, ...refused,
    query: 'mutation ($input: ChooseEqualityQuestionsInput!) { chooseEqualityQuestions(input: $input) { id } }',
    variables: () => ({ input: { consultationId: seedId('consultation', 'york', 'family-hubs-have-your-say'), version: 999, questionIds: [] } }),
  },
  {
    name: 'addEqualityQuestion', in: keepers, ...refused,
    query: 'mutation ($input: AddEqualityQuestionInput!) { addEqualityQuestion(input: $input) { id } }',
    variables: () => ({ input: { ...council, text: 'Do you care for somebody?', options: ['Yes', 'No'] } }),
  },
  {
    name: 'equalityProfile', in: readers, ...refused,
    query: 'query ($council: String!, $slug: String!) { equalityProfile(councilSlug: $council, slug: $slug) { responses { display } } }',
    variables: () => ({ council: 'york', slug: 'family-hubs-have-your-say' }),
  },
  {
    name: 'setRetention', in: ['admin'] as const, ...refused,
    query: 'mutation ($input: SetRetentionInput!) { setRetention(input: $input) { id } }',
    variables: () => ({ input: { ...council, version: 999, equalityLinkDays: 28, draftDays: 28, idleDraftDays: 90, wordsDays: 365 } }),
  },
];
