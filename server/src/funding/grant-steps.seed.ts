import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { GrantAmountRow, GrantStepRow } from './grant-step.entity.ts';
import { TermCheckRow } from './grant-term-check.entity.ts';
import { kentGrantId } from './kent-grant.seed.ts';
import { readDate, readMoney } from './read-figure.seed.ts';
import { yorkGrantId } from './york-grant.seed.ts';

const department = 'Department for Education';
const applied = readDate('December 2021');
const announced = readDate('May 2022');
const stated = readDate('17 January 2023');

/** How far the two grants have come, by their papers; and, for demonstration, how they went on. */
export const seedGrantSteps: Seed = async (em, council) => {
  if (council.slug === 'york') {
    const of = ofGrant(council.id, yorkGrantId, '2022-12-20');
    const [first, second] = ['applied', 'awarded'].map((key) => seedId('grant-step', 'york', key)) as [string, string];
    await plantOnce(em, GrantStepRow, [
      { id: first, ...of, seq: 1, state: 'APPLIED', ...fuzzyDateValues('happened', applied.value), byWhom: 'The council' },
      { id: second, ...of, seq: 2, state: 'AWARDED', ...fuzzyDateValues('happened', announced.value), amountPence: readMoney('£997k').value, byWhom: department },
    ]);
    await plantFacts(em, council, 'YOR', { type: 'grantStep', id: first }, [{ fact: 'YOR-08', field: 'happenedOn', place: 'paragraph 6', ...applied.stated }]);
    await plantFacts(em, council, 'YOR', { type: 'grantStep', id: second }, [
      { fact: 'YOR-08', field: 'happenedOn', place: 'paragraph 6', ...announced.stated },
      { fact: 'YOR-08', field: 'amountPence', place: 'paragraph 6', ...readMoney('£997k').stated },
    ]);
    if (council.demo) await seedYorkDemonstration(em, council);
  }
  if (council.slug !== 'kent') return;
  const of = ofGrant(council.id, kentGrantId, '2023-01-17');
  const [first, second, third] = ['applied', 'awarded', 'agreement'].map((key) => seedId('grant-step', 'kent', key)) as [string, string, string];
  await plantOnce(em, GrantStepRow, [
    { id: first, ...of, seq: 1, state: 'APPLIED', byWhom: 'The council' },
    { id: second, ...of, seq: 2, state: 'AWARDED', amountPence: readMoney('£2.6m').value, byWhom: department, note: 'Year one.' },
    { id: third, ...of, seq: 3, state: 'MOU_SIGNED', byWhom: 'The council', decision: seedId('decision', 'kent', '22/00094') },
  ]);
  await plantFacts(em, council, 'KEN', { type: 'grantStep', id: first }, [
    { fact: 'KEN-41', field: 'state', place: 'paragraph 3.8', rule: 'Applications opened in August 2022. When Kent applied is not stated, so there is no date.' },
  ]);
  await plantFacts(em, council, 'KEN', { type: 'grantStep', id: second }, [{ fact: 'KEN-42', field: 'amountPence', place: 'paragraph 3.8', ...readMoney('£2.6m').stated }]);
  await plantFacts(em, council, 'KEN', { type: 'grantStep', id: third }, [
    { fact: 'KEN-44', field: 'state', place: 'paragraph 4.1', rule: 'Signed, without a day.' },
    { fact: 'KEN-46', field: 'decision', place: 'paragraph 5.1', raw: '22/00094' },
  ]);
  await plantOnce(em, GrantAmountRow, [{
    id: seedId('grant-amount', 'kent', 'ceiling'), council: council.id, grant: kentGrantId, seq: 1, kind: 'CEILING', amountPence: readMoney('up to £10m').value,
    ...fuzzyDateValues('stated', stated.value), saidBy: 'The report of 17 January 2023, paragraph 4.1', recordedAt: noonOf('2023-01-17'), isDemonstration: false,
  }]);
  if (council.demo) await seedKentDemonstration(em, council);
};

const seedKentDemonstration: Seed = async (em, council) => {
  const of = { council: council.id, grant: kentGrantId, isDemonstration: true };
  const check = { ...of, recordedAt: noonOf('2023-01-10'), checkedOn: '2023-01-10' };
  await plantOnce(em, TermCheckRow, [
    {
      id: seedId('grant-term-check', 'kent', 'agreement'), ...check, seq: 1, condition: seedId('grant-condition', 'kent', 'AGREEMENT_SIGNED'), isMet: true,
      evidence: 'The signed memorandum is kept with the papers of the grant', byWhom: 'Finance officer',
    },
    {
      id: seedId('grant-term-check', 'kent', 'decisions'), ...check, seq: 2, condition: seedId('grant-condition', 'kent', 'FURTHER_DECISIONS'), isMet: false,
      evidence: 'No decision on what implementation costs has been taken yet', byWhom: 'Programme manager',
    },
  ]);
};

const seedYorkDemonstration: Seed = async (em, council) => {
  const started = { start: '2022-07-01', end: '2022-07-01', precision: 'DAY', approximate: false, raw: null };
  await plantOnce(em, GrantStepRow, [{
    id: seedId('grant-step', 'york', 'active'), ...ofGrant(council.id, yorkGrantId, '2022-12-20'), seq: 3, state: 'ACTIVE', ...fuzzyDateValues('happened', started),
    byWhom: 'Programme board', note: 'The project team began its work.', isDemonstration: true,
  }]);
  const check = { council: council.id, grant: yorkGrantId, recordedAt: noonOf('2022-12-12'), checkedOn: '2022-12-12', isDemonstration: true };
  await plantOnce(em, TermCheckRow, [
    {
      id: seedId('grant-term-check', 'york', 'monitored'), ...check, seq: 1, condition: seedId('grant-condition', 'york', 'MONITORED'), isMet: true,
      evidence: 'Return for July to September 2022 sent to the department; monitor seen by the board in October', byWhom: 'Finance officer',
    },
    {
      id: seedId('grant-term-check', 'york', 'sites'), ...check, seq: 2, commitment: seedId('grant-commitment', 'york', 'hub-sites'), isMet: false,
      evidence: 'The asset review has chosen no site yet', byWhom: 'Programme manager',
    },
  ]);
};

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);
const ofGrant = (council: string, grant: string, knownOn: string) => ({
  council, grant, amountPence: null, note: null, decision: null, knownOn, recordedAt: noonOf(knownOn), isDemonstration: false,
});
