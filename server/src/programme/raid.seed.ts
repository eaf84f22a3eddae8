import type { Seed } from '../platform/feature.ts';
import { plantRaid, plantRatings, seedScales, type RaidSeed, type RatingSeed } from './raid-rows.seed.ts';

const fact = (id: string, field: string, place: string) => ({ fact: id, field, place });

/** What the papers call risks and dependencies, in our words. They judge none of them by numbers, and so does nobody here. */
const ofPapers: Readonly<Record<string, { programme: string; paper: 'YOR' | 'KEN' | 'BAR'; items: readonly RaidSeed[] }>> = {
  york: {
    programme: 'family-hubs',
    paper: 'YOR',
    items: [
      {
        ...{ key: 'sustained-after-grant', kind: 'RISK', number: 1, raised: '2022-12-20' },
        title: 'Family hubs may not be sustained once the grant has ended',
        cause: 'The budgets of all partners are under pressure, and the grant ends in March 2024',
        event: 'Existing funding of the agencies does not sustain the hubs after that',
        effect: 'What the transformation has brought about cannot go on',
        responsePlan: 'Consider at every stage whether what is proposed can be sustained; partners stay committed beyond the project',
        ownerBody: 'All agencies',
        facts: [fact('YOR-36', 'cause', 'paragraph 20'), fact('YOR-36', 'event', 'paragraph 20'), fact('YOR-36', 'responsePlan', 'paragraph 20')],
      },
    ],
  },
  kent: {
    programme: 'family-hubs',
    paper: 'KEN',
    items: [
      {
        ...{ key: 'cross-directorate', kind: 'DEPENDENCY', number: 1, raised: '2023-01-17' },
        title: 'The model overlaps with the work of other directorates',
        detail: 'One directorate answers for the programme. Its functions overlap with those of two others, and more overlaps may come as the model grows.',
        ownerBody: 'Children, Young People and Education Directorate',
        othersInvolved: 'Public Health; Community Services',
        facts: [fact('KEN-54', 'ownerBody', 'paragraph 8.1'), fact('KEN-54', 'othersInvolved', 'paragraph 8.1')],
      },
      {
        ...{ key: 'legal-due-diligence', kind: 'ACTION', number: 1, raised: '2023-01-17' },
        title: 'Legal due diligence on the activity of the project',
        detail: 'Commissioned; legal advisers who know the sector become part of the project team. The advice itself is not in the paper.',
        ownerBody: 'The council',
        facts: [fact('KEN-48', 'title', 'section 5'), fact('KEN-48', 'detail', 'section 5')],
      },
    ],
  },
};

