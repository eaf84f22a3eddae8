import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { ProgrammePlanter, dateFact, fact } from './programme-rows.seed.ts';

const ageRanges = [
  {
    key: 'model',
    describes: 'The national family hub model',
    ages: { start: 'CONCEPTION', to: 19, toWithSend: 25 },
    facts: [
      {
        fact: 'KEN-38',
        field: 'ages',
        place: 'paragraph 3.5',
        raw: 'from conception until the age of 19 (or 25 …)',
        normalised: 'CONCEPTION to 19, 25 with SEND',
      },
    ],
  },
  {
    key: 'open-access',
    describes: 'Open access services, and the network of providers',
    ages: { start: 'BIRTH', to: 19 },
    facts: [
      { fact: 'KEN-07', field: 'ages', place: 'summary', raw: "0-19 year's", normalised: 'BIRTH to 19' },
      { fact: 'KEN-24', field: 'ages', place: 'paragraph 2.7', raw: '0 – 19 years', normalised: 'BIRTH to 19' },
    ],
  },
  {
    key: 'planned',
    describes: 'The model for which an implementation plan is to be made',
    ages: { start: 'BIRTH', to: 25 },
    facts: [{ fact: 'KEN-17', field: 'ages', place: 'paragraph 1.4', raw: '0-25', normalised: 'BIRTH to 25' }],
  },
  {
    key: 'start-for-life',
    describes: 'The first 1,001 days, for Start for Life services',
    ages: { start: 'CONCEPTION', to: 2 },
    facts: [
      { fact: 'KEN-37', field: 'ages', place: 'paragraph 3.2', raw: 'conception (-9 months) and the age of two', normalised: 'CONCEPTION to 2' },
    ],
  },
  {
    key: 'strategy',
    describes: 'A strategy that the objectives are to inform',
    ages: { start: 'BIRTH', to: 5 },
    facts: [{ fact: 'KEN-36', field: 'ages', place: 'paragraph 2.19', raw: '0-5', normalised: 'BIRTH to 5' }],
  },
] as const;

const statements = [
  {
    key: 'outreach',
    kind: 'OBJECTIVE',
    content: 'Reach vulnerable families better in their communities, with stronger links to local partnerships',
    facts: [fact('KEN-36', 'content', 'paragraph 2.19')],
  },
  {
    key: 'targeted',
    kind: 'OBJECTIVE',
    content: 'Target help so that risk does not grow, and make the most of the buildings that agencies share',
    facts: [fact('KEN-36', 'content', 'paragraph 2.19')],
  },
  {
    key: 'partnership',
    kind: 'OBJECTIVE',
    content: 'Strengthen partnership, as a point of access for many needs and ages',
    facts: [fact('KEN-36', 'content', 'paragraph 2.19')],
  },
  {
    key: 'digital',
    kind: 'OBJECTIVE',
    content: 'Build on a digital offer that is easy to use and helps families to help themselves',
    facts: [fact('KEN-36', 'content', 'paragraph 2.19')],
  },
  {
    key: 'strategy',
    kind: 'EFFECT',
    content: 'Informs a strategy for children aged 0 to 5',
    facts: [
      {
        fact: 'KEN-36',
        field: 'kind',
        place: 'paragraph 2.19',
        normalised: 'EFFECT',
        rule: 'Printed as a fifth objective, it says what the other four lead to.',
      },
    ],
  },
] as const;

const nationalEvents = [
  {
    key: 'review',
    scope: 'NATIONAL',
    happened: 'September 2020',
    title: 'A government review of the health and development of babies began, led by Andrea Leadsom MP',
    facts: [dateFact('KEN-37', 'happened', 'paragraph 3.1', 'September 2020')],
  },
  {
    key: 'best-start',
    scope: 'NATIONAL',
    happened: 'March 2021',
    title: 'The Department of Health and Social Care published “The Best Start for Life”',
    facts: [dateFact('KEN-37', 'happened', 'paragraph 3.3', 'March 2021')],
  },
  {
    key: 'announced',
    scope: 'NATIONAL',
    happened: 'October 2021',
    title: 'The Chancellor announced £301.75 million for families, with £82 million of it for family hubs in 75 councils',
    facts: [
      dateFact('KEN-39', 'happened', 'paragraph 3.6', 'October 2021'),
      { fact: 'KEN-39', field: 'title', place: 'paragraph 3.6', raw: '£301.75 million; £82 million; 75', normalised: '30175000000; 8200000000; 75' },
    ],
  },
  {
    key: 'named',
    scope: 'NATIONAL',
    happened: 'April 2022',
    title: 'The 75 councils that could have the funding were named, Kent among them',
    facts: [dateFact('KEN-40', 'happened', 'paragraph 3.7', 'April 2022')],
  },
  {
    key: 'opened',
    scope: 'NATIONAL',
    happened: 'August 2022',
    title: 'Applications for the funding opened, and Kent applied',
    facts: [dateFact('KEN-41', 'happened', 'paragraph 3.8', 'August 2022')],
  },
] as const;

