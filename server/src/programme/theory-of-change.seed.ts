import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import type { TheoryKind } from '@throughline/shared/theory-of-change';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { plantFacts, type Fact, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { fact } from './programme-rows.seed.ts';
import { TheoryLinkRow, TheoryNodeRow, TheoryOfChangeRow } from './theory-of-change.entity.ts';

interface NodeSeed {
  key: string;
  kind: TheoryKind;
  title: string;
  /** What it leads to, by key. */
  to?: readonly string[];
  /** Where a paper says it; what has none is made up. */
  facts?: readonly Fact[];
}

interface TheorySeed {
  /** The key of its programme in seeds, and the paper that its facts are from. */
  of: { programme: string; paper: PaperCode };
  title: string;
  agreedOn: string | null;
  isDemonstration: boolean;
  facts: readonly Fact[];
  nodes: readonly NodeSeed[];
}

/** What York's paper says of how its family hubs are meant to work, in our words, and made-up parts around it. */
const yorksNodes: readonly NodeSeed[] = [
  { key: 'services', kind: 'RESOURCE', title: 'Services and buildings that agencies in the city have already', to: ['universal', 'assessments'], facts: [fact('YOR-15', 'title', 'paragraph 12')] },
  { key: 'grant', kind: 'RESOURCE', title: 'A grant for the change itself, until it ends', to: ['training'] },
  { key: 'universal', kind: 'ACTIVITY', title: 'Partners across the city give support that is open to everybody', to: ['noticed'], facts: [fact('YOR-17', 'title', 'paragraph 15')] },
  { key: 'assessments', kind: 'ACTIVITY', title: 'Early help assessments, and a team around the child and family', to: ['noticed', 'better'], facts: [fact('YOR-16', 'title', 'paragraph 14')] },
  { key: 'training', kind: 'ACTIVITY', title: 'People of all agencies learn together', to: ['common-language'] },
  { key: 'noticed', kind: 'OUTPUT', title: 'Families who need more are found, and help grows with their need', to: ['earlier', 'better'], facts: [fact('YOR-17', 'title', 'paragraph 15')] },
  { key: 'common-language', kind: 'OUTPUT', title: 'Agencies share one language and one way of working', to: ['story-once'] },
  { key: 'story-once', kind: 'OUTCOME', title: 'Families tell their story once', to: ['better'] },
  { key: 'earlier', kind: 'OUTCOME', title: 'Families get help before things become a crisis', to: ['better'] },
  { key: 'better', kind: 'OUTCOME', title: 'Better outcomes for children', to: ['thrive'], facts: [fact('YOR-16', 'title', 'paragraph 14')] },
  { key: 'thrive', kind: 'IMPACT', title: 'Children in the city grow up well, whoever their parents are' },
  { key: 'early-works', kind: 'ASSUMPTION', title: 'Help that comes early works better and takes fewer resources', to: ['earlier'], facts: [fact('YOR-16', 'title', 'paragraph 13')] },
  { key: 'starts-local', kind: 'ASSUMPTION', title: 'Support works best when it begins in the community and in services for everybody', to: ['universal'], facts: [fact('YOR-16', 'title', 'paragraph 14')] },
];

/** What the paper of Kirklees measures hubs by, and what their work is to lead to. Only the links that it states are drawn. */
const kirkleesNodes: readonly NodeSeed[] = [
  { key: 'local-outcomes', kind: 'ACTIVITY', title: 'Each hub works on outcomes that its own people value, all with one method of improving', to: ['stories'], facts: [fact('KIR-59', 'title', 'section 3.3')] },
  { key: 'stories', kind: 'OUTPUT', title: 'Stories and feedback show what makes a difference, and all 17 hubs learn from them', facts: [fact('KIR-59', 'title', 'section 3.3')] },
  { key: 'maturity', kind: 'OUTPUT', title: 'Hubs run well and mature', facts: [fact('KIR-46', 'title', 'section 2')] },
  { key: 'core-indicators', kind: 'OUTCOME', title: 'Better core indicators of safeguarding, education, community and economy', facts: [fact('KIR-46', 'title', 'section 2')] },
  { key: 'lived-experience', kind: 'OUTCOME', title: 'A difference that children and families feel in their lives', facts: [fact('KIR-46', 'title', 'section 2')] },
  { key: 'health', kind: 'OUTCOME', title: 'Better health', to: ['shared-outcomes'], facts: [fact('KIR-60', 'title', 'section 3.4')] },
  { key: 'attainment', kind: 'OUTCOME', title: 'Better attainment and progress in education', to: ['shared-outcomes'], facts: [fact('KIR-60', 'title', 'section 3.4')] },
  { key: 'safeguarding', kind: 'OUTCOME', title: 'Children are safer', to: ['shared-outcomes'], facts: [fact('KIR-60', 'title', 'section 3.4')] },
  { key: 'shared-outcomes', kind: 'IMPACT', title: 'The shared outcomes of Kirklees', facts: [fact('KIR-60', 'title', 'section 3.4')] },
];

const kentsNodes: readonly NodeSeed[] = [
  { key: 'programme-team', kind: 'RESOURCE', title: 'A small programme team', to: ['joint-planning'] },
  { key: 'open-access', kind: 'RESOURCE', title: 'Children’s centres and youth services', to: ['one-offer'] },
  { key: 'joint-planning', kind: 'ACTIVITY', title: 'The council and health services plan together', to: ['one-offer'] },
  { key: 'one-offer', kind: 'OUTPUT', title: 'One offer for families, from birth to young adults', to: ['know-where'] },
  { key: 'know-where', kind: 'OUTCOME', title: 'Families know where to go for help', to: ['start-well'] },
  { key: 'start-well', kind: 'IMPACT', title: 'Every child starts well' },
  { key: 'partners-stay', kind: 'ASSUMPTION', title: 'Partners keep taking part after the funding ends', to: ['one-offer'] },
];

/** How the programmes are meant to work. Kirklees' and York's say what their papers say; the rest of York's, and all of Kent's, is made up. */
export const seedTheories: Seed = async (em, council) => {
  if (council.slug === 'kirklees') {
    await plantTheory(em, council, {
      of: { programme: 'community-hubs', paper: 'KIR' },
      title: 'What hubs are to change, and how it will be seen',
      ...{ agreedOn: null, isDemonstration: false, facts: [fact('KIR-46', 'title', 'section 2')], nodes: kirkleesNodes },
    });
  }
  if (council.slug === 'york') {
    const isOfPaper = ({ facts }: NodeSeed) => council.demo || facts !== undefined;
    await plantTheory(em, council, {
      of: { programme: 'family-hubs', paper: 'YOR' },
      title: 'How family hubs are meant to work',
      agreedOn: null,
      isDemonstration: false,
      facts: [fact('YOR-23', 'title', 'paragraph 17b')],
      nodes: yorksNodes.filter(isOfPaper),
    });
  }
  if (council.slug === 'kent' && council.demo) {
    const agreedOn = addDays(londonDay(council.now), -90);
    const title = 'How family hubs are meant to work';
  const of = { programme: 'family-hubs', paper: 'KEN' } as const;
    await plantTheory(em, council, { of, title, agreedOn, isDemonstration: true, facts: [], nodes: kentsNodes });
  }
};

/** Once: what officers make of it afterwards stays. */
async function plantTheory(em: SqlEntityManager, council: SeedCouncil, theory: TheorySeed): Promise<void> {
  const id = seedId('theory-of-change', council.slug, '1');
  if ((await em.count(TheoryOfChangeRow, { id })) > 0) return;
  const shared = { council: council.id, theory: id };
  const nodeId = (key: string) => seedId('theory-node', council.slug, key);
  const { of, title, agreedOn, isDemonstration, facts, nodes } = theory;
  await plantOnce(em, TheoryOfChangeRow, [
    {
      ...{ id, council: council.id, programme: seedId('programme', council.slug, of.programme), number: 1, title },
      ...{ agreedOn, version: 1, isPublished: true, isDemonstration },
    },
  ]);
  await plantOnce(
    em,
    TheoryNodeRow,
    nodes.map((node, index) => ({
      ...{ ...shared, id: nodeId(node.key), kind: node.kind, position: index + 1, title: node.title, detail: null },
      isDemonstration: node.facts === undefined,
    })),
  );
  const links = nodes.flatMap((node) =>
    (node.to ?? []).flatMap((key) => nodes.filter((other) => other.key === key).map((target) => ({ node, target }))),
  );
  await plantOnce(
    em,
    TheoryLinkRow,
    links.map(({ node, target }) => ({
      ...{ ...shared, id: seedId('theory-link', council.slug, node.key, target.key) },
      ...{ fromNode: nodeId(node.key), toNode: nodeId(target.key) },
      isDemonstration: node.facts === undefined || target.facts === undefined,
    })),
  );
  await plantFacts(em, council, of.paper, { type: 'theoryOfChange', id }, facts);
  for (const { key, facts: ofNode = [] } of nodes) {
    await plantFacts(em, council, of.paper, { type: 'theoryNode', id: nodeId(key) }, ofNode);
  }
}
