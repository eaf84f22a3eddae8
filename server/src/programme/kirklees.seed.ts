import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { ProgrammePlanter, dateFact, fact } from './programme-rows.seed.ts';

const twoWordings = (place: string) => ({
  code: 'X-07',
  place,
  note: 'The scrutiny paper and the school’s page print one vision statement in two wordings. They are kept as two versions of it, not as two visions.',
});

const statements = [
  {
    key: 'vision-scrutiny',
    kind: 'VISION',
    // The page looks forward to 2018, the paper is of 2019: so the page has the earlier wording.
    replaces: 'vision-school',
    about: 'As told to scrutiny, from sessions held in 2015',
    content: 'Partnerships of schools, called hubs, are the way in which services reach children, families and the wider community',
    facts: [{ ...dateFact('KIR-15', 'about', 'section 1', '2015') }, fact('KIR-16', 'content', 'section 1')],
    issues: [twoWordings('section 1')],
  },
  {
    key: 'platform',
    kind: 'OBJECTIVE',
    label: 'a',
    content: 'A platform on which services are delivered together, locally',
    facts: [fact('KIR-43', 'content', 'section 2')],
  },
  {
    key: 'system-change',
    kind: 'OBJECTIVE',
    label: 'b',
    content: 'A means to change the system, and to make support together with communities and families',
    facts: [fact('KIR-43', 'content', 'section 2')],
  },
  {
    key: 'local',
    kind: 'PRINCIPLE',
    content: 'Work in partnership, true to the local situation and to what communities want',
    facts: [fact('KIR-21', 'content', 'section 1')],
  },
  { key: 'relationships', kind: 'PRINCIPLE', content: 'Put strong relationships at the centre', facts: [fact('KIR-21', 'content', 'section 1')] },
  {
    key: 'systems',
    kind: 'PRINCIPLE',
    content: 'Change, with everyone who is willing, the systems that people and places depend on',
    facts: [fact('KIR-21', 'content', 'section 1')],
  },
  {
    key: 'purpose',
    kind: 'PRINCIPLE',
    content: 'Share one purpose, and put effort and money behind it together',
    facts: [fact('KIR-21', 'content', 'section 1')],
  },
  {
    key: 'disagreement',
    kind: 'PRINCIPLE',
    content: 'Expect disagreement, and settle it constructively',
    facts: [fact('KIR-21', 'content', 'section 1')],
  },
] as const;

const review = { read: 'about February 2020', printed: 'after 12 months' };
const pastYears = { read: 'February 2016 to February 2019', printed: 'for the past 3 years' };

