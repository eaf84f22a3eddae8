import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { budgetOperations } from './budget-operations.ts';
import { givenGrantThings, grantInputs } from './grant-operations.ts';
import { consultationOperations } from './consultation-operations.ts';
import { decisionOperations } from './decision-operations.ts';
import { entryOperations } from './entry-operations.ts';
import { equalityOperations } from './equality-operations.ts';
import { figureOperations } from './figure-operations.ts';
import { importOperations } from './import-operations.ts';
import { checkOperations } from './check-operations.ts';
import { reportStepOperations } from './report-step-operations.ts';
import { scrutinyOperations } from './scrutiny-operations.ts';
import { textOperations } from './text-operations.ts';
import { paperImportOperations } from './paper-import-operations.ts';
import { questionOperations } from './question-operations.ts';
import { writingOperations } from './writing-operations.ts';

/**
 * Who may do what: operations down, people across, every cell run against the seeded York. A person of another council
 * and somebody who is not signed in are people too. "In" means past both halves of access: what is refused after that
 * is refused for what was asked, not for who asks.
 */
type Who = Role | 'nobody' | 'elsewhere';
const people: readonly Who[] = ['nobody', 'elsewhere', ...roles];
const closedTo = ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND'];

interface Operation {
  /** The root field. */
  name: string;
  query: string;
  variables: (ids: Ids) => object;
  /** The roles that are in. `everyone` is for public fields. */
  in: readonly Role[] | 'everyone';
  /** What the others of York are told. */
  others?: 'FORBIDDEN' | 'NOT_FOUND';
  /** Roles that see it but may not do this: they are told FORBIDDEN, and the others of York NOT_FOUND. */
  sees?: readonly Role[];
  /** What a person of another council is told. */
  elsewhere?: 'FORBIDDEN' | 'NOT_FOUND' | 'in';
}
/** York's programme, and the risk that its paper names, which everybody sees. */
const programmeId = { programmeId: seedId('programme', 'york', 'family-hubs') };
const seenItem = { itemId: seedId('raid-item', 'york', 'sustained-after-grant'), version: 999 };

const seenPromise = { commitmentId: seedId('programme-commitment', 'york', 'check-sustainability'), version: 999 };
const seenPlan = { planVersionId: seedId('delivery-plan-version', 'york', 'demo 2'), version: 999 };
/** What is made up in York's record is for the board and its officers. */
const planReaders: readonly Role[] = ['finance', 'board', 'clerk'];
interface RecordCommand {
  name: string;
  input: object;
  type?: string;
  sees?: readonly Role[];
}
interface Ids {
  [name: string]: string;
}

