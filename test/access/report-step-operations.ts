import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const seen = { reportId: seedId('report', 'york', 'family-hubs-next-update'), version: 999 };
const published = { reportId: seedId('report', 'york', 'family-hubs-update-december-2022'), version: 999 };
const line = { ...seen, lineId: seedId('none'), answer: 'YES', signedBy: 'Somebody', signedOn: '2020-01-06' };
const preparers: readonly Role[] = ['admin', 'programme', 'clerk'];

interface Step {
  name: string;
  type: string;
  input: object;
  in: readonly Role[];
  /** Who sees the paper and is told that they may not; everybody sees a published one. */
  sees: readonly Role[] | 'everyone';
}
const steps: readonly Step[] = [
  ...['consultOfficers', 'askForSignOff'].map((name) => ({ name, type: 'ReportStepInput', input: seen, in: preparers, sees: ['finance'] as const })),
  { name: 'clearReport', type: 'ReportStepInput', input: seen, in: ['admin', 'clerk'], sees: ['programme', 'finance'] },
  { name: 'returnToDraft', type: 'ReasonedReportStepInput', input: { ...seen, reason: 'To look again' }, in: preparers, sees: ['finance'] },
  { name: 'beginReportCorrection', type: 'ReasonedReportStepInput', input: { ...published, reason: 'A slip' }, in: preparers, sees: 'everyone' },
  { name: 'withdrawReport', type: 'ReasonedReportStepInput', input: { ...published, reason: 'A slip' }, in: ['clerk'], sees: 'everyone' },
  // Who answers which line: reports/steps.test.ts. A line that is not there is not found by anybody.
  { name: 'signOff', type: 'SignOffInput', input: line, in: [...preparers, 'finance'], sees: [] },
];

/** Who takes which step with a paper: asked of states that nobody has seen. */
export const reportStepOperations = steps.map(({ name, type, input, in: allowed, sees }) => {
  const others = sees === 'everyone' ? ('FORBIDDEN' as const) : ('NOT_FOUND' as const);
  return {
    name, in: allowed, others, elsewhere: others, sees: sees === 'everyone' ? [] : sees,
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, variables: () => ({ input }),
  };
});