/** Kent's transformation programme, as the update of January 2023 describes it. */
export const seedKent: Seed = async (em, council) => {
  const kent = new ProgrammePlanter(em, council, 'KEN', 'family-hubs');
  const byMarch = 'by March 2025';
  await kent.programme({
    key: 'family-hubs',
    name: 'Family Hub Transformation programme',
    modelStanding: 'IN_PRINCIPLE',
    authorityDecision: seedId('decision', 'kent', '22/00094'),
    authorityScope: 'Developing proposals, partnership arrangements and preparatory spending. Changing services needs further decisions.',
    facts: [
      fact('KEN-51', 'name', 'paragraph 7.1'),
      fact('KEN-51', 'authorityDecision', 'paragraph 7.1'),
      fact('KEN-51', 'authorityScope', 'paragraph 7.1'),
      {
        fact: 'KEN-07',
        field: 'modelStanding',
        place: 'summary',
        normalised: 'IN_PRINCIPLE',
        rule: 'What depends on decisions still to come is not shown as agreed.',
      },
    ],
    issues: [
      {
        code: 'X-16',
        place: 'summary and paragraphs 1.4, 2.7, 2.19, 3.2 and 3.5',
        raw: '0-19; 0-25; -9 months to 2; 0-5; conception to 19 or 25',
        note: 'The paper gives five age ranges. They describe different things, so each is kept with what it describes, and none replaces another.',
      },
    ],
  });
  await kent.ageRanges(ageRanges);
  await kent.statements(statements);
  await kent.events([
    ...nationalEvents,
    {
      key: 'manager',
      scope: 'LOCAL',
      happened: 'January 2023',
      title: 'A programme manager joined, to begin the programme',
      facts: [dateFact('KEN-17', 'happened', 'paragraph 1.4', 'January 2023')],
    },
  ]);
  await kent.milestones([
    {
      key: 'model-0-25',
      title: 'A family hub model for ages 0 to 25 has been developed',
      ownerRole: 'Programme manager',
      baseline: byMarch,
      preconditions: {
        'A substantive executive decision that approves the delivery plan': null,
        'A key decision that approves the overall family hub model': null,
      },
      facts: [
        dateFact('KEN-17', 'baselineDue', 'paragraph 1.4', byMarch),
        fact('KEN-17', 'preconditions', 'paragraph 1.4'),
        fact('KEN-53', 'preconditions', 'paragraph 7.3'),
      ],
    },
    {
      key: 'open-access-transformed',
      title: 'Open access services (children’s centres and youth services) are part of one model for ages 0 to 19',
      preconditions: { 'The decisions still to be taken on the family hub model': null },
      facts: [fact('KEN-07', 'title', 'summary'), fact('KEN-07', 'preconditions', 'summary')],
    },
  ]);
  await kent.commitments([
    {
      key: 'delivery-plan',
      promise: 'Submit a first delivery plan, made with health and other partners, to the Department for Education',
      ownerRole: 'The council',
      met: '30 December 2022',
      facts: [dateFact('KEN-15', 'met', 'paragraph 1.3', '30 December 2022')],
    },
    {
      key: 'plan-develops',
      promise: 'Develop the delivery plan further over time',
      ownerRole: 'The council',
      facts: [fact('KEN-15', 'promise', 'paragraph 1.3')],
    },
    {
      key: 'decide-before-delivery',
      promise: 'Bring detailed proposals, consultation and engagement to a decision before anything is implemented',
      ownerRole: 'The executive',
      facts: [fact('KEN-12', 'promise', 'paragraph 1.1c')],
    },
    {
      key: 'implementation-plan',
      promise: 'Write an implementation plan once the delivery plan is approved',
      ownerRole: 'Programme manager',
      facts: [fact('KEN-17', 'promise', 'paragraph 1.4')],
    },
  ]);
};
