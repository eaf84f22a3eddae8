import type { AgreementSeed, EngagementSeed, FrameworkSeed, ListSeed, ListsOf } from './programme-lists.seed.ts';

const fact = (id: string, field: string, place: string) => ({ fact: id, field, place });
const read = (id: string, field: string, place: string, rule: string) => ({ fact: id, field, place, rule });

const kirklees: ListsOf = { programme: 'community-hubs', paper: 'KIR' };
const barnet: ListsOf = { programme: 'family-hubs', paper: 'BAR' };
const kent: ListsOf = { programme: 'family-hubs', paper: 'KEN' };
const york: ListsOf = { programme: 'family-hubs', paper: 'YOR' };

const allFive = 'The paper says of all five options together that they are fully or partly addressed, not which is which.';
const addressed = (evidence: string) => ({
  status: 'ADDRESSED',
  evidence,
  facts: [read('KIR-35', 'status', 'section 2', allFive)],
});

/** What papers list, in our words. */
export const checklists: Readonly<Record<string, readonly { of: ListsOf; lists: readonly ListSeed[] }[]>> = {
  kirklees: [
    {
      of: kirklees,
      lists: [
        {
          key: 'investment-options',
          kind: 'INVESTMENT_OPTIONS',
          title: 'Investment options',
          about: 'What hub leaders agreed that the council can do to make hubs sustainable and effective.',
          facts: [fact('KIR-34', 'title', 'section 1')],
          assessor: { role: 'The paper', on: '2019-02-25' },
          lines: [
            {
              label: 'i',
              title: 'Family workers in hubs, who work on what hubs put first',
              finding: addressed('Consultants of the Early Support Service are aligned to the hubs (2.2).'),
            },
            {
              label: 'ii',
              title: 'Coordination of schools and partners in each hub',
              finding: addressed('It is agreed to invest in nine hub coordinators (2.1).'),
            },
            {
              label: 'iii',
              title: 'Strategic coordination across the district, and links to other systems',
              finding: addressed('Among the five options that the paper calls addressed; it describes nothing for this one alone.'),
            },
            {
              label: 'iv',
              title: 'Practical help with children’s centre buildings, such as access, groups and a point of contact',
              finding: addressed('Service level agreements for children’s centres stand in the accountability framework.'),
            },
            {
              label: 'v',
              title: 'Paying for the building, utilities, cleaning and maintenance of children’s centres',
              finding: addressed('The council meets these costs, £400,000 a year (3.5).'),
            },
          ],
        },
      ],
    },
  ],
  barnet: [
    {
      of: barnet,
      lists: [
        {
          key: 'long-term-changes',
          kind: 'CHANGES_NEEDED',
          title: 'Long-term changes that the pilot shows are needed',
          about:
            'To keep what the pilot has improved, and to deliver with less money. Leaving things as they are would also miss the targets of the improvement plan that followed the inspection judgement of July 2017.',
          facts: [fact('BAR-30', 'title', 'section 2.5'), fact('BAR-37', 'about', 'section 3.2')],
          lines: [
            { title: 'All early help of the council under one service for ages 0 to 19' },
            { title: 'Clear roles and expectations for staff in the hub model' },
            { title: 'Leaner leadership and management for teams of several disciplines' },
            { title: 'What children’s centres deliver, and how it fits into the hub model' },
            { title: 'A critical look at traded services that do not break even, and at how buildings are used' },
            { title: 'Numbers and skills of staff that match the needs of each locality' },
          ],
        },
      ],
    },
  ],
  kent: [
    {
      of: kent,
      lists: [
        {
          key: 'statutory-guidance',
          kind: 'REQUIREMENTS',
          title: 'What statutory guidance requires of children’s centres and youth services',
          about: 'It will hold for whatever arrangements come of the family hub model.',
          facts: [fact('KEN-47', 'title', 'paragraph 5.2')],
          lines: [
            { title: 'Enough of them, and sustainable, for the needs of those who use them' },
            { title: 'Fully accessible, including where buildings are' },
            { title: 'Universal and targeted provision, with links to specialists' },
            { title: 'Actively reach those who are at risk of poor outcomes' },
            { title: 'Robust ways for people who use services to take part and give feedback' },
            { title: 'A quality assurance framework with feedback from parents, families and young people' },
            { title: 'Consider commissioning, signposting to or hosting services of partners and the voluntary sector' },
          ],
        },
      ],
    },
  ],
  york: [
    {
      of: york,
      lists: [
        {
          key: 'in-place',
          kind: 'IN_PLACE',
          title: 'What York has in place already',
          facts: [fact('YOR-15', 'title', 'paragraph 12')],
          assessor: { role: 'The paper', on: '2022-12-20' },
          lines: [
            {
              title: 'Components of a family hub model',
              finding: {
                status: 'PARTIAL',
                evidence: 'Many of them are in place. The work is to connect existing services and resources in the best way.',
                facts: [fact('YOR-15', 'evidence', 'paragraph 12')],
              },
            },
          ],
        },
      ],
    },
  ],
};

const specified = 'accountability-framework';
const hubsAndCouncil = 'Hub leaders; Kirklees Council';

