import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { ProgrammePlanter, dateFact, fact } from './programme-rows.seed.ts';

const end = '31/03/2024';
const defining = { read: 'broadly end of March 2023', printed: 'broadly up to the end of March 2023' };
const delivering = {
  from: { read: 'broadly April 2023', printed: 'broadly April 2023 to March 2024' },
  to: { read: 'broadly March 2024', printed: 'broadly April 2023 to March 2024' },
};
const lettered = {
  code: 'X-25',
  place: 'paragraph 19',
  raw: 'g., h.',
  note: 'The two phases are lettered g and h, going on from the list in paragraph 18. The letters are shown as printed and mean nothing more.',
};

/** York's Family Hubs Transformation Programme, as its scrutiny paper of December 2022 describes it. */
export const seedYork: Seed = async (em, council) => {
  const york = new ProgrammePlanter(em, council, 'YOR', 'family-hubs');
  await york.programme({
    key: 'family-hubs',
    name: 'Family Hubs Transformation Programme',
    modelStanding: 'IN_DEVELOPMENT',
    team: 'A project team from several agencies',
    projectMethod: 'All About Projects',
    board: seedId('body', 'york', 'project-board'),
    plannedEnd: end,
    facts: [
      fact('YOR-02', 'name', 'title and paragraph 1'),
      dateFact('YOR-35', 'plannedEnd', 'paragraph 8', end),
      fact('YOR-13', 'team', 'paragraph 10'),
      fact('YOR-13', 'projectMethod', 'paragraph 10'),
      fact('YOR-29', 'board', 'paragraph 18a'),
      fact('YOR-38', 'modelStanding', 'paragraph 22'),
    ],
  });
  await york.ageRanges([
    {
      key: 'york-model',
      describes: 'The family hub model',
      ages: { start: 'CONCEPTION', to: 19, toWithSend: 25 },
      facts: [
        {
          fact: 'YOR-06',
          field: 'ages',
          place: 'paragraph 4',
          raw: 'from pregnancy … the age of 19 (or up to 25 …)',
          normalised: 'CONCEPTION to 19, 25 with SEND',
          rule: 'Pregnancy is counted from conception.',
        },
      ],
    },
  ]);
  await york.statements([
    { key: 'access', kind: 'AIM', label: 'a', content: 'Make it easier to get help', facts: [fact('YOR-09', 'content', 'paragraph 7a')] },
    {
      key: 'connections',
      kind: 'AIM',
      label: 'b',
      content: 'Connect families, professionals, services and providers better',
      facts: [fact('YOR-09', 'content', 'paragraph 7b')],
    },
    {
      key: 'relationships',
      kind: 'AIM',
      label: 'c',
      content: 'Build help for families on relationships',
      facts: [fact('YOR-09', 'content', 'paragraph 7c')],
    },
  ]);
  await york.phases([
    {
      key: 'define',
      label: 'g',
      title: 'Defining the approach',
      ends: defining,
      facts: [dateFact('YOR-35', 'ends', 'paragraph 19g', defining)],
      issues: [lettered],
    },
    {
      key: 'deliver',
      label: 'h',
      title: 'Delivering the transformation, with pilots where they are needed',
      starts: delivering.from,
      ends: delivering.to,
      facts: [dateFact('YOR-35', 'starts', 'paragraph 19h', delivering.from), dateFact('YOR-35', 'ends', 'paragraph 19h', delivering.to)],
      issues: [lettered],
    },
  ]);
  await york.workstreams(workstreams);
  await york.focusAreas(
    focusAreas.map(([key, label, title]) => ({
      key,
      workstream: 'right-support',
      label,
      title,
      facts: [fact('YOR-28', 'title', `paragraph 17f ${label}`)],
    })),
  );
  await york.milestones([
    {
      key: 'approach-defined',
      title: 'The approach of every workstream is defined',
      baseline: defining,
      facts: [dateFact('YOR-35', 'baselineDue', 'paragraph 19g', defining)],
    },
    {
      key: 'pilots-begun',
      title: 'Parts of the family hub offer are being piloted',
      baseline: { read: '2023', printed: 'in 2023' },
      facts: [dateFact('YOR-37', 'baselineDue', 'paragraph 21', { read: '2023', printed: 'in 2023' })],
    },
    {
      key: 'transformation-complete',
      title: 'The transformation paid for by the grant is complete',
      baseline: end,
      facts: [dateFact('YOR-35', 'baselineDue', 'paragraph 8', end)],
      issues: [
        {
          code: 'X-27',
          place: 'paragraphs 8, 19h and 20',
          raw: '31/03/2024; March 2024; the end of March 2024',
          normalised: '2024-03-31',
          note: 'The paper gives the end in three ways. They fit each other, so the exact day is used; a later change would be an amendment with its own date.',
        },
      ],
    },
  ]);
  await york.commitments([
    {
      key: 'sustain-after-grant',
      promise: 'After the grant ends, sustain family hubs from the existing funding of all agencies',
      ownerRole: 'The council and its partners',
      facts: [fact('YOR-36', 'promise', 'paragraph 20')],
    },
    {
      key: 'check-sustainability',
      promise: 'Consider at every stage whether what is proposed can be sustained',
      ownerRole: 'The project',
      facts: [fact('YOR-36', 'promise', 'paragraph 20')],
    },
    {
      key: 'papers-to-scrutiny',
      promise: 'Bring further papers to scrutiny, with updates and assurance on progress',
      ownerRole: 'The project',
      facts: [fact('YOR-38', 'promise', 'paragraph 22')],
    },
  ]);
};