const operations: Operation[] = [
  ...decisionOperations,
  ...consultationOperations,
  ...budgetOperations,
  ...importOperations,
  ...questionOperations,
  ...paperImportOperations,
  ...equalityOperations,
  ...entryOperations,
  ...textOperations,
  ...figureOperations,
  ...scrutinyOperations,
  ...reportStepOperations,
  ...writingOperations,
  ...checkOperations,
  {
    name: 'recordSpend', in: ['admin', 'programme', 'finance'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }',
    variables: ({ grant }) => ({ input: { grantId: grant, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 100, spentOn: '2025-06-01', description: 'After the end', allowedUseId: seedId('none'), decisionId: seedId('none') } }),
  },
  {
    name: 'recordInstalment', in: ['admin', 'programme', 'finance'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($input: RecordInstalmentInput!) { recordInstalment(input: $input) { id } }',
    variables: ({ grant }) => ({ input: { grantId: grant, amountPence: 99_999_999_999, receivedOn: '2023-01-05', financialYear: '2022/23' } }),
  },
  {
    name: 'amendGrant', in: ['admin', 'programme', 'finance'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { id } }',
    variables: ({ grant }) => ({ input: { grantId: grant, change: 'AWARDED', newAmountPence: 1, agreedOn: '2023-01-05', reason: 'Less than its capital' } }),
  },
  ...Object.entries(grantInputs).map(([name, input]): Operation => ({
    name, in: ['admin', 'programme', 'finance'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
    variables: (ids) => ({ input: input(ids) }),
  })),
  ...(['startMilestone', 'completeMilestone', 'reforecastMilestone'] as const).map((name): Operation => ({
    name, in: ['admin', 'programme'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
    variables: ({ milestone }) => ({ input: { milestoneId: milestone, version: 999, ...milestoneFields[name] } }),
  })),
  ...(['reviseMilestone', 'rebaselineMilestone', 'missMilestone', 'cancelMilestone', 'addPrecondition', 'namePreconditionDecision', 'removePrecondition'] as const).map((name): Operation => ({
    name, in: ['admin', 'programme'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
    variables: ({ milestone }) => ({ input: { milestoneId: milestone, version: 999, ...planFields[name] } }),
  })),
  {
    name: 'recordMilestone', in: ['admin', 'programme'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($input: RecordMilestoneInput!) { recordMilestone(input: $input) { id } }',
    variables: ({ programme }) => ({ input: { programmeId: programme, title: 'A milestone', due: 'June 2090', audience: 'BOARD', workstreamId: seedId('none') } }),
  },
  ...[
    { name: 'recordRaidItem', input: { ...programmeId, kind: 'ACTION', title: 'Later', raisedOn: '2090-01-05' } },
    { name: 'changeRaidItem', input: { ...seenItem, title: 'Other' } },
    { name: 'assessRisk', input: { ...seenItem, basis: 'CURRENT', likelihood: 1, impact: 1, assessedOn: '2023-01-05', assessorRole: 'Lead' } },
    { name: 'raiseIssueFromRisk', input: { ...seenItem, title: 'It is here', raisedOn: '2023-01-05', impact: 1, assessorRole: 'Lead' } },
    { name: 'closeRaidItem', input: { ...seenItem, outcome: 'DONE', closedOn: '2023-01-05', note: 'Done' } },
    { name: 'reopenRaidItem', input: { ...seenItem, reopenedOn: '2023-01-05', note: 'Again' } },
    { name: 'restrictRaidItem', input: { ...seenItem, why: 'Advice' } },
    { name: 'unrestrictRaidItem', input: seenItem, type: 'SeenRaidItemInput' },
    { name: 'nameRaidReader', input: { ...seenItem, email: 'x@test.example' } },
    { name: 'recordChecklist', input: { ...programmeId, kind: 'REQUIREMENTS', title: 'A', lines: ['A'] } },
    { name: 'recordFinding', input: { itemId: seedId('checklist-item', 'york', 'in-place 1'), status: 'FULL', evidence: 'A', assessedOn: '2023-01-05', assessorRole: 'Lead' } },
    { name: 'recordAgreement', input: { ...programmeId, kind: 'MOU', title: 'A', purpose: 'A', parties: 'A' } },
    { name: 'changeAgreement', input: { agreementId: seedId('agreement', 'york', 'demo-nhs'), version: 999, kind: 'MOU', title: 'A', purpose: 'A', parties: 'A' }, sees: planReaders },
    { name: 'recordEngagement', input: { ...programmeId, kind: 'SESSION', title: 'A', status: 'HELD' } },
    { name: 'changeEngagement', input: { engagementId: seedId('engagement', 'york', 'members-session'), version: 999, kind: 'SESSION', title: 'A', status: 'HELD' } },
    { name: 'recordFramework', input: { ...programmeId, name: 'A', publisher: 'A' } },
    { name: 'beginPlan', input: { ...programmeId, title: 'Another plan' } },
    { name: 'beginPlanVersion', input: { basedOnId: seenPlan.planVersionId }, sees: planReaders },
    { name: 'writePlanSection', input: { ...seenPlan, sectionId: seedId('plan-section', 'york', 'programme 1'), content: 'A' }, sees: planReaders },
    { name: 'describePlanVersion', input: seenPlan, sees: planReaders },
    { name: 'agreePlan', input: { ...seenPlan, agreedOn: '2023-01-05', agreedByRole: 'Board' }, sees: planReaders },
    { name: 'submitPlan', input: { ...seenPlan, submittedTo: 'DfE', submittedOn: '2023-01-05' }, sees: planReaders },
    { name: 'acceptPlan', input: { ...seenPlan, acceptedOn: '2023-01-05' }, sees: planReaders },
    { name: 'recordStatement', input: { ...programmeId, kind: 'AIM', content: 'A' } },
    { name: 'recordStatementVersion', input: { replacesId: seedId('programme-statement', 'york', 'access'), content: 'A', changeNote: 'x' } },
    { name: 'recordScopeChange', input: { ...programmeId, description: 'Wider', changed: 'June 2090', reason: 'x' } },
    { name: 'recordPortfolio', input: { ...programmeId, name: 'A', description: 'x' } },
    { name: 'addWorkstream', input: { ...programmeId, title: 'A', description: 'x' } },
    { name: 'changeWorkstream', input: { workstreamId: seedId('workstream', 'york', 'outcomes'), version: 999, title: 'A', description: 'B' } },
    { name: 'addFocusArea', input: { workstreamId: seedId('workstream', 'york', 'outcomes'), title: 'A' } },
    { name: 'changeFocusArea', input: { focusAreaId: seedId('focus-area', 'york', 'parenting'), version: 999, title: 'A' } },
    { name: 'addPhase', input: { ...programmeId, title: 'A' } },
    { name: 'changePhase', input: { phaseId: seedId('programme-phase', 'york', 'define'), version: 999, title: 'A' } },
    { name: 'recordCommitment', input: { ...programmeId, promise: 'A' } },
    { name: 'changeCommitmentDue', input: { ...seenPromise, due: 'June 2090', reason: 'Later' } },
    { name: 'fulfilCommitment', input: { ...seenPromise, metOn: '2023-01-05' } },
    { name: 'endCommitment', input: { ...seenPromise, status: 'WITHDRAWN', closedOn: '2023-01-05', note: 'x' } },
    { name: 'recordRating', input: { ...programmeId, pointId: seedId('none'), reason: 'x', assessorRole: 'Lead', assessedOn: '2023-01-05' } },
  ].map(({ name, input, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`, sees }: RecordCommand): Operation => ({
    name, in: ['admin', 'programme'], ...(sees && { sees }), others: sees ? 'NOT_FOUND' : 'FORBIDDEN', elsewhere: sees ? 'NOT_FOUND' : 'FORBIDDEN',
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
    variables: () => ({ input }),
  })),
  ...(['addTheoryNode', 'changeTheoryNode', 'removeTheoryNode', 'linkTheoryNodes', 'unlinkTheoryNodes', 'agreeTheoryOfChange'] as const).map((name): Operation => ({
    name, in: ['admin', 'programme'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
    variables: ({ theory }) => ({ input: { theoryId: theory, version: 999, ...theoryFields[name] } }),
  })),
  {
    name: 'beginTheoryOfChange', in: ['admin', 'programme'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($input: BeginTheoryOfChangeInput!) { beginTheoryOfChange(input: $input) { id } }',
    variables: ({ programme }) => ({ input: { programmeId: programme, title: 'How it works' } }),
  },
  ...(['openPanelSession', 'closePanelSession'] as const).map((name): Operation => ({
    name, in: ['admin', 'programme', 'panel'], others: 'FORBIDDEN', elsewhere: 'NOT_FOUND',
    query: `mutation ($sessionId: ID!) { ${name}(sessionId: $sessionId) { id } }`,
    variables: ({ session }) => ({ sessionId: session }),
  })),
  ...(['hideStatement', 'showStatement'] as const).map((name): Operation => ({
    name, in: ['admin', 'programme', 'panel'], others: 'FORBIDDEN', elsewhere: 'NOT_FOUND',
    query: `mutation ($sessionId: ID!, $statementId: ID!) { ${name}(sessionId: $sessionId, statementId: $statementId) { id } }`,
    variables: ({ session, statement }) => ({ sessionId: session, statementId: statement }),
  })),
  {
    name: 'publishResults', in: ['admin', 'programme'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($id: ID!) { publishResults(consultationId: $id) { id } }',
    variables: ({ open }) => ({ id: open }),
  },
  {
    name: 'consultationResults', in: ['admin', 'programme', 'board', 'analyst'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'query ($id: ID!) { consultationResults(consultationId: $id) { responses { display } } }',
    variables: ({ open }) => ({ id: open }),
  },
  {
    name: 'boardPack', in: ['admin', 'programme', 'finance', 'board'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'query ($id: ID!) { boardPack(programmeId: $id) { programme { id } } }',
    variables: ({ programme }) => ({ id: programme }),
  },
  {
    name: 'publishReport', in: ['clerk'], others: 'FORBIDDEN', elsewhere: 'FORBIDDEN',
    query: 'mutation ($input: PublishReportInput!) { publishReport(input: $input) { number } }',
    variables: ({ report }) => ({ input: { reportId: report } }),
  },
  {
    name: 'grant', in: 'everyone',
    query: 'query ($id: ID!) { grant(id: $id) { id } }',
    variables: ({ grant }) => ({ id: grant }),
  },
];
const theoryFields = {
  addTheoryNode: { kind: 'OUTCOME', title: 'An outcome' },
  changeTheoryNode: { nodeId: seedId('none'), kind: 'OUTCOME', title: 'An outcome' },
  removeTheoryNode: { nodeId: seedId('none') },
  linkTheoryNodes: { fromNodeId: seedId('none'), toNodeId: seedId('none, either') },
  unlinkTheoryNodes: { linkId: seedId('none') },
  agreeTheoryOfChange: { agreedOn: '2023-01-05' },
} as const;
const planFields = {
  reviseMilestone: { title: 'A milestone', audience: 'BOARD' },
  rebaselineMilestone: { due: 'June 2090', reason: 'Later' },
  missMilestone: { missedOn: '2023-01-05', reason: 'No room' },
  cancelMilestone: { reason: 'No room' },
  addPrecondition: { title: 'A decision' },
  namePreconditionDecision: { preconditionId: seedId('none'), decisionId: seedId('none') },
  removePrecondition: { preconditionId: seedId('none'), reason: 'Decided otherwise' },
} as const;
const milestoneFields = {
  startMilestone: {},
  completeMilestone: { completedOn: '2023-01-05' },
  reforecastMilestone: { due: 'June 2090', reason: 'Later' },
} as const;

let server: TestServer;
let ids: Ids;
const cookies = new Map<Who, string | undefined>();

beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  for (const role of roles) cookies.set(role, await givenSession(server.em, seedId('person', 'york', role)));
  cookies.set('elsewhere', await givenSession(server.em, seedId('person', 'kent', 'admin')));
  ids = await seededIds();
});
afterAll(() => server.stop());

async function seededIds(): Promise<Ids> {
  const one = async (sql: string) => (await server.em.execute<{ id: string }[]>(sql))[0]!.id;
  const york = `(select id from council where slug = 'york')`;
  const session = await one(`select id from panel_session where council_id = ${york} limit 1`);
  const grant = await one(`select id from funding_grant where council_id = ${york} limit 1`);
  return {
    session,
    grant,
    ...(await givenGrantThings(server.em, grant)),
    milestone: await one(`select id from milestone where council_id = ${york} and is_published order by id limit 1`),
    statement: await one(`select id from session_statement where session_id = '${session}' limit 1`),
    open: await one(`select id from consultation where council_id = ${york} and slug = 'family-hubs-have-your-say'`),
    theory: await one(`select id from theory_of_change where council_id = ${york} limit 1`),
    programme: await one(`select id from programme where council_id = ${york} limit 1`),
    report: await one(`select id from report where council_id = ${york} and slug = 'family-hubs-update-december-2022'`),
  };
}

const expected = (operation: Operation, who: Who): string => {
  if (operation.in === 'everyone') return 'in';
  if (who === 'nobody') return operation.name === 'consultationResults' ? 'FORBIDDEN' : 'NOT_SIGNED_IN';
  if (who === 'elsewhere') return operation.elsewhere!;
  if (operation.in.includes(who)) return 'in';
  return operation.sees?.includes(who) ? 'FORBIDDEN' : operation.others!;
};

test.each(operations.map((operation) => [operation.name, operation] as const))('%s lets in whom it should, and nobody else', async (_name, operation) => {
  const found: Record<string, string> = {};
  for (const who of people) {
    const { errors } = await server.ask(operation.query, operation.variables(ids), cookies.get(who));
    const code = errors?.[0]?.extensions.code;
    expect([who, code, errors?.[0]?.message]).not.toEqual([who, 'INTERNAL', expect.anything()]);
    found[who] = code !== undefined && closedTo.includes(code) ? code : 'in';
  }
  expect(found).toEqual(Object.fromEntries(people.map((who) => [who, expected(operation, who)])));
});

test('each door that needs somebody signed in is in this matrix', () => {
  const { schema } = server.app;
  const closed = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).filter((field) => field.extensions['door'] === 'authorized').map((field) => field.name),
  );
  expect(closed.filter((name) => !operations.some((operation) => operation.name === name))).toEqual([]);
});
