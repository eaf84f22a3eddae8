import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import type { TheoryKind } from '@throughline/shared/theory-of-change';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { plantFacts, type Fact } from '../papers/papers.seed.ts';
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

const kentsNodes: readonly NodeSeed[] = [
  { key: 'programme-team', kind: 'RESOURCE', title: 'A small programme team', to: ['joint-planning'] },
  { key: 'open-access', kind: 'RESOURCE', title: 'Children’s centres and youth services', to: ['one-offer'] },
  { key: 'joint-planning', kind: 'ACTIVITY', title: 'The council and health services plan together', to: ['one-offer'] },
  { key: 'one-offer', kind: 'OUTPUT', title: 'One offer for families, from birth to young adults', to: ['know-where'] },
  { key: 'know-where', kind: 'OUTCOME', title: 'Families know where to go for help', to: ['start-well'] },
  { key: 'start-well', kind: 'IMPACT', title: 'Every child starts well' },
  { key: 'partners-stay', kind: 'ASSUMPTION', title: 'Partners keep taking part after the funding ends', to: ['one-offer'] },
];

/** How the programmes are meant to work. York's says what its paper says; the rest of it, and all of Kent's, is made up. */
export const seedTheories: Seed = async (em, council) => {
  if (council.slug === 'york') {
    const isOfPaper = ({ facts }: NodeSeed) => council.demo || facts !== undefined;
    await plantTheory(em, council, {
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
    await plantTheory(em, council, { title, agreedOn, isDemonstration: true, facts: [], nodes: kentsNodes });
  }
};

/** Once: what officers make of it afterwards stays. */
async function plantTheory(em: SqlEntityManager, council: SeedCouncil, theory: TheorySeed): Promise<void> {
  const id = seedId('theory-of-change', council.slug, '1');
  if ((await em.count(TheoryOfChangeRow, { id })) > 0) return;
  const shared = { council: council.id, theory: id };
  const nodeId = (key: string) => seedId('theory-node', council.slug, key);
  const { title, agreedOn, isDemonstration, facts, nodes } = theory;
  await plantOnce(em, TheoryOfChangeRow, [
    {
      ...{ id, council: council.id, programme: seedId('programme', council.slug, 'family-hubs'), number: 1, title },
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
  if (council.slug !== 'york') return;
  await plantFacts(em, council, 'YOR', { type: 'theoryOfChange', id }, facts);
  for (const { key, facts: ofNode = [] } of nodes) {
    await plantFacts(em, council, 'YOR', { type: 'theoryNode', id: nodeId(key) }, ofNode);
  }
}