const workstreams = [
  {
    key: 'co-production',
    label: 'a',
    title: 'Co-production',
    description: 'Children, young people and families shape what family hubs offer and what should come of it.',
    facts: [fact('YOR-22', 'title', 'paragraph 17a')],
  },
  {
    key: 'outcomes',
    label: 'b',
    title: 'Outcomes',
    description: 'A theory of change ties resources and activities to outcomes, guided by the next Children and Young People’s Plan.',
    facts: [fact('YOR-23', 'title', 'paragraph 17b')],
  },
  {
    key: 'information-strategy',
    label: 'c',
    title: 'Information Strategy',
    description: 'Clear information about support in many ways: online, e-mail, phone, social media, face to face and in communities.',
    facts: [fact('YOR-24', 'title', 'paragraph 17c')],
  },
  {
    key: 'workforce-development',
    label: 'd',
    title: 'Workforce development',
    description: 'Core skills, language and understanding shared by the thousands of people who work with children in the city.',
    facts: [{ fact: 'YOR-25', field: 'description', place: 'paragraph 17d', raw: 'thousands', rule: 'Kept as a word; no number is given.' }],
  },
  {
    key: 'data-and-systems',
    label: 'e',
    title: 'Data and Systems',
    description: 'Better sharing of information between agencies, so that families need fewer assessments before they get support.',
    facts: [fact('YOR-26', 'title', 'paragraph 17e')],
  },
  {
    key: 'right-support',
    label: 'f',
    title: 'Right support, at the right time, at the right place',
    description: 'Mapping local work across agencies to find its strengths and what must develop, in seven focus areas.',
    facts: [fact('YOR-27', 'title', 'paragraph 17f')],
  },
];

const focusAreas = [
  ['parenting', 'i', 'Parenting'],
  ['home-learning', 'ii', 'Home Learning Environment'],
  ['infant-feeding', 'iii', 'Infant Feeding'],
  ['perinatal', 'iv', 'Perinatal Mental Health and Parent Infant Relationships'],
  ['mental-health', 'v', 'Mental Health and Well-Being'],
  ['neurodiversity', 'vi', 'Neurodiversity'],
  ['family-networks', 'vii', 'Family Networks'],
] as const;