const yorkDemo: readonly RaidSeed[] = [
  {
    ...{ key: 'demo-capital-late', kind: 'RISK', number: 2, raised: 110, workstream: 'right-support' },
    title: 'Capital is not spent before the grant ends',
    cause: 'The three sites have not been selected',
    event: 'Building work begins too late to be paid for',
    effect: 'Capital must be returned, and sites open without what families asked for',
    ...{ response: 'REDUCE', responsePlan: 'Bring the selection of sites to the board in two steps; order surveys at once' },
    ...{ ownerRole: 'Property lead', ownerBody: 'Place Directorate', reviewInDays: 12 },
    judgements: [
      { basis: 'INHERENT', likelihood: 5, impact: 5, daysAgo: 110 },
      { basis: 'CURRENT', likelihood: 3, impact: 4, daysAgo: 75, reason: 'Surveys ordered' },
      { basis: 'CURRENT', likelihood: 5, impact: 4, daysAgo: 20, reason: 'The selection slipped by a month' },
      { basis: 'TARGET', likelihood: 2, impact: 4, daysAgo: 110 },
    ],
  },
  {
    ...{ key: 'demo-data-sharing', kind: 'RISK', number: 3, raised: 95, workstream: 'data-and-systems' },
    title: 'Partners do not agree on sharing information',
    cause: 'Each partner asks its own lawyers',
    event: 'The agreement is not signed by all',
    effect: 'Families go on telling their story more than once',
    ...{ response: 'SHARE', responsePlan: 'One working group of the partners’ information officers' },
    ...{ ownerRole: 'Data and systems lead', othersInvolved: 'NHS provider; schools', reviewInDays: -6 },
    judgements: [
      { basis: 'INHERENT', likelihood: 4, impact: 4, daysAgo: 95 },
      { basis: 'CURRENT', likelihood: 3, impact: 4, daysAgo: 40, reason: 'Two of five partners have agreed' },
      { basis: 'TARGET', likelihood: 1, impact: 4, daysAgo: 95 },
    ],
  },
  {
    ...{ key: 'demo-staff-leave', kind: 'RISK', number: 4, raised: 60, workstream: 'workforce-development' },
    title: 'Staff on fixed-term contracts leave before the programme ends',
    cause: 'Their posts are paid from a grant that ends',
    event: 'Several leave in its last half year',
    effect: 'Training stops half way',
    ...{ response: 'ACCEPT', ownerRole: 'Workforce lead', reviewInDays: 30 },
    judgements: [
      { basis: 'INHERENT', likelihood: 3, impact: 3, daysAgo: 60 },
      { basis: 'CURRENT', likelihood: 2, impact: 3, daysAgo: 60 },
      { basis: 'TARGET', likelihood: 2, impact: 2, daysAgo: 60 },
    ],
  },
  {
    ...{ key: 'demo-panel-few', kind: 'RISK', number: 5, raised: 140, workstream: 'co-production' },
    title: 'Too few parents and carers come to the panels',
    cause: 'Panels meet during working hours',
    event: 'The same few people speak for all',
    effect: 'What hubs offer misses those who need it most',
    ...{ response: 'REDUCE', responsePlan: 'Evening sessions, and a live session that people join by phone' },
    ...{ ownerRole: 'Co-production lead' },
    judgements: [
      { basis: 'INHERENT', likelihood: 4, impact: 3, daysAgo: 140 },
      { basis: 'CURRENT', likelihood: 1, impact: 3, daysAgo: 45 },
      { basis: 'TARGET', likelihood: 1, impact: 3, daysAgo: 140 },
    ],
    closed: { daysAgo: 15, outcome: 'RESOLVED', note: 'Evening sessions are full.' },
  },
  {
    ...{ key: 'demo-legal-advice', kind: 'RISK', number: 6, raised: 50 },
    title: 'A lease of one site may be contested',
    cause: 'The terms of the lease can be read in two ways',
    event: 'The landlord refuses the change of use',
    effect: 'One of the three sites falls away',
    ...{ response: 'AVOID', responsePlan: 'Talk with the landlord before the site is selected', ownerRole: 'Legal adviser' },
    restrictedWhy: 'Legally privileged advice',
    judgements: [
      { basis: 'INHERENT', likelihood: 3, impact: 5, daysAgo: 50 },
      { basis: 'CURRENT', likelihood: 2, impact: 5, daysAgo: 22 },
    ],
  },
  {
    ...{ key: 'demo-no-survey', kind: 'ISSUE', number: 1, raised: 18, workstream: 'right-support', raisedFrom: 'demo-capital-late' },
    title: 'The survey of the first site found damp',
    detail: 'Making it good was not in the estimate.',
    ...{ ownerRole: 'Property lead', dueInDays: -3 },
    judgements: [{ basis: 'CURRENT', likelihood: 5, impact: 3, daysAgo: 18 }],
  },
  {
    ...{ key: 'demo-system-dates', kind: 'DEPENDENCY', number: 1, raised: 80, workstream: 'data-and-systems' },
    title: 'The new records system of the health partner goes live',
    detail: 'Shared plans need both systems.',
    ...{ ownerRole: 'Data and systems lead', ownerBody: 'NHS provider', othersInvolved: 'Customer and Communities Directorate', dueInDays: 90 },
    judgements: [{ basis: 'CURRENT', likelihood: 3, impact: 3, daysAgo: 33 }],
  },
  {
    ...{ key: 'demo-training-free', kind: 'ASSUMPTION', number: 1, raised: 100, workstream: 'workforce-development' },
    title: 'Partners release their staff for training without charge',
    ...{ ownerRole: 'Workforce lead' },
    judgements: [{ basis: 'CURRENT', likelihood: 2, impact: 2, daysAgo: 100 }],
  },
  {
    ...{ key: 'demo-write-lease', kind: 'ACTION', number: 1, raised: 25, dueInDays: 9 },
    title: 'Write to the landlord of each site about changes of use',
    ...{ ownerRole: 'Property lead' },
  },
  {
    ...{ key: 'demo-evening', kind: 'DECISION_LOG', number: 1, raised: 70, workstream: 'co-production' },
    title: 'Panels meet in the evening every second month',
    detail: 'Agreed by the project team; it needed no decision of the council.',
    closed: { daysAgo: 70, outcome: 'DONE', note: 'Noted for the record.' },
  },
];