/** What papers say was agreed, and made-up agreements to try the product with. */
export const agreements: Readonly<Record<string, readonly { of: ListsOf; all: readonly AgreementSeed[] }[]>> = {
  kirklees: [
    {
      of: kirklees,
      all: [
        {
          ...{ key: specified, kind: 'ACCOUNTABILITY_FRAMEWORK', title: 'Accountability framework', parties: hubsAndCouncil },
          purpose: 'One understanding of the common purpose and of the measures of success, with the indicators that hubs are compared by',
          facts: [fact('KIR-44', 'title', 'section 2'), fact('KIR-44', 'parties', 'section 2')],
        },
        {
          ...{ key: 'coordination', kind: 'COMMISSION', title: 'Hub coordination', parties: hubsAndCouncil, partOf: specified },
          purpose: 'Coordination of hubs, as the framework specifies it',
          facts: [fact('KIR-45', 'title', 'section 2')],
        },
        {
          ...{ key: 'consultants', kind: 'ALIGNMENT', title: 'Alignment of consultants', parties: hubsAndCouncil, partOf: specified },
          purpose: 'Consultants work with hubs, as the framework specifies it',
          facts: [fact('KIR-45', 'title', 'section 2')],
        },
        {
          ...{ key: 'childrens-centres', kind: 'SLA', title: 'Service level agreements for children’s centres' },
          ...{ parties: hubsAndCouncil, partOf: specified },
          purpose: 'What children’s centres provide, as the framework specifies it',
          facts: [fact('KIR-45', 'title', 'section 2')],
        },
      ],
    },
  ],
  york: [
    {
      of: york,
      all: [
        {
          ...{ key: 'demo-nhs', kind: 'MOU', title: 'Working together with the health partner', facts: [], isDemonstration: true },
          ...{ purpose: 'Health visitors and family workers share rooms and a duty line', parties: 'The council; an NHS provider' },
          ...{ starts: -300, ends: 65, review: -10 },
        },
        {
          ...{ key: 'demo-voluntary', kind: 'COMMISSION', title: 'Parent peer support', facts: [], isDemonstration: true },
          ...{ purpose: 'Peer supporters in three communities', parties: 'The council; a voluntary organisation' },
          ...{ starts: -120, ends: 245, review: 60 },
        },
      ],
    },
  ],
};

/** Work with people outside the team, as York's paper tells it. */
export const engagements: Readonly<Record<string, readonly { of: ListsOf; all: readonly EngagementSeed[] }[]>> = {
  york: [
    {
      of: york,
      all: [
        {
          ...{ key: 'stakeholder-workshops', kind: 'WORKSHOP', status: 'HELD', howMany: 2 },
          ...{ title: 'Stakeholder workshops', audience: 'Partners of several agencies', ledBy: 'National Centre for Family Hubs, with officers' },
          facts: [{ ...fact('YOR-30', 'howMany', 'paragraph 18b'), raw: 'two', normalised: '2' }, fact('YOR-30', 'ledBy', 'paragraph 18b')],
        },
        {
          ...{ key: 'members-session', kind: 'SESSION', status: 'HELD', howMany: 1 },
          ...{ title: 'Introduction to family hubs', audience: 'Elected members', ledBy: 'National Centre for Family Hubs and the project lead' },
          facts: [fact('YOR-31', 'audience', 'paragraph 18c')],
        },
        {
          ...{ key: 'theory-workshop', kind: 'WORKSHOP', status: 'HELD', howMany: 1, title: 'Theory of change workshop' },
          detail: 'To define which outcomes are wanted of family hubs, and how they come about.',
          ...{ audience: 'Strategic leaders', ledBy: 'An external researcher, contracted by the Department for Education' },
          facts: [fact('YOR-32', 'ledBy', 'paragraph 18d')],
        },
        {
          ...{ key: 'systematic-review', kind: 'RESEARCH', status: 'UNDER_WAY', title: 'Systematic review of research on family hubs' },
          detail: 'Brings the national rapid evidence review up to date, with lessons from virtual and blended provision in the pandemic.',
          ledBy: 'Student researchers of York St John University',
          facts: [fact('YOR-33', 'ledBy', 'paragraph 18e'), fact('YOR-33', 'detail', 'paragraph 18e')],
        },
        {
          ...{ key: 'early-talk-next', kind: 'INITIATIVE', status: 'FORMING', title: 'What follows the Early Talk for York pilot' },
          detail: 'Looks at the home: children who attend no setting or school, mostly aged 0 to 2 and some 2 to 4. Its scope is still forming.',
          ledBy: 'With Nesta',
          facts: [fact('YOR-34', 'detail', 'paragraph 18f'), { ...fact('YOR-34', 'status', 'paragraph 18f'), normalised: 'FORMING' }],
        },
      ],
    },
  ],
};

/** The national framework that each programme answers to, by the version that its paper names. */
export const frameworks: Readonly<Record<string, readonly { of: ListsOf; all: readonly FrameworkSeed[] }[]>> = {
  york: [
    {
      of: york,
      all: [
        {
          ...{ key: 'model-framework', name: 'Family hub model framework and service expectations' },
          ...{ publisher: 'Department for Education', issued: 'August 2022' },
          note: 'The model is to reflect the national expectations and what works best locally.',
          facts: [
            { ...fact('YOR-12', 'issued', 'paragraph 9'), raw: 'August 2022', normalised: '2022-08-01 to 2022-08-31' },
            fact('YOR-12', 'note', 'paragraph 9'),
          ],
        },
      ],
    },
  ],
  kent: [
    {
      of: kent,
      all: [
        {
          ...{ key: 'model-framework', name: 'Family hub model framework', publisher: 'The government' },
          note: 'The paper is the council’s first response to the government’s vision and to the service areas of the framework. It names no version.',
          facts: [fact('KEN-06', 'note', 'summary')],
        },
      ],
    },
  ],
};
