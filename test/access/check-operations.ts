import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const slug = 'family-hubs-highlight-report';
const finding = { reportId: seedId('report', 'york', slug), findingKey: 'money-in-doubt.0123456789abcdef' };
const readers: readonly Role[] = ['admin', 'programme', 'clerk', 'finance'];
const writers: readonly Role[] = ['admin', 'programme', 'clerk'];

/** Those who prepare papers, and finance, read what the checks find; those who prepare papers leave it with a reason. */
export const checkOperations = [
  {
    name: 'draftChecks',
    query: 'query ($slug: String!) { draftChecks(councilSlug: "york", slug: $slug) { reportId } }',
    variables: () => ({ slug }),
    in: readers,
    others: 'NOT_FOUND' as const,
    elsewhere: 'NOT_FOUND' as const,
  },
  {
    name: 'waiveFinding',
    query: 'mutation ($input: WaiveFindingInput!) { waiveFinding(input: $input) { reportId } }',
    variables: () => ({ input: { ...finding, reason: 'It is quoted.' } }),
    in: writers,
    sees: ['finance'] as readonly Role[],
    others: 'NOT_FOUND' as const,
    elsewhere: 'NOT_FOUND' as const,
  },
  {
    name: 'takeBackWaiver',
    query: 'mutation ($input: TakeBackWaiverInput!) { takeBackWaiver(input: $input) { reportId } }',
    // A cleared draft: whoever may is told that it is not being written.
    variables: () => ({ input: { ...finding, reportId: seedId('report', 'york', 'family-hubs-next-update') } }),
    in: writers,
    sees: ['finance'] as readonly Role[],
    others: 'NOT_FOUND' as const,
    elsewhere: 'NOT_FOUND' as const,
  },
];