/** The Kirklees hubs as a programme: the scrutiny paper of 2019, and the page of a school that took part. */
export const seedKirklees: Seed = async (em, council) => {
  const kirklees = new ProgrammePlanter(em, council, 'KIR', 'community-hubs');
  await kirklees.programme({
    key: 'community-hubs',
    name: 'Kirklees Community Hubs',
    workingTitle: 'Schools as Community Hubs Programme',
    portfolio: {
      key: 'new-council',
      name: 'New Council',
      description: 'Interdependent programmes of change that the hubs are one part of',
      target: 'by 2018',
      facts: [fact('HOW-19', 'name', 'testing new ways of working'), dateFact('HOW-19', 'target', 'testing new ways of working', 'by 2018')],
    },
    modelStanding: 'NOT_STATED',
    team: 'A small programme team of the council',
    board: seedId('body', 'kirklees', 'education-and-learning-partnership-board'),
    facts: [fact('KIR-03', 'name', 'title'), fact('KIR-26', 'board', 'section 1'), fact('KIR-27', 'team', 'section 1')],
  });
  await kirklees.statements(statements);
  await kirklees.events([
    {
      key: 'vision-sessions',
      scope: 'LOCAL',
      happened: '2015',
      title: 'Leaders of the council and of schools worked out a vision together',
      facts: [dateFact('KIR-15', 'happened', 'section 1', '2015')],
    },
    {
      key: 'engagement',
      scope: 'LOCAL',
      happened: pastYears,
      title: 'School leaders, the council, health and other partners looked for gaps and opportunities',
      facts: [{ ...dateFact('KIR-14', 'happened', 'section 1', pastYears), rule: 'Three years back from the date of the paper.' }],
      issues: [
        {
          code: 'X-02',
          place: 'section 1',
          raw: 'for the past 3 years; 2015',
          note: 'Three years before the paper is 2016, but the vision is dated 2015. Both dates are kept as the paper gives them.',
        },
      ],
    },
  ]);
  await kirklees.commitments([
    {
      key: 'sustainability-review',
      promise: 'Review whether the arrangements can be sustained, and bring recommendations for decision',
      due: review,
      facts: [{ ...dateFact('KIR-65', 'due', 'section 3.5', review), rule: 'Twelve months from the paper, since it does not say when they begin.' }],
      issues: [
        {
          code: 'X-05',
          place: 'section 5',
          raw: 'N/A',
          note: 'The section on next steps says N/A, but the paper promises this review, quarterly monitoring and a communications plan.',
        },
      ],
    },
    {
      key: 'delivery-plans',
      promise:
        'Each hub has a delivery plan: the early support strategy, needs the community defines, less demand on statutory services, shared outcomes',
      ownerRole: 'Hub leaders',
      facts: [fact('KIR-49', 'promise', 'section 2.7')],
    },
    {
      key: 'quarterly-monitoring',
      promise: 'Monitor outcomes every quarter on a dashboard, with elected members involved',
      ownerRole: 'Hub leaders and the council',
      facts: [fact('KIR-51', 'promise', 'section 2.8')],
    },
    {
      key: 'keep-supporting',
      promise: 'Go on giving the network of hubs the support that it needs while it grows',
      ownerRole: 'The council',
      facts: [fact('KIR-58', 'promise', 'section 3.2')],
    },
    {
      key: 'support-emerging',
      promise: 'Support hubs that are still emerging, to develop their priorities',
      ownerRole: 'The council',
      facts: [fact('KIR-23', 'promise', 'section 1')],
    },
  ]);
  await seedSchoolsPage(kirklees.from('HOW', 'community-hubs'));
};

async function seedSchoolsPage(school: ProgrammePlanter): Promise<void> {
  const newCouncil = 'by 2018';
  await school.programmeFacts([
    { fact: 'HOW-19', field: 'workingTitle', place: 'testing new ways of working', raw: 'Schools as Community Hubs Programme' },
    { fact: 'HOW-19', field: 'portfolio', place: 'testing new ways of working', raw: 'New Council' },
  ]);
  await school.ageRanges([
    {
      key: 'offer',
      describes: 'The offer of early help',
      ages: { start: 'BIRTH' },
      facts: [
        {
          fact: 'HOW-10',
          field: 'ages',
          place: 'vision, item 1',
          raw: 'from birth … through to support for adults',
          normalised: 'BIRTH, no upper age',
          rule: 'The offer goes on to adults, so there is no upper age.',
        },
      ],
    },
  ]);
  await school.statements([
    {
      key: 'vision-school',
      kind: 'VISION',
      about: 'As printed on the page of a school, undated',
      content:
        'Partnerships, clusters and collaboratives of schools, called hubs, are the way in which services reach children, families and the wider community',
      facts: [fact('HOW-09', 'content', 'vision statement')],
      issues: [twoWordings('vision statement')],
    },
  ]);
  await school.milestones([
    {
      key: 'new-council',
      title: 'The hubs and the other programmes of the portfolio have brought about the “New Council”',
      baseline: newCouncil,
      facts: [dateFact('HOW-19', 'baselineDue', 'testing new ways of working', newCouncil)],
    },
  ]);
  await school.events([
    {
      key: 'briefings',
      scope: 'LOCAL',
      happened: { read: 'January to March 2015', printed: 'Between January and March 2015' },
      title: 'The Chief Executive briefed school leaders and governors',
      facts: [dateFact('HOW-06', 'happened', 'introduction', { read: 'January to March 2015', printed: 'Between January and March 2015' })],
    },
    {
      key: 'conference',
      scope: 'LOCAL',
      happened: 'July 2015',
      title: 'The “Building the Future Together” conference set out the vision of schools as community hubs',
      facts: [dateFact('HOW-08', 'happened', 'introduction', 'July 2015')],
    },
  ]);
}