const kentDemo: readonly RaidSeed[] = [
  {
    ...{ key: 'demo-model-late', kind: 'RISK', number: 1, raised: 90 },
    title: 'The overall model is not approved in time',
    cause: 'It needs a key decision after consultation',
    event: 'The decision comes later than the plan takes for granted',
    effect: 'Work paid for by the grant stops half way',
    ...{ response: 'REDUCE', responsePlan: 'Put the decision on the forward plan now', ownerRole: 'Programme manager' },
    judgements: [
      { basis: 'INHERENT', likelihood: 4, impact: 5, daysAgo: 90 },
      { basis: 'CURRENT', likelihood: 3, impact: 5, daysAgo: 30 },
      { basis: 'TARGET', likelihood: 2, impact: 5, daysAgo: 90 },
    ],
  },
  {
    ...{ key: 'demo-advice', kind: 'ISSUE', number: 1, raised: 28 },
    title: 'Advice on the partnership agreement is outstanding',
    restrictedWhy: 'Legally privileged advice',
    ...{ ownerRole: 'Legal adviser', dueInDays: 14 },
    judgements: [{ basis: 'CURRENT', likelihood: 5, impact: 2, daysAgo: 28 }],
  },
  {
    ...{ key: 'demo-join-up', kind: 'ACTION', number: 2, raised: 21, dueInDays: -2 },
    title: 'Agree with Public Health who commissions infant feeding support',
    ...{ ownerRole: 'Programme manager', othersInvolved: 'Public Health' },
  },
];

const yorkRatings: readonly RatingSeed[] = [
  { point: 'green', daysAgo: 120, reason: 'All workstreams have begun.' },
  { point: 'amber', daysAgo: 14, reason: 'Five of six workstreams are well; capital is what the programme may fail by, so the whole is amber.' },
  { workstream: 'co-production', point: 'green', daysAgo: 45, reason: 'Panels are full and the consultation is open.' },
  { workstream: 'outcomes', point: 'green', daysAgo: 50, reason: 'The theory of change is agreed.' },
  { workstream: 'information-strategy', point: 'green', daysAgo: 40, reason: 'The new pages are being tested with parents.' },
  { workstream: 'workforce-development', point: 'green', daysAgo: 40, reason: 'First courses are booked out.' },
  { workstream: 'data-and-systems', point: 'green', daysAgo: 90, reason: 'A draft agreement is with all partners.' },
  { workstream: 'data-and-systems', point: 'amber', daysAgo: 20, reason: 'Three partners have not signed.' },
  { workstream: 'right-support', point: 'amber', daysAgo: 75, reason: 'Surveys are ordered; no site is selected.' },
  { workstream: 'right-support', point: 'red', daysAgo: 16, reason: 'The selection slipped again, and one survey found damp.' },
  { milestone: 'demo-sites-adapted', point: 'red', daysAgo: 16, reason: 'It waits for the decision that selects the sites.' },
];

const kentRatings: readonly RatingSeed[] = [
  { point: 'amber', daysAgo: 100, reason: 'A programme manager is in post; the model is open.' },
  { point: 'amber-green', daysAgo: 18, reason: 'The route to a key decision is agreed.' },
  { milestone: 'model-0-25', point: 'amber-red', daysAgo: 18, reason: 'Two decisions that it needs have not been taken.' },
];

const demonstrations: Readonly<Record<string, { items: readonly RaidSeed[]; ratings: readonly RatingSeed[] }>> = {
  york: { items: yorkDemo, ratings: yorkRatings },
  kent: { items: kentDemo, ratings: kentRatings },
};

/**
 * Scales for all councils, what the papers of York and Kent call risks and dependencies, and made-up registers and
 * ratings beside them. Keys: ('raid-item', 'york', 'demo-capital-late'), ('rag-point', 'york', 'amber').
 */
export const seedRaid: Seed = async (em, council) => {
  await seedScales(em, council);
  const facts = ofPapers[council.slug];
  if (!facts) return;
  const { programme, paper } = facts;
  await plantRaid(em, council, { programme, paper, isDemonstration: false }, facts.items);
  const demonstration = council.demo ? demonstrations[council.slug] : undefined;
  if (!demonstration) return;
  await plantRaid(em, council, { programme, paper, isDemonstration: true }, demonstration.items);
  await plantRatings(em, council, programme, demonstration.ratings);
};
