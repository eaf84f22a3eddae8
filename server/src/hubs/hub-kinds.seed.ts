import { plantFacts, plantIssues, type Issue, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { HubKindNoteRow, HubKindPointRow } from './hub-kind.entity.ts';

interface SeedNote {
  kind: string;
  title: string;
  summary: string;
  ages: [start: string, from: number | null, to: number | null, toWithSend: number | null];
  points: string[];
  link?: string;
  facts: [fact: string, field: string, place: string, raw?: string][];
  issues?: Issue[];
}

const LINK = 'Works with children and young people, so it has links with the development of family hubs.';

/** What each kind of hub is, council by council, in words of our own. */
const notes: Record<string, { paper: PaperCode; notes: SeedNote[] }> = {
  kirklees: {
    paper: 'KIR',
    notes: [{
      kind: 'COMMUNITY', title: 'Community hub',
      summary: 'A partnership of schools in one part of Kirklees, from early years to secondary, through which services reach children, families and the community.',
      ages: ['NOT_STATED', null, null, null], points: ['Led by schools, with some coordination of its own.', 'Every school belongs to one.'],
      facts: [['KIR-18', 'summary', 'section 1'], ['KIR-17', 'points', 'section 1']],
    }],
  },
  barnet: {
    paper: 'BAR',
    notes: [{
      kind: 'FAMILY', title: 'Children, young people and family hub',
      summary: 'One of three planned hubs, each for a locality, where the services that help families early work together.',
      ages: ['BIRTH', null, 19, null], points: ['For children and young people who need early help, and their families.', 'Tried out as a pilot first; the long-term model is not decided.'],
      facts: [['BAR-08', 'ages', 'summary', '0-19']],
    }],
  },
  kent: {
    paper: 'KEN',
    notes: [{
      kind: 'FAMILY', title: 'Family hub',
      summary: 'A national model that Kent has agreed in principle. How it would work here still needs proposals, consultation and decisions.',
      ages: ['CONCEPTION', null, 19, 25],
      points: ['One point of access to early help with social, emotional, physical and money matters.', 'A front door for every family, with the start of life at its core.'],
      facts: [['KEN-38', 'ages', 'paragraph 3.5', 'from conception until the age of 19 (or 25)'], ['KEN-18', 'summary', 'paragraph 2.1'], ['KEN-26', 'points', 'paragraph 2.9'], ['KEN-27', 'points', 'paragraph 2.10']],
      issues: [{
        code: 'X-16', place: 'summary, 1.4, 2.7, 2.19, 3.2 and 3.5', raw: '0-19; 0-25; 0 – 19; 0-5; -9 months to two; conception to 19 (25)', normalised: 'conception to 19, to 25 with SEND',
        note: 'The paper gives several age ranges, each of another thing: the future model, the network, a strategy, the start of life. The one here is of the national model in 3.5.',
      }],
    }],
  },
  york: {
    paper: 'YOR',
    notes: [
      {
        kind: 'FAMILY', title: 'Family hub',
        summary: 'A way into all family help in the city. It may be a building called a family hub, a building with another name, or a place online or on the phone.',
        ages: ['CONCEPTION', null, 19, 25],
        points: [
          'Families know where to go. Staff and volunteers are trained to answer well.',
          'Shares its place with other services, and is just as joined up with services at other sites, which some call its spokes.',
          'Families tell their story once; people then work together.',
          'It is about the whole city working together, not about buildings alone.',
          'Many different models elsewhere have the same name.',
        ],
        facts: [
          ['YOR-06', 'ages', 'paragraph 4', 'from pregnancy … until they reach the age of 19 (or up to 25'], ['YOR-19', 'points', 'paragraph 16, box'],
          ['YOR-14', 'points', 'paragraph 11'], ['YOR-05', 'points', 'paragraph 3'],
        ],
      },
      {
        kind: 'COMMUNITY', title: 'Community hub',
        summary: 'Brings people of a neighbourhood together. Each is led by its community and by what is needed there.',
        ages: ['NOT_STATED', null, null, null], points: ['Often about food, child poverty, money, loneliness or isolation.'], link: LINK,
        facts: [['YOR-20', 'summary', 'paragraph 16, box'], ['YOR-18', 'linkToFamilyHubs', 'paragraph 16']],
      },
      {
        kind: 'AUTISM', title: 'Autism hub', summary: 'Clubs for autistic children and young people, and support for their parents.',
        ages: ['AGE', 4, 18, null],
        points: ['Activities by age group, most evenings after school and at weekends.', 'Drop-in sessions and training for parents, before and after diagnosis.'], link: LINK,
        facts: [['YOR-21', 'ages', 'paragraph 16, box', 'age four to 18-years-old'], ['YOR-21', 'points', 'paragraph 16, box'], ['YOR-18', 'linkToFamilyHubs', 'paragraph 16']],
      },
    ],
  },
};

/** Keys: `seedId('hub-kind-note', <council>, <kind>)`. */
export const seedHubKinds: Seed = async (em, council) => {
  const { paper, notes: own } = notes[council.slug] ?? { paper: 'YOR', notes: [] };
  for (const [position, { kind, title, summary, ages, points, link = null, facts, issues = [] }] of own.entries()) {
    const subject = { type: 'hubKindNote', id: seedId('hub-kind-note', council.slug, kind) };
    const [agesStart, agesFromAge, agesToAge, agesToAgeWithSend] = ages;
    await plant(em, HubKindNoteRow, [{
      id: subject.id, council: council.id, kind, title, summary, agesStart, agesFromAge, agesToAge, agesToAgeWithSend, linkToFamilyHubs: link, position, isDemonstration: false,
    }]);
    await plant(em, HubKindPointRow, points.map((text, at) => ({ id: seedId('hub-kind-point', subject.id, String(at)), council: council.id, note: subject.id, position: at, text })));
    await plantFacts(em, council, paper, subject, facts.map(([fact, field, place, raw]) => ({ fact, field, place, ...(raw !== undefined && { raw }) })));
    await plantIssues(em, council, paper, subject, issues);
  }
};
